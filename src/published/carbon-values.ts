/** Carbon values for appraisal, as published: data with its source, edition and date. */
import type { Reference } from './discount-rates.js';

export interface CarbonTable {
  readonly reference: Reference;
  /** The calendar year of whose prices the values are. */
  readonly priceYear: number;
  /** Central values, pounds a tonne of CO2e, by calendar year. */
  readonly byYear: Readonly<Record<number, string>>;
  /** Each series as a multiple of the central one. */
  readonly ofCentral: Readonly<Record<'central' | 'low' | 'high', string>>;
}

/** The series of September 2021. That of November 2023 is in 2022 prices: the two must not be mixed. */
export const carbonValues2020: CarbonTable = {
  reference: {
    title: 'BEIS, Valuation of greenhouse gas emissions: for policy appraisal and evaluation',
    edition: 'policy paper of September 2021, 2020 prices',
    date: '2021-09-02',
    address:
      'https://www.gov.uk/government/publications/valuing-greenhouse-gas-emissions-in-policy-appraisal/valuation-of-greenhouse-gas-emissions-for-policy-appraisal-and-evaluation',
  },
  priceYear: 2020,
  ofCentral: { central: '1', low: '0.5', high: '1.5' },
  byYear: {
    2020: '241',
    2021: '245',
    2022: '248',
    2023: '252',
    2024: '256',
    2025: '260',
    2026: '264',
    2027: '268',
    2028: '272',
    2029: '276',
    2030: '280',
    2031: '285',
    2032: '289',
    2033: '293',
    2034: '298',
    2035: '302',
    2036: '307',
    2037: '312',
    2038: '316',
    2039: '321',
    2040: '326',
    2041: '331',
    2042: '336',
    2043: '341',
    2044: '346',
    2045: '351',
    2046: '356',
    2047: '362',
    2048: '367',
    2049: '373',
    2050: '378',
  },
};
