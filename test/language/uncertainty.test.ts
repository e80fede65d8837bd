/** Ranges as a scenario writes them: which inputs they make, with which ends, and what moves together. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { changedInputs } from '../../src/core/options/inputs.js';
import type { UncertainInput } from '../../src/core/uncertainty/range.js';
import { isError } from '../../src/diagnostics/diagnostic.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { inputsOf as writtenInputs } from '../../src/language/inputs.js';
import { optimismBias } from '../../src/published/optimism-bias.js';
import { readText, resultOf } from '../in-memory.js';

const head = 'fivecase: 1\ntitle: Library service\nhorizon: { first_year: 2020/21 }\n';

const inputsOf = (text: string, others: Readonly<Record<string, string>> = {}): readonly UncertainInput[] => {
  const { scenario, diagnostics } = readText(`${head}${text}`, { others });
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario.uncertain;
};

/** `id what shape low..likely..high` */
const told = ({ id, what, shape, low, likely, high, group }: UncertainInput): string =>
  `${id} ${what} ${shape} ${[low, likely, high].map((value) => value.toFixed()).join('..')}${group === undefined ? '' : ` in ${group}`}`;

test('each form of a range, as factors of the amount', () => {
  const forms = {
    kiosks: '{ low: -10%, likely: 5%, high: +40% }',
    shelving: '{ low: -10%, high: 40%, shape: pert }',
    vans: '±15%',
    boilers: '+-2.5%',
    lifts: '+/- 20%',
    roof: 'green-book-standard-buildings',
    sorting: '{ low: 10%, high: 20%, shape: uniform }',
    lighting: '{ low: 0%, high: 0% }',
    signs: 'none',
  };
  const lines = Object.entries(forms).map(([id, range]) => `  ${id}: { amounts: { 2020/21: £90k }, range: ${range} }\n`);
  expect(inputsOf(`capital:\n${lines.join('')}`).map(told)).toEqual([
    'capital/kiosks factor triangular 0.9..1.05..1.4',
    'capital/shelving factor pert 0.9..1..1.4',
    'capital/vans factor uniform 0.85..1..1.15',
    'capital/boilers factor uniform 0.975..1..1.025',
    'capital/lifts factor uniform 0.8..1..1.2',
    // Mott MacDonald 2002, table 2: standard buildings, capital expenditure, 24% upper and 2% lower; 13% is their middle.
    'capital/roof factor uniform 1.02..1.13..1.24',
    'capital/sorting factor uniform 1.1..1.15..1.2',
    'capital/lighting factor triangular 1..1..1',
  ]);
});

test("a section's default reaches its lines that say nothing of their own and have an amount", () => {
  const text = `uncertainty: { capital: { low: -10%, high: +40% }, savings: ±20%, shape: pert }
capital:
  kiosks: { amounts: { 2020/21: £90k } }
  vans: { amounts: { 2020/21: £60k }, range: ±5% }
  signs: { amounts: { 2020/21: £10k }, range: none }
  later: { amounts: { 2020/21: £0 } }
savings:
  maintenance: { annual: £80k, range: { low: -30%, high: 0% } }
  paper: { annual: £8k }
`;
  expect(inputsOf(text).map(told)).toEqual([
    'capital/kiosks factor pert 0.9..1..1.4',
    'capital/vans factor uniform 0.95..1..1.05',
    'savings/maintenance factor pert 0.7..1..1',
    'savings/paper factor uniform 0.8..1..1.2',
  ]);
});

test('a delay has months, by whole years where amounts are by the year', () => {
  const text = `savings:
  maintenance: { annual: £80k, delay: 3, delay_range: { low: -3, likely: 3, high: 12 } }
  paper: { movements: { 2020/21: £8k }, range: ±10%, delay_range: { low: 0, likely: 12, high: 24 } }
`;
  const inputs = inputsOf(text);
  expect(inputs.map(told)).toEqual([
    'savings/maintenance delay months triangular -3..3..12',
    'savings/paper factor uniform 0.9..1..1.1',
    'savings/paper delay months triangular 0..12..24',
  ]);
  expect(inputs.map(({ step }) => step)).toEqual([1, 0, 12]);
});

