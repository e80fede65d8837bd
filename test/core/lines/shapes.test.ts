/** Each shape of amount, placed in the five years 2020/21 to 2024/25 unless said otherwise. */
import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../src/core/arithmetic/calendar.js';
import type { Horizon } from '../../../src/core/arithmetic/calendar.js';
import { decimal } from '../../../src/core/arithmetic/decimal.js';
import type { Shape, Term } from '../../../src/core/lines/shape.js';
import { place, shapeRules } from '../../../src/core/lines/shapes.js';
import { byYear, horizonOf, texts, written } from '../figures.js';

interface Placement {
  readonly horizon?: Horizon;
  readonly delay?: number;
}

/** The yearly amounts and what a delay pushes out, as text. */
const placed = (
  shape: Shape,
  { horizon = horizonOf(5), delay = 0 }: Placement = {},
): { readonly years: readonly string[]; readonly beyond: string } => {
  const { profile, beyond } = place(shape, { id: 'recurring/licences', horizon, unit: 'GBP cash', delay });
  return { years: texts(profile.value), beyond: beyond.toFixed() };
};

interface Months {
  readonly from?: readonly [number, number];
  readonly until?: readonly [number, number];
  readonly ramp?: readonly string[];
}

/** A term from calendar months and shares: `term({ from: [2021, 10] })`. */
const term = ({ from, until, ramp }: Months = {}): Term => ({
  from: from && written(monthOf(...from)),
  until: until && written(monthOf(...until)),
  ramp: ramp?.map((share) => written(decimal(share))),
});

const amounts = (entries: Readonly<Record<number, string>>): Shape => ({ kind: 'amounts', amounts: byYear(entries) });
const movements = (entries: Readonly<Record<number, string>>): Shape => ({ kind: 'movements', movements: byYear(entries) });
const annual = (amount: string, months?: Months): Shape => ({ kind: 'annual', annual: written(decimal(amount)), term: term(months) });
const once = (amount: string, year: number): Shape => ({ kind: 'once', once: written(decimal(amount)), year: written(year) });
const units = (count: string | Readonly<Record<number, string>>, cost: string, months?: Months): Shape => ({
  kind: 'units',
  units: typeof count === 'string' ? written(decimal(count)) : byYear(count),
  unitCost: written(decimal(cost)),
  term: term(months),
});
const posts = (count: string | Readonly<Record<number, string>>, cost: string, months?: Months): Shape => ({
  kind: 'posts',
  posts: typeof count === 'string' ? written(decimal(count)) : byYear(count),
  costPerPost: written(decimal(cost)),
  term: term(months),
});

test('every shape has its rule', () => {
  expect(Object.keys(shapeRules)).toEqual(['amounts', 'movements', 'annual', 'units', 'posts', 'once']);
});

describe('amounts', () => {
  test('the amount of each year; years not named get nought', () => {
    expect(placed(amounts({ 2020: '900000', 2022: '500000.50' }))).toEqual({ years: ['900000', '0', '500000.5', '0', '0'], beyond: '0' });
  });

  test('a delay of a year moves every amount, and pushes the last out', () => {
    expect(placed(amounts({ 2020: '100', 2023: '40', 2024: '60' }), { delay: 12 })).toEqual({
      years: ['0', '100', '0', '0', '40'],
      beyond: '60',
    });
  });

  test('a delay longer than the horizon pushes everything out', () => {
    expect(placed(amounts({ 2020: '100', 2024: '60' }), { delay: 60 })).toEqual({ years: ['0', '0', '0', '0', '0'], beyond: '160' });
  });

  test('may stand in an instant year zero', () => {
    expect(placed(amounts({ 2020: '100', 2021: '60' }), { horizon: horizonOf(3, true) }).years).toEqual(['100', '60', '0']);
  });
});

describe('movements', () => {
  test('a year gets the running sum, which a negative movement lowers', () => {
    // 80, 80 + 50, 130, 130 − 30, 100.
    expect(placed(movements({ 2020: '80', 2021: '50', 2023: '-30' }))).toEqual({ years: ['80', '130', '130', '100', '100'], beyond: '0' });
  });

  test('what a delay pushes out are the movements themselves, not the levels they would have made', () => {
    // Two years later: 80 in 2022/23, 50 in 2023/24; the movements of 2023 and 2024, −30 and 10, leave.
    expect(placed(movements({ 2020: '80', 2021: '50', 2023: '-30', 2024: '10' }), { delay: 24 })).toEqual({
      years: ['0', '0', '80', '130', '130'],
      beyond: '-20',
    });
  });

  test('in an instant year zero a movement begins the level', () => {
    expect(placed(movements({ 2020: '80' }), { horizon: horizonOf(3, true) }).years).toEqual(['80', '80', '80']);
  });
});

