/**
 * Carbon: tonnes avoided and their value. Real, and in the economic view only; the
 * published series is in 2020 prices and is brought to those of the price base.
 */
import { yearLabel, yearsOf } from '../arithmetic/calendar.js';
import type { Year } from '../arithmetic/calendar.js';
import { decimal, zero } from '../arithmetic/decimal.js';
import { at, times } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { byDefault, given, givenByYear, published, quantity } from '../figure.js';
import type { Figure } from '../figure.js';
import type { Setting } from '../setting.js';
import { carbonValues2020 } from '../../published/carbon-values.js';
import { gdpDeflator } from '../../published/gdp-deflator.js';
import type { CarbonSeries, CarbonValues, EnergyFigures } from './energy.js';
import { eachYear, paidYears } from './each-year.js';
import type { DriverScope } from './made-line.js';

/** What carbon comes to, year by year. */
export interface CarbonFigures {
  /** Tonnes of CO2e; below nought where more is emitted. */
  readonly tonnes: Figure<Profile>;
  /** Pounds a tonne, real. */
  readonly valuePerTonne: Figure<Profile>;
  /** Pounds, real. */
  readonly value: Figure<Profile>;
}

/** The first and the last year of a published table, by the calendar year in which a financial year starts. */
export const yearsOfTable = (table: Readonly<Record<number, string>>): readonly [Year, Year] => {
  const years = Object.keys(table).map(Number);
  return [Math.min(...years), Math.max(...years)];
};

/** The table's year nearest to `year`. */
const nearestYear = (table: Readonly<Record<number, string>>, year: Year): Year => {
  const [first, last] = yearsOfTable(table);
  return Math.min(Math.max(year, first), last);
};

const valueIn = (table: Readonly<Record<number, string>>, year: Year) => decimal(table[nearestYear(table, year)] ?? '0');

const seriesFigure = (values: Extract<CarbonValues, { kind: 'series' }>, setting: Setting, scope: DriverScope): Figure<Profile> => {
  const { horizon, priceBase } = setting;
  const series: CarbonSeries = values.series?.value ?? 'central';
  const { byYear, ofCentral, priceYear, reference } = carbonValues2020;
  const chosen: Figure = values.series
    ? given(`${scope}energy: carbon_values`, 'series of carbon values', 'words', values.series)
    : byDefault(`${scope}energy: carbon_values`, 'series of carbon values', 'words', series, 'the central series unless said otherwise');
  const asPublished = quantity({
    id: `${scope}energy: carbon value, ${priceYear} prices`,
    name: `${series} value of a tonne of CO2e`,
    unit: `GBP real ${priceYear}`,
    formula: `the year's published value${series === 'central' ? '' : ` × ${ofCentral[series]}`}`,
    inputs: {
      chosen,
      central: published(
        `${scope}energy: published carbon value`,
        'central value of a tonne of CO2e',
        `GBP real ${priceYear}`,
        yearsOf(horizon).map((year) => valueIn(byYear, year)),
        reference,
      ),
    },
    rule: (value) => value.central.map((each) => each.times(decimal(ofCentral[series]))),
  });
  const rebase = published(
    `${scope}energy: deflator ratio`,
    `GDP deflator, ${priceBase} over ${priceYear}`,
    'factor',
    valueIn(gdpDeflator.byYear, priceBase).div(valueIn(gdpDeflator.byYear, priceYear)),
    gdpDeflator.reference,
  );
  return quantity({
    id: `${scope}energy: carbon value`,
    name: 'value of a tonne of CO2e',
    unit: setting.real,
    formula: `published value × GDP deflator of ${yearLabel(priceBase)} ÷ that of ${priceYear}`,
    reference: 'Valuation of greenhouse gas emissions, September 2021',
    inputs: { asPublished, rebase },
    converts: true,
    rule: (value) => value.asPublished.map((each) => each.times(value.rebase)),
  });
};

const valueFigure = (values: CarbonValues, setting: Setting, scope: DriverScope): Figure<Profile> =>
  values.kind === 'series'
    ? seriesFigure(values, setting, scope)
    : givenByYear(
        `${scope}energy: carbon value`,
        'value of a tonne of CO2e',
        setting.real,
        paidYears(setting.horizon, (year) => values.byYear.get(year)?.value ?? zero),
        values.byYear,
      );

/** Carbon at these values in the real terms of `setting`; null without an emission factor. */
export const carbonFigures = (
  { energy, saved }: EnergyFigures,
  values: CarbonValues,
  setting: Setting,
  scope: DriverScope = '',
): CarbonFigures | null => {
  if (!energy.factor) return null;
  const { horizon } = setting;
  const where = (what: string): string => `${scope}energy: ${what}`;
  const factor = eachYear({ id: where('factor'), name: 'kgCO2e a kWh', unit: 'factor' }, energy.factor, horizon);
  const elsewhere: Figure<Profile> = energy.cloudEmissions
    ? eachYear({ id: where('cloud_emissions'), name: 'tonnes that appear elsewhere', unit: 'count' }, energy.cloudEmissions, horizon)
    : byDefault(
        where('cloud_emissions'),
        'tonnes that appear elsewhere',
        'count',
        paidYears(horizon, () => zero),
        'none unless given',
      );
  const tonnes = quantity({
    id: where('tonnes avoided'),
    name: 'tonnes of CO2e avoided',
    unit: 'count',
    formula: 'kWh saved × kgCO2e a kWh ÷ 1000 − tonnes that appear elsewhere',
    inputs: { saved, factor, elsewhere },
    rule: (value) => value.saved.map((kwh, column) => kwh.times(at(value.factor, column)).div(1000).minus(at(value.elsewhere, column))),
  });
  const valuePerTonne = valueFigure(values, setting, scope);
  const value = quantity({
    id: where('value of carbon'),
    name: 'value of carbon avoided',
    unit: setting.real,
    formula: 'tonnes avoided × value of a tonne',
    inputs: { tonnes, valuePerTonne },
    rule: (inputs) => times(inputs.tonnes, inputs.valuePerTonne),
  });
  return { tonnes, valuePerTonne, value };
};