const driven = `assumptions: { discount_rate: 3.5%, deflator: 2%, indices: { pay: { 2020/21: 1%, 2021/22+: 3% } }, borrowing: { rate: 2.8% } }
migration:
  unit: server
  on_premises: { units: 20, cost_per_unit: £2100, shared: { lease: { annual: £310k } } }
  cloud: { cost_per_unit: £1900, commitment: { discount: 30%, coverage: 60% } }
  waves: { pilot: { units: 20, from: 2020-10, to: 2020-12, cost_per_unit: £1.8k, sizing: 85% } }
channels:
  blue-badge:
    volume: { 2020/21: 20000, 2021/22+: 22000 }
    unit_cost: { online: £0.15, phone: £2.83 }
    before: { online: 40%, phone: 60% }
    after: { online: 70%, phone: remainder }
    cashable: 30%
energy: { before: 1000, after: 500, price: £0.14 }
`;

test('assumptions and inputs of drivers, under the keys that lead to them', () => {
  const text = `${driven}uncertainty:
  assumptions: { discount_rate: ±1%, deflator: { low: -1%, high: +2% }, indices: { pay: ±0.5% }, borrowing: { rate: ±1% } }
  migration:
    on_premises: { cost_per_unit: ±10%, shared: { lease: { annual: ±5% } } }
    cloud: { cost_per_unit: ±15%, commitment: { coverage: ±20% } }
    waves: { pilot: { sizing: { low: -5%, high: +15% } } }
  channels: { blue-badge: { volume: ±10%, after: { online: { low: -20%, high: +10% } } } }
  energy: { price: ±25% }
correlate: { market: [migration/cloud, energy/price], prices: [assumptions/indices, assumptions/deflator] }
`;
  expect(inputsOf(text).map(told)).toEqual([
    'migration/on_premises/cost_per_unit factor uniform 0.9..1..1.1',
    'migration/on_premises/shared/lease/annual factor uniform 0.95..1..1.05',
    'migration/cloud/cost_per_unit factor uniform 0.85..1..1.15 in market',
    'migration/cloud/commitment/coverage addition uniform -0.2..0..0.2 in market',
    'migration/waves/pilot/sizing addition triangular -0.05..0..0.15',
    'channels/blue-badge/volume factor uniform 0.9..1..1.1',
    'channels/blue-badge/after/online addition triangular -0.2..0..0.1',
    'energy/price factor uniform 0.75..1..1.25 in market',
    'assumptions/discount_rate addition uniform -0.01..0..0.01',
    'assumptions/deflator addition triangular -0.01..0..0.02 in prices',
    'assumptions/indices/pay addition uniform -0.005..0..0.005 in prices',
    'assumptions/borrowing/rate addition uniform -0.01..0..0.01',
  ]);
});

test("a default reaches a driver's line only where nothing that the driver rests on has a range", () => {
  const ids = (more: string): readonly string[] => inputsOf(`${driven}uncertainty: { savings: ±10%${more} }\n`).map(({ id }) => id);
  expect(ids('')).toEqual([
    'savings/migration-on-premises',
    'savings/migration-shared-lease',
    'savings/channel-blue-badge',
    'savings/channel-blue-badge-time',
    'savings/energy',
  ]);
  expect(ids(', migration: { cloud: { cost_per_unit: ±5% } }, energy: { price: ±5% }')).toEqual([
    'savings/channel-blue-badge',
    'savings/channel-blue-badge-time',
    'migration/cloud/cost_per_unit',
    'energy/price',
  ]);
});

test('a driver says the range of a line it makes under `lines`', () => {
  const text = driven.replace('migration:\n', 'migration:\n  lines: { migration-moving: { range: ±10% } }\n');
  expect(inputsOf(text).map(told)).toEqual(['one_off/migration-moving factor uniform 0.9..1..1.1']);
});

test('ranges are inherited key by key, and null takes one out', () => {
  const base = `${head}template: true
capital:
  kiosks: { amounts: { 2020/21: £90k }, range: { low: -10%, high: +40% } }
  vans: { amounts: { 2020/21: £60k }, range: ±5% }
`;
  const over = 'extends: base.yaml\ncapital: { kiosks: { range: { high: +60% } }, vans: { range: null } }\n';
  expect(inputsOf(over, { 'base.yaml': base }).map(told)).toEqual(['capital/kiosks factor triangular 0.9..1..1.6']);
});

test('what a file below says of something that an option has taken out is passed over', () => {
  const base = `${head}template: true
recurring:
  hosting: { annual: £30k, range: ±15% }
  licences: { annual: £20k, range: ±15% }
migration:
  on_premises: { units: 20, cost_per_unit: £2100 }
  cloud: { cost_per_unit: £1900 }
uncertainty: { migration: { cloud: { cost_per_unit: ±10% } } }
correlate: { market: [recurring/hosting, recurring/licences, migration/cloud] }
`;
  const over = (text: string): readonly string[] => inputsOf(`extends: base.yaml\n${text}`, { 'base.yaml': base }).map(told);
  expect(over('migration: null\n')).toEqual([
    'recurring/hosting factor uniform 0.85..1..1.15 in market',
    'recurring/licences factor uniform 0.85..1..1.15 in market',
  ]);
  // One that is left moves by itself.
  expect(over('migration: null\nrecurring: { licences: null }\n')).toEqual(['recurring/hosting factor uniform 0.85..1..1.15']);
});

