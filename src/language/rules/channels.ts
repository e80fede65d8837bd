/** `channels`: shares that are whole in every year, of channels that have a cost. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import type { Year } from '../../core/arithmetic/calendar.js';
import { one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { channelKeys, writtenShares } from '../../core/drivers/channels.js';
import type { Channel, ContactShare, ContactShares } from '../../core/drivers/channels.js';
import type { Given } from '../../core/figure.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import type { Keyed } from '../schema/field.js';
import type { Remainder, YearMap } from '../schema/by-year.js';
import { keySpanAt, nodeAt } from '../tree.js';
import type { MapNode } from '../tree.js';
import type { KeyedLine, WrittenChannel } from '../written.js';
import { fieldsByLine, refuseByHand } from './driver-lines.js';
import type { DriverContext, MadeKey } from './driver-lines.js';
import { completeQuantity, driverYears } from './given-years.js';
import { inWords, percentText } from './lines.js';

type WrittenShare = Keyed<Given<Decimal> | YearMap<Decimal> | Remainder>;

const isKnownChannel = (name: string, span: Span, known: readonly string[], { diagnostics }: DriverContext): boolean => {
  if (known.includes(name)) return true;
  diagnostics.push(diagnose('unknown-channel', span, () => ({ name, meant: nearest(name, known), known })));
  return false;
};

/** Shares must add to 100% in each year; the first year that does not is named. */
const checkSum = (what: string, shares: ContactShares, place: Span, context: DriverContext): void => {
  const remainders = [...shares.values()].filter(({ kind }) => kind === 'remainder');
  const [, second] = remainders;
  if (second?.kind === 'remainder') context.diagnostics.push(diagnose('two-remainders', second.span, { what }));
  const isWhole = (year: Year): boolean => {
    const sum = writtenShares(shares, year);
    return remainders.length > 0 ? sum.lte(one) : sum.eq(one);
  };
  const wrong = driverYears(context).find((year) => !isWhole(year));
  if (wrong === undefined) return;
  const sum = percentText(writtenShares(shares, wrong));
  context.diagnostics.push(diagnose('shares-not-100', place, { what: `${what} in ${yearLabel(wrong)}`, sum }));
};

const sharesOf = (
  what: string,
  written: readonly WrittenShare[],
  known: readonly string[],
  place: Span,
  context: DriverContext,
): ContactShares => {
  const before = context.diagnostics.length;
  const shares = new Map(
    written.map(({ key, keySpan, value }): [string, ContactShare] => {
      isKnownChannel(key, keySpan, known, context);
      if ('remainder' in value) return [key, { kind: 'remainder', span: value.remainder }];
      return [key, { kind: 'share', share: completeQuantity(`the share by ${key} ${what}`, value, context) }];
    }),
  );
  if (context.diagnostics.length === before) checkSum(`contact ${what}`, shares, place, context);
  return shares;
};

const makesOf = (key: string): readonly MadeKey[] => {
  const [cashable, time] = channelKeys({ id: key });
  return [
    { section: 'savings', key: cashable },
    { section: 'savings', key: time, saving: 'non-cashable' },
  ];
};

const channelOf = ({ key, keySpan, value }: WrittenChannel, root: MapNode, context: DriverContext): Channel | null => {
  const at = (field: string): Span => keySpanAt(root, ['channels', key, field]);
  const { volume, unit_cost, before, after, failure, cashable } = value;
  const unitCost = new Map((unit_cost ?? []).map((cost) => [cost.key, cost.value]));
  const known = [...unitCost.keys()];
  const shares = (what: string, field: string, written: typeof before | undefined): ContactShares =>
    written && unit_cost ? sharesOf(`${what} (${key})`, written, known, at(field), context) : new Map();
  const sharesBefore = shares('before', 'before', before);
  const sharesAfter = shares('after', 'after', after);
  const placed = volume && completeQuantity(`the volume of ${key}`, volume, context);
  for (const name of [failure?.of, failure?.to]) if (name && unit_cost) isKnownChannel(name.value, name.span, known, context);

  const makes = makesOf(key);
  refuseByHand(root, 'channels', makes, context.diagnostics);
  const fields = fieldsByLine(
    value.lines as readonly KeyedLine[] | undefined,
    nodeAt(root, ['channels', key, 'lines']),
    { driver: 'channels', makes },
    context,
  );
  if (!placed) return null;
  return {
    id: key,
    name: inWords(key),
    span: keySpan,
    volume: placed,
    unitCost,
    before: sharesBefore,
    after: sharesAfter,
    failure: failure?.of && failure.rate && failure.to ? { of: failure.of, rate: failure.rate, to: failure.to } : undefined,
    cashable,
    fields,
  };
};

/** The channel shifts of a scenario, in the order of the file. */
export const channelsOf = (written: readonly WrittenChannel[] | undefined, root: MapNode, context: DriverContext): readonly Channel[] => {
  const taken = new Set<string>();
  for (const { key, keySpan } of written ?? []) {
    for (const id of channelKeys({ id: key })) {
      if (taken.has(id)) context.diagnostics.push(diagnose('derived-twice', keySpan, { line: `savings/${id}` }));
      taken.add(id);
    }
  }
  return (written ?? []).flatMap((channel) => channelOf(channel, root, context) ?? []);
};
