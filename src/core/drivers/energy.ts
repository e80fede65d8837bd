/** `energy`: what the bill falls by. Its carbon is in carbon.ts, and counts in the economic view only. */
import type { Span } from '../../diagnostics/span.js';
import { minus } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { quantity } from '../figure.js';
import type { ByYear, Figure, Given } from '../figure.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Quantity } from '../lines/shape.js';
import type { Line } from '../line.js';
import { eachYear } from './each-year.js';
import { madeLine } from './made-line.js';
import type { DriverScope, DriverSetting, FieldsByLine } from './made-line.js';
import { pricesOf } from './prices.js';

/** A choice among the published series. */
export type CarbonSeries = 'central' | 'low' | 'high';

/** A published series of carbon values (central unless given), or pounds a tonne by year in prices of the price base. */
export type CarbonValues =
  | { readonly kind: 'series'; readonly series?: Given<CarbonSeries> | undefined }
  | { readonly kind: 'by year'; readonly byYear: ByYear<Decimal> };

export interface Energy {
  readonly span: Span;
  /** Kilowatt-hours a year. */
  readonly before: Quantity;
  readonly after: Quantity;
  /** Pounds a kilowatt-hour. */
  readonly price: Quantity;
  readonly index?: Given<string> | undefined;
  /** Kilograms of CO2e a kilowatt-hour; without it there is no carbon at all. */
  readonly factor?: Quantity | undefined;
  /** Tonnes of CO2e a year that appear elsewhere. */
  readonly cloudEmissions?: Quantity | undefined;
  readonly carbonValues: CarbonValues;
  readonly fields: FieldsByLine;
}

export const energyKey = 'energy';

/** What energy comes to, year by year. */
export interface EnergyFigures {
  readonly energy: Energy;
  /** Kilowatt-hours. */
  readonly before: Figure<Profile>;
  readonly after: Figure<Profile>;
  /** Kilowatt-hours saved; below nought where more is used. */
  readonly saved: Figure<Profile>;
  /** Pounds, cash. */
  readonly billSaving: Figure<Profile>;
}

/** The figures of the bill. */
export const energyFigures = (energy: Energy, setting: DriverSetting, scope: DriverScope = ''): EnergyFigures => {
  const { horizon } = setting;
  const where = (what: string): string => `${scope}energy: ${what}`;
  const prices = pricesOf(energy.index, setting);
  const before = eachYear({ id: where('before'), name: 'kWh before', unit: 'count' }, energy.before, horizon);
  const after = eachYear({ id: where('after'), name: 'kWh after', unit: 'count' }, energy.after, horizon);
  const saved = quantity({
    id: where('kWh saved'),
    name: 'kWh saved',
    unit: 'count',
    formula: 'kWh before − kWh after',
    inputs: { before, after },
    rule: (value) => minus(value.before, value.after),
  });
  const billSaving = quantity({
    id: where('bill saving'),
    name: 'saving on the bill',
    unit: 'GBP cash',
    formula: `kWh saved × price of a kWh${prices.words}`,
    inputs: {
      saved,
      price: eachYear({ id: where('price'), name: 'price of a kWh', unit: prices.unit }, energy.price, horizon),
      ...prices.input,
    },
    converts: true,
    rule: (value) => value.saved.map((kwh, column) => kwh.times(value.price[column] ?? 0).times(prices.in(column))),
  });
  return { energy, before, after, saved, billSaving };
};

/** The line of the bill. */
export const energyLines = ({ energy, billSaving }: EnergyFigures): readonly Line[] => [
  madeLine(
    {
      driver: 'energy',
      section: 'savings',
      key: energyKey,
      name: 'Energy bills',
      span: energy.span,
      kind: 'cashable',
      profile: billSaving,
    },
    energy.fields,
  ),
];
