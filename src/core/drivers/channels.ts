/** `channels`: contact that moves to cheaper channels. */
import type { Span } from '../../diagnostics/span.js';
import type { Horizon, Year } from '../arithmetic/calendar.js';
import { one, sumOf, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { at, minus, scaled, times } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { byDefault, given, quantity } from '../figure.js';
import type { Figure, Given } from '../figure.js';
import type { Quantity } from '../lines/shape.js';
import type { Line } from '../line.js';
import { eachYear, paidYears } from './each-year.js';
import { madeLine } from './made-line.js';
import type { DriverScope, DriverSetting, FieldsByLine } from './made-line.js';

/** A channel's share of contact: a fraction, by year or in every year, or whatever the others leave. */
export type ContactShare = { readonly kind: 'share'; readonly share: Quantity } | { readonly kind: 'remainder'; readonly span: Span };

/** Shares of contact by channel; a channel that is not there has none. */
export type ContactShares = ReadonlyMap<string, ContactShare>;

/** Contacts that fail in one channel and come back in another. */
export interface ContactFailure {
  readonly of: Given<string>;
  readonly rate: Given<Decimal>;
  readonly to: Given<string>;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  /** Contacts a year. */
  readonly volume: Quantity;
  /** Pounds a contact, by channel. */
  readonly unitCost: ReadonlyMap<string, Given<Decimal>>;
  readonly before: ContactShares;
  readonly after: ContactShares;
  readonly failure?: ContactFailure | undefined;
  /** The fraction of the saving that a budget gives up; none unless given. */
  readonly cashable?: Given<Decimal> | undefined;
  readonly fields: FieldsByLine;
}

/** What a channel shift comes to, year by year. */
export interface ChannelFigures {
  readonly channel: Channel;
  readonly volume: Figure<Profile>;
  /** Pounds a contact. */
  readonly costBefore: Figure<Profile>;
  readonly costAfter: Figure<Profile>;
  /** Pounds; below nought in a year that costs more. */
  readonly saving: Figure<Profile>;
  readonly cashable: Figure<Profile>;
  /** Time set free without a budget falling. */
  readonly time: Figure<Profile>;
}

const shareIn = (share: Quantity, year: Year): Decimal => ('value' in share ? share.value : (share.get(year)?.value ?? zero));

/** The shares that are written, summed, in one year. */
export const writtenShares = (shares: ContactShares, year: Year): Decimal =>
  sumOf([...shares.values()].map((each) => (each.kind === 'share' ? shareIn(each.share, year) : zero)));

const shareFigures = (id: string, shares: ContactShares, horizon: Horizon): Readonly<Record<string, Figure<Profile>>> => {
  const figures: Record<string, Figure<Profile>> = {};
  for (const [channel, each] of shares) {
    if (each.kind === 'share')
      figures[channel] = eachYear({ id: `${id}, ${channel}`, name: `share by ${channel}`, unit: 'share' }, each.share, horizon);
  }
  for (const [channel, each] of shares) {
    if (each.kind !== 'remainder') continue;
    figures[channel] = quantity({
      id: `${id}, ${channel}`,
      name: `share by ${channel}`,
      unit: 'share',
      formula: '100% − the other shares',
      inputs: {
        ...figures,
        remainder: given(`${id}, ${channel}: remainder`, 'the remainder', 'words', { value: 'remainder', span: each.span }),
      },
      rule: () => paidYears(horizon, (year) => one.minus(writtenShares(shares, year))),
    });
  }
  return figures;
};

const costOfContact = (id: string, name: string, channel: Channel, shares: ContactShares, horizon: Horizon): Figure<Profile> => {
  const byChannel = shareFigures(`${id}: share`, shares, horizon);
  const { failure, unitCost } = channel;
  const used = [...unitCost].filter(([key]) => key in byChannel || key === failure?.to.value);
  return quantity({
    id,
    name,
    unit: 'GBP cash',
    formula: `sum of share × unit cost${failure ? ` + failure rate × share by ${failure.of.value} × unit cost by ${failure.to.value}` : ''}`,
    inputs: {
      ...byChannel,
      ...Object.fromEntries(
        used.map(([key, cost]) => [`cost ${key}`, given(`${id}: unit cost, ${key}`, `cost of a contact by ${key}`, 'GBP cash', cost)]),
      ),
      ...(failure && { 'failure rate': given(`${id}: failure rate`, 'failure rate', 'share', failure.rate) }),
    },
    rule: () =>
      paidYears(horizon, (_year, column) => {
        const shareOf = (key: string): Decimal => {
          const figure = byChannel[key];
          return figure ? at(figure.value, column) : zero;
        };
        const costOf = (key: string): Decimal => unitCost.get(key)?.value ?? zero;
        const first = sumOf([...shares.keys()].map((key) => shareOf(key).times(costOf(key))));
        return failure ? first.plus(failure.rate.value.times(shareOf(failure.of.value)).times(costOf(failure.to.value))) : first;
      }),
  });
};

/** The figures of one channel shift. */
export const channelFigures = (channel: Channel, { horizon }: Pick<DriverSetting, 'horizon'>, scope: DriverScope = ''): ChannelFigures => {
  const where = (what: string): string => `${scope}channels/${channel.id}: ${what}`;
  const volume = eachYear({ id: where('volume'), name: 'contacts a year', unit: 'count' }, channel.volume, horizon);
  const costBefore = costOfContact(where('cost before'), 'cost of a contact before', channel, channel.before, horizon);
  const costAfter = costOfContact(where('cost after'), 'cost of a contact after', channel, channel.after, horizon);
  const saving = quantity({
    id: where('saving'),
    name: `${channel.name}: saving`,
    unit: 'GBP cash',
    formula: 'contacts × (cost of a contact before − after)',
    inputs: { volume, costBefore, costAfter },
    rule: (value) => times(value.volume, minus(value.costBefore, value.costAfter)),
  });
  const cashableShare: Figure<Decimal> = channel.cashable
    ? given(where('cashable'), 'cashable share', 'share', channel.cashable)
    : byDefault(where('cashable'), 'cashable share', 'share', zero, 'time set free is no saving of a budget unless said otherwise');
  const part = (what: string, name: string, formula: string, shareOf: (cashable: Decimal) => Decimal): Figure<Profile> =>
    quantity({
      id: where(what),
      name,
      unit: 'GBP cash',
      formula,
      inputs: { saving, cashable: cashableShare },
      rule: (value) => scaled(value.saving, shareOf(value.cashable)),
    });
  return {
    channel,
    volume,
    costBefore,
    costAfter,
    saving,
    cashable: part('cashable saving', `${channel.name}: cashable saving`, 'saving × cashable share', (share) => share),
    time: part('time saved', `${channel.name}: time saved`, 'saving × (1 − cashable share)', (share) => one.minus(share)),
  };
};

/** The keys of a channel's two savings: the cashable part, then time. */
export const channelKeys = ({ id }: Pick<Channel, 'id'>): readonly [string, string] => [`channel-${id}`, `channel-${id}-time`];

/** The lines of one channel shift. */
export const channelLines = ({ channel, cashable, time }: ChannelFigures): readonly Line[] => {
  const [cashableKey, timeKey] = channelKeys(channel);
  const { name, span, fields } = channel;
  const common = { driver: 'channels', section: 'savings', span } as const;
  return [
    madeLine({ ...common, key: cashableKey, name: `${name}, cheaper contact`, kind: 'cashable', profile: cashable }, fields),
    madeLine({ ...common, key: timeKey, name: `${name}, time saved`, kind: 'non-cashable', profile: time }, fields),
  ];
};