test('ranges change no figure', () => {
  const lines = 'savings: { maintenance: { annual: £80k } }\ncapital: { kiosks: { amounts: { 2020/21: £90k } } }\n';
  const ranged = `${lines.replace('£80k', '£80k, range: ±10%, delay_range: { low: 0, high: 6 }')}uncertainty: { capital: green-book-equipment, assumptions: {} }\n`;
  expect(resultOf(`${head}${ranged}`)).toEqual(resultOf(`${head}${lines}`));
});

test('several mistakes in ranges are told at once, each with its mend', () => {
  const { diagnostics } = readText(`${head}capital:
  kiosks: { amounts: { 2020/21: £90k }, range: { low: -110%, high: 0% } }
  vans: { amounts: { 2020/21: £60k }, range: gren-book-equipment }
  signs: { amounts: { 2020/21: £60k }, range: { low: 10%, high: 20% } }
  lifts: { amounts: { 2020/21: £60k }, delay_range: { low: 0, high: 6.5 } }
uncertainty: { assumptions: { discount_rate: 1% } }
`);
  expect(diagnostics.filter(isError).map(({ code, hint }) => `${code}: ${hint}`)).toEqual([
    expect.stringContaining('percent-range'),
    'range-form: Did you mean green-book-equipment? Write ±15% for both sides alike, or { low: -10%, likely: 0%, high: +40% }.',
    'range-likely-outside: Say which outcome is likely with `likely`, or widen the range until it holds what is written.',
    expect.stringContaining('whole-number'),
    'range-form: Write ±1% for both sides alike, or { low: -10%, likely: 0%, high: +40% }.',
  ]);
});

test('shares of contact must fit into the whole with all of them at their upper ends', () => {
  const { diagnostics } = readText(`${head}channels:
  blue-badge:
    volume: 20000
    unit_cost: { online: £0.15, post: £1, phone: £2.83 }
    before: { online: 40%, phone: 60% }
    after: { online: 70%, post: 20%, phone: remainder }
uncertainty: { channels: { blue-badge: { after: { online: ±6%, post: ±5% } } } }
`);
  // 76% and 20% fit, and so do 70% and 25%; 76% and 25% do not.
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'range-outside: at its upper end this range takes the shares together to more than 100%; it must be at most 100%',
  ]);
});

test('an index needs growth for the years into which a range of delay takes its line', () => {
  const text = `${head}assumptions: { indices: { contracts: { 2020/21..2022/23: 2% } } }
capital: { kiosks: { amounts: { 2021/22: £90k }, index: contracts, delay_range: { low: 0, high: 24 } } }
`;
  expect(readText(text).diagnostics.map(({ code }) => code)).toEqual(['missing-growth']);
});

test('a range is no input in which options differ: it is in no figure', () => {
  const line = (range: string) => `${head}savings: { maintenance: { annual: £80k${range} } }\n`;
  const inputs = [line(''), line(', range: ±10%, delay_range: { low: 0, high: 6 }')].map((text) => {
    const { scenario, root } = readText(text);
    if (!scenario || !root) throw new Error('the scenario should be sound');
    return writtenInputs(root, scenario.horizon);
  });
  expect(changedInputs(inputs)).toEqual([]);
});

test('the manual tells the published bounds as the program has them', () => {
  const page = readFileSync('docs/language.md', 'utf8');
  const percent = (fraction: string): string => `${fraction === '0' ? '' : '+'}${decimal(fraction).times(100).toFixed()}%`;
  for (const { id, name, of, lower, upper } of optimismBias.types)
    expect(page).toContain(`| \`${id}\` | ${name} | ${percent(lower)} | ${percent(upper)} | ${of} |`);
  // Mott MacDonald 2002, table 2: upper and lower bounds of capital expenditure, and of operating expenditure for outsourcing.
  expect(optimismBias.types.map(({ lower, upper }) => [upper, lower])).toEqual([
    ['0.24', '0.02'],
    ['0.51', '0.04'],
    ['0.44', '0.03'],
    ['0.66', '0.06'],
    ['2', '0.1'],
    ['0.41', '0'],
  ]);
});