describe('annual', () => {
  test('is paid in full in every year unless said', () => {
    expect(placed(annual('120000'))).toEqual({ years: Array.from({ length: 5 }, () => '120000'), beyond: '0' });
  });

  test('from October: half of it falls in the first year', () => {
    // October to March are 6 of 12 months.
    expect(placed(annual('120000', { from: [2021, 10] })).years).toEqual(['0', '60000', '120000', '120000', '120000']);
  });

  test('until is paid too', () => {
    // April to December 2022 are 9 months.
    expect(placed(annual('120000', { until: [2022, 12] })).years).toEqual(['120000', '120000', '90000', '0', '0']);
  });

  test('one month alone', () => {
    expect(placed(annual('120000', { from: [2021, 10], until: [2021, 10] })).years).toEqual(['0', '10000', '0', '0', '0']);
  });

  test('months outside the horizon are not paid', () => {
    expect(placed(annual('120000', { from: [2015, 4], until: [2030, 3] })).years).toEqual(Array.from({ length: 5 }, () => '120000'));
  });

  test('a ramp scales each run of twelve months from the first', () => {
    // From October 2020: 6 months at 25%; 6 at 25% and 6 at 75%; 6 at 75% and 6 at 100%; then all.
    // 120,000 ÷ 12 = 10,000 a month: 15,000; 60,000; 105,000.
    expect(placed(annual('120000', { from: [2020, 10], ramp: ['0.25', '0.75', '1'] })).years).toEqual([
      '15000',
      '60000',
      '105000',
      '120000',
      '120000',
    ]);
  });

  test('a ramp counts from a start before the horizon', () => {
    // From April 2019, so the first year of the horizon is the second of the ramp.
    expect(placed(annual('120000', { from: [2019, 4], ramp: ['0.25', '0.75', '1'] })).years).toEqual([
      '90000',
      '120000',
      '120000',
      '120000',
      '120000',
    ]);
  });

  test('a ramp of one share holds it for good, and may exceed the whole', () => {
    expect(placed(annual('120000', { ramp: ['0.5'] })).years).toEqual(Array.from({ length: 5 }, () => '60000'));
    expect(placed(annual('120000', { ramp: ['1.2', '1'] })).years[0]).toBe('144000');
  });

  test('a delay moves the start and, with it, the ramp', () => {
    // Six months late: the ramp of April 2020 begins in October 2020.
    expect(placed(annual('120000', { ramp: ['0.25', '0.75', '1'] }), { delay: 6 })).toEqual({
      years: ['15000', '60000', '105000', '120000', '120000'],
      beyond: '0',
    });
  });

  test('without an end a delay pushes nothing out: the cost goes on either way', () => {
    expect(placed(annual('120000'), { delay: 6 })).toEqual({ years: ['60000', '120000', '120000', '120000', '120000'], beyond: '0' });
  });

  test('with an end a delay moves it too, and pushes out the months that leave', () => {
    // Until December 2024, nine months later until September 2025: six months, 60,000, leave.
    expect(placed(annual('120000', { until: [2024, 12] }), { delay: 9 })).toEqual({
      years: ['30000', '120000', '120000', '120000', '120000'],
      beyond: '60000',
    });
  });

  test('what leaves keeps its place on the ramp', () => {
    // From April 2023 to March 2025 at 50%, then 100%: 12 months late only the second year leaves, 120,000.
    expect(placed(annual('120000', { from: [2023, 4], until: [2025, 3], ramp: ['0.5', '1'] }), { delay: 12 })).toEqual({
      years: ['0', '0', '0', '0', '60000'],
      beyond: '120000',
    });
  });

  test('months that lay beyond the horizon as written were not pushed out by the delay', () => {
    // April 2024 to March 2027; a year late only the twelve months of 2024/25 have left.
    expect(placed(annual('120000', { from: [2024, 4], until: [2027, 3] }), { delay: 12 })).toEqual({
      years: ['0', '0', '0', '0', '0'],
      beyond: '120000',
    });
  });

  test('a start before the horizon may be delayed into it', () => {
    // From October 2019, a year late: October 2020.
    expect(placed(annual('120000', { from: [2019, 10] }), { delay: 12 }).years).toEqual(['60000', '120000', '120000', '120000', '120000']);
  });

  test('an end before the horizon may be delayed into it', () => {
    // March 2020, six months late: until September 2020.
    expect(placed(annual('120000', { from: [2019, 4], until: [2020, 3] }), { delay: 6 })).toEqual({
      years: ['60000', '0', '0', '0', '0'],
      beyond: '0',
    });
  });

  test('an instant year zero has no months', () => {
    expect(placed(annual('120000'), { horizon: horizonOf(3, true) }).years).toEqual(['0', '120000', '120000']);
    expect(placed(annual('120000', { ramp: ['0.5', '1'] }), { horizon: horizonOf(3, true) }).years).toEqual(['0', '60000', '120000']);
  });

  test('a twelfth that has endless digits adds up to the whole again', () => {
    // 100 × 7 ÷ 12 + 100 × 5 ÷ 12 = 100; each alone has endless digits.
    const [first = '', second = ''] = placed(annual('100', { from: [2020, 9], until: [2021, 8] })).years;
    expect(decimal(first).plus(second).toFixed(40)).toBe(`100.${'0'.repeat(40)}`);
  });
});

