/** `energy`: bills and carbon. */
import * as z from 'zod/mini';
import { about, closed, mapBy } from './field.js';
import { choiceOrByYear, everyYearOrByYear } from './by-year.js';
import { count, price, text } from './leaves.js';
import { madeLines } from './sections.js';

export const energy = closed('`energy`', {
  before: about(everyYearOrByYear(count()), 'kWh a year today, in every year or by year.', '1,250,000'),
  after: about(everyYearOrByYear(count()), 'kWh a year to come.', '{ 2020/21: 1.2m, 2021/22+: 800k }'),
  price: about(everyYearOrByYear(price()), 'The price of a kWh, in pounds.', '£0.14'),
  index: about(z.optional(text()), 'A price index of `assumptions.indices` for the price.', 'energy'),
  factor: about(z.optional(everyYearOrByYear(count())), 'kgCO2e a kWh; left out, there is no carbon at all.', '0.207'),
  cloud_emissions: about(
    z.optional(everyYearOrByYear(count())),
    'Tonnes of CO2e a year that appear elsewhere. Default: 0.',
    '{ 2021/22+: 12 }',
  ),
  carbon_values: about(
    z.optional(choiceOrByYear('a series of carbon values', ['central', 'low', 'high'], price())),
    'The published series, or pounds a tonne by year in prices of the price base. Default: central.',
    'central',
  ),
  lines: about(
    z.optional(mapBy('`lines` of energy', [{ ids: '^energy$', of: madeLines.savings }])),
    'Fields of the line this makes.',
    '{ energy: { confidence: 80% } }',
  ),
});
