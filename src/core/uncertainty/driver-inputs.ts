/**
 * The inputs of drivers that may have a range: prices and counts, which a range multiplies, and
 * percentages, which it adds points to. Each with what is written and a way to write something else.
 */
import type { Span } from '../../diagnostics/span.js';
import { yearsOf, firstPaidYear } from '../arithmetic/calendar.js';
import { one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { writtenShares } from '../drivers/channels.js';
import type { Channel, ContactShares } from '../drivers/channels.js';
import type { Drivers } from '../drivers/drivers.js';
import type { Energy } from '../drivers/energy.js';
import type { Commitment, Migration } from '../drivers/migration.js';
import type { Given } from '../figure.js';
import type { Quantity } from '../lines/shape.js';
import type { Scenario } from '../scenario.js';

type Change = (value: Decimal) => Decimal;

export interface DriverInput {
  /** `migration/cloud/cost_per_unit`: the keys that lead to it. */
  readonly id: string;
  readonly name: string;
  readonly what: 'factor' | 'addition';
  /** The values written, one or by year. */
  readonly values: readonly Decimal[];
  /** The place of the first of them: two scenarios that have it from one file have one and the same input. */
  readonly span: Span;
  /** Of a percentage, how far it may go. */
  readonly least?: Decimal;
  readonly most?: Decimal;
  /** Set where a share of contact moves with no other share to make up for it. */
  readonly needsRemainder?: true;
  readonly changed: (change: Change) => Partial<Drivers>;
}

const changedGiven = (given: Given<Decimal>, change: Change): Given<Decimal> => ({ value: change(given.value), span: given.span });

const isByYear = (quantity: Quantity): quantity is Exclude<Quantity, Given<Decimal>> => quantity instanceof Map;

const changedQuantity = (quantity: Quantity, change: Change): Quantity =>
  isByYear(quantity) ? new Map([...quantity].map(([year, given]) => [year, changedGiven(given, change)])) : changedGiven(quantity, change);

const givenOf = (quantity: Quantity): readonly Given<Decimal>[] => (isByYear(quantity) ? [...quantity.values()] : [quantity]);

/** An input of one quantity; none where nothing is written. */
const inputOf = (
  about: Pick<DriverInput, 'id' | 'name' | 'what' | 'least' | 'most' | 'needsRemainder'>,
  quantity: Quantity | undefined,
  put: (quantity: Quantity) => Partial<Drivers>,
): readonly DriverInput[] => {
  const written = quantity === undefined ? [] : givenOf(quantity);
  const [first] = written;
  if (quantity === undefined || first === undefined) return [];
  return [
    {
      ...about,
      values: written.map(({ value }) => value),
      span: first.span,
      changed: (change) => put(changedQuantity(quantity, change)),
    },
  ];
};

/** The same of a value that is never by year. */
const singleOf = (
  about: Pick<DriverInput, 'id' | 'name' | 'what' | 'least' | 'most'>,
  given: Given<Decimal> | undefined,
  put: (given: Given<Decimal>) => Partial<Drivers>,
): readonly DriverInput[] =>
  given === undefined ? [] : [{ ...about, values: [given.value], span: given.span, changed: (change) => put(changedGiven(given, change)) }];

const share = { what: 'addition', least: zero, most: one } as const;

const migrationInputs = (migration: Migration): readonly DriverInput[] => {
  const { onPremises, cloud, waves, exit, unit } = migration;
  const put = (changes: Partial<Migration>): Partial<Drivers> => ({ migration: { ...migration, ...changes } });
  const { commitment } = cloud;
  const committed = (key: keyof Commitment & ('discount' | 'coverage'), name: string): readonly DriverInput[] =>
    singleOf({ id: `migration/cloud/commitment/${key}`, name, ...share }, commitment?.[key], (given) =>
      put({ cloud: { ...cloud, commitment: commitment && { ...commitment, [key]: given } } }),
    );
  return [
    ...singleOf(
      { id: 'migration/on_premises/cost_per_unit', name: `Cost of a ${unit} on premises`, what: 'factor' },
      onPremises.costPerUnit,
      (costPerUnit) => put({ onPremises: { ...onPremises, costPerUnit } }),
    ),
    ...onPremises.shared.flatMap((shared) =>
      singleOf({ id: `migration/on_premises/shared/${shared.id}/annual`, name: shared.name, what: 'factor' }, shared.annual, (annual) =>
        put({ onPremises: { ...onPremises, shared: onPremises.shared.map((each) => (each === shared ? { ...each, annual } : each)) } }),
      ),
    ),
    ...singleOf(
      { id: 'migration/cloud/cost_per_unit', name: `Cost of a ${unit} in the cloud`, what: 'factor' },
      cloud.costPerUnit,
      (costPerUnit) => put({ cloud: { ...cloud, costPerUnit } }),
    ),
    ...committed('discount', 'Discount of the commitment'),
    ...committed('coverage', 'Coverage of the commitment'),
    ...waves.flatMap((wave) => {
      const other = (change: Partial<typeof wave>): Partial<Drivers> =>
        put({ waves: waves.map((each) => (each === wave ? { ...each, ...change } : each)) });
      const id = `migration/waves/${wave.id}`;
      return [
        ...singleOf(
          { id: `${id}/cost_per_unit`, name: `${wave.name}: moving a ${unit}`, what: 'factor' },
          wave.costPerUnit,
          (costPerUnit) => other({ costPerUnit }),
        ),
        ...singleOf({ id: `${id}/sizing`, name: `${wave.name}: size in the cloud`, what: 'addition', least: zero }, wave.sizing, (sizing) =>
          other({ sizing }),
        ),
      ];
    }),
    ...singleOf(
      { id: 'migration/exit/cost_per_unit', name: `Decommissioning a ${unit}`, what: 'factor' },
      exit?.costPerUnit,
      (costPerUnit) => put({ exit: exit && { ...exit, costPerUnit } }),
    ),
  ];
};

const shareInputs = (
  channel: Channel,
  when: 'before' | 'after',
  put: (shares: ContactShares) => Partial<Drivers>,
): readonly DriverInput[] => {
  const shares = channel[when];
  const hasRemainder = [...shares.values()].some(({ kind }) => kind === 'remainder');
  return [...shares].flatMap(([key, each]) =>
    each.kind === 'remainder'
      ? []
      : inputOf(
          {
            id: `channels/${channel.id}/${when}/${key}`,
            name: `${channel.name}: share by ${key} ${when}`,
            ...share,
            ...(!hasRemainder && { needsRemainder: true }),
          },
          each.share,
          (changed) => put(new Map([...shares, [key, { kind: 'share', share: changed }]])),
        ),
  );
};

const channelInputs = (channels: readonly Channel[]): readonly DriverInput[] =>
  channels.flatMap((channel) => {
    const put = (changes: Partial<Channel>): Partial<Drivers> => ({
      channels: channels.map((each) => (each === channel ? { ...each, ...changes } : each)),
    });
    const id = `channels/${channel.id}`;
    const { name, failure } = channel;
    return [
      ...inputOf({ id: `${id}/volume`, name: `${name}: contacts a year`, what: 'factor' }, channel.volume, (volume) => put({ volume })),
      ...[...channel.unitCost].flatMap(([key, cost]) =>
        singleOf({ id: `${id}/unit_cost/${key}`, name: `${name}: cost by ${key}`, what: 'factor' }, cost, (changed) =>
          put({ unitCost: new Map([...channel.unitCost, [key, changed]]) }),
        ),
      ),
      ...shareInputs(channel, 'before', (before) => put({ before })),
      ...shareInputs(channel, 'after', (after) => put({ after })),
      ...singleOf({ id: `${id}/failure/rate`, name: `${name}: failure rate`, ...share }, failure?.rate, (rate) =>
        put({ failure: failure && { ...failure, rate } }),
      ),
      ...singleOf({ id: `${id}/cashable`, name: `${name}: cashable share`, ...share }, channel.cashable, (cashable) => put({ cashable })),
    ];
  });

const energyInputs = (energy: Energy): readonly DriverInput[] => {
  const amount = (key: string, name: string, quantity: Quantity | undefined, put: (quantity: Quantity) => Partial<Energy>) =>
    inputOf({ id: `energy/${key}`, name, what: 'factor' }, quantity, (changed) => ({ energy: { ...energy, ...put(changed) } }));
  return [
    ...amount('before', 'Electricity used before', energy.before, (before) => ({ before })),
    ...amount('after', 'Electricity used after', energy.after, (after) => ({ after })),
    ...amount('price', 'Price of electricity', energy.price, (price) => ({ price })),
    ...amount('factor', 'Carbon of a kWh', energy.factor, (factor) => ({ factor })),
    ...amount('cloud_emissions', 'Emissions of the cloud', energy.cloudEmissions, (cloudEmissions) => ({ cloudEmissions })),
  ];
};

/** Every input of a scenario's drivers that may have a range. */
export const driverInputs = ({ migration, channels, energy }: Drivers): readonly DriverInput[] => [
  ...(migration ? migrationInputs(migration) : []),
  ...channelInputs(channels),
  ...(energy ? energyInputs(energy) : []),
];

/** Whether the written shares of every channel shift still fit into the whole in every year. */
export const sharesFit = ({ channels, horizon }: Pick<Scenario, 'channels' | 'horizon'>): boolean =>
  channels.every(({ before, after }) =>
    [before, after].every((shares) =>
      yearsOf(horizon)
        .filter((year) => year >= firstPaidYear(horizon))
        .every((year) => writtenShares(shares, year).lte(one)),
    ),
  );