describe('units and posts', () => {
  test('a count in every year', () => {
    // 240 × 2,100 = 504,000.
    expect(placed(units('240', '2100'))).toEqual({ years: Array.from({ length: 5 }, () => '504000'), beyond: '0' });
  });

  test('a count by year; years not named get none', () => {
    // 2.5 × 48,000 = 120,000; 4 × 48,000 = 192,000.
    expect(placed(posts({ 2021: '2.5', 2022: '4' }, '48000')).years).toEqual(['0', '120000', '192000', '0', '0']);
  });

  test('from, until and ramp as with an annual amount', () => {
    // 2 posts at 60,000 are 10,000 a month: 6 months at 50% in 2020/21, 6 at 50% and 3 at 100% in 2021/22.
    expect(placed(posts('2', '60000', { from: [2020, 10], until: [2021, 12], ramp: ['0.5', '1'] })).years).toEqual([
      '30000',
      '60000',
      '0',
      '0',
      '0',
    ]);
  });

  test('a count by year in the months of that year', () => {
    // 10 in 2020/21 for 6 months at 1,200 = 6,000; 20 for the whole of 2021/22 = 24,000.
    expect(placed(units({ 2020: '10', 2021: '20' }, '1200', { from: [2020, 10] })).years).toEqual(['6000', '24000', '0', '0', '0']);
  });

  test('a delayed count in every year pushes months out, where the line ends', () => {
    // Until March 2025, six months late: 6 of 12 months of 504,000.
    expect(placed(units('240', '2100', { until: [2025, 3] }), { delay: 6 })).toEqual({
      years: ['252000', '504000', '504000', '504000', '504000'],
      beyond: '252000',
    });
  });

  test('a delayed count by year pushes whole years out', () => {
    // 20 in 2024/25 at 1,200 leave: 24,000.
    expect(placed(units({ 2023: '10', 2024: '20' }, '1200'), { delay: 12 })).toEqual({
      years: ['0', '0', '0', '0', '12000'],
      beyond: '24000',
    });
  });

  test('a count by year pushed out counts the months of its year as written', () => {
    // 20 until September 2024, so six months: 20 × 1,200 × 6 ÷ 12 = 12,000 leave.
    expect(placed(units({ 2023: '10', 2024: '20' }, '1200', { until: [2024, 9] }), { delay: 12 })).toEqual({
      years: ['0', '0', '0', '0', '12000'],
      beyond: '12000',
    });
  });

  test('after an instant year zero they begin in the second column', () => {
    expect(placed(units('240', '2100'), { horizon: horizonOf(3, true) }).years).toEqual(['0', '504000', '504000']);
    expect(placed(posts({ 2021: '1', 2022: '2' }, '48000'), { horizon: horizonOf(3, true) }).years).toEqual(['0', '48000', '96000']);
  });
});

describe('once', () => {
  test('the amount in its year, nought elsewhere', () => {
    expect(placed(once('70000', 2021))).toEqual({ years: ['0', '70000', '0', '0', '0'], beyond: '0' });
  });

  test('a delay moves it by whole years', () => {
    expect(placed(once('70000', 2021), { delay: 36 })).toEqual({ years: ['0', '0', '0', '0', '70000'], beyond: '0' });
    expect(placed(once('70000', 2021), { delay: 48 })).toEqual({ years: ['0', '0', '0', '0', '0'], beyond: '70000' });
  });

  test('may stand in an instant year zero', () => {
    expect(placed(once('70000', 2020), { horizon: horizonOf(3, true) }).years).toEqual(['70000', '0', '0']);
  });
});

describe('a placed amount remembers how it was made', () => {
  test('its formula and its inputs carry the names of the line', () => {
    const { profile } = place(annual('120000', { from: [2021, 10] }), {
      id: 'recurring/licences',
      horizon: horizonOf(5),
      unit: 'GBP cash',
      delay: 0,
    });
    expect(profile.id).toBe('recurring/licences: as written');
    expect(profile.unit).toBe('GBP cash');
    expect(profile.origin).toMatchObject({ kind: 'derived', formula: 'amount a year × months paid ÷ 12' });
    const inputs = profile.origin.kind === 'derived' ? profile.origin.inputs.map(({ figure }) => figure.id) : [];
    expect(inputs).toEqual(['recurring/licences: annual', 'recurring/licences: months']);
  });
});
