/** What must hold of every migration, channel shift and split, whatever the figures. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMonth, monthLabel, monthOf, yearsOf } from '../../src/core/arithmetic/calendar.js';
import { decimal, sumOf, zero } from '../../src/core/arithmetic/decimal.js';
import type { Decimal } from '../../src/core/arithmetic/decimal.js';
import { migrationMonths } from '../../src/core/drivers/migration-months.js';
import type { MigrationMonth, MigrationMonths } from '../../src/core/drivers/migration-months.js';
import type { Scenario } from '../../src/core/scenario.js';
import { settingOf } from '../../src/core/setting.js';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { readText } from '../in-memory.js';

interface WavePlan {
  readonly units: number;
  readonly from: number;
  readonly months: number;
  readonly parallel: number;
  readonly sizing: number;
}

interface Plan {
  readonly years: number;
  readonly instant: boolean;
  readonly waves: readonly WavePlan[];
  readonly retirements: readonly { readonly units: number; readonly in: number }[];
  readonly remaining: number;
  readonly shared: readonly { readonly annual: number; readonly notice: number }[];
  readonly commitment: { readonly discount: number; readonly coverage: number; readonly after: number } | null;
  readonly indexed: boolean;
}

const start = monthOf(2020, 4);

/** Months counted from the first that is paid for. */
const label = (plan: Plan, month: number): string => monthLabel(start + (plan.instant ? 12 : 0) + month);

const plans = fc.record({ years: fc.integer({ min: 2, max: 4 }), instant: fc.boolean() }).chain(({ years, instant }) => {
  const paid = 12 * (instant ? years - 1 : years);
  const wave = fc.integer({ min: 0, max: paid - 1 }).chain((from) =>
    fc.record({
      units: fc.integer({ min: 0, max: 40 }),
      from: fc.constant(from),
      months: fc.integer({ min: 1, max: paid - from }),
      parallel: fc.integer({ min: 0, max: 30 }),
      sizing: fc.integer({ min: 0, max: 130 }),
    }),
  );
  return fc.record({
    years: fc.constant(years),
    instant: fc.constant(instant),
    waves: fc.array(wave, { maxLength: 4 }),
    retirements: fc.array(fc.record({ units: fc.integer({ min: 0, max: 20 }), in: fc.integer({ min: 0, max: paid - 1 }) }), {
      maxLength: 2,
    }),
    remaining: fc.constantFrom(0, 0, 0, 7),
    shared: fc.array(fc.record({ annual: fc.integer({ min: 0, max: 5000 }), notice: fc.integer({ min: 0, max: 20 }) }), { maxLength: 2 }),
    commitment: fc.option(
      fc.record({
        discount: fc.integer({ min: 0, max: 100 }),
        coverage: fc.integer({ min: 0, max: 100 }),
        after: fc.integer({ min: 0, max: 20 }),
      }),
    ),
    indexed: fc.boolean(),
  });
});

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const unitsOf = (plan: Plan): number => sum([...plan.waves, ...plan.retirements].map(({ units }) => units)) + plan.remaining;

const textOf = (plan: Plan): string => {
  const { waves, retirements, shared, commitment } = plan;
  const index = plan.indexed ? ', index: contracts' : '';
  return [
    'fivecase: 1',
    'title: Cloud first',
    `horizon: { first_year: 2020/21, years: ${plan.years}${plan.instant ? ', year_zero: instant' : ''} }`,
    'assumptions: { price_base: 2018/19, indices: { contracts: 3.7% } }',
    'migration:',
    `  on_premises: { units: ${unitsOf(plan)}, cost_per_unit: 1300${index}, shared: { ${shared.map(({ annual, notice }, at) => `shared-${at}: { annual: ${annual}, notice: ${notice} }`).join(', ')} } }`,
    `  cloud: { cost_per_unit: 1700${index}${commitment ? `, commitment: { discount: ${commitment.discount}%, coverage: ${commitment.coverage}%, after: ${commitment.after} }` : ''} }`,
    `  waves: { ${waves
      .map(
        (wave, at) =>
          `wave-${at}: { units: ${wave.units}, from: ${label(plan, wave.from)}, to: ${label(plan, wave.from + wave.months - 1)}, parallel: ${wave.parallel}, sizing: ${wave.sizing}%, cost_per_unit: 90 }`,
      )
      .join(', ')} }`,
    `  retire: { ${retirements.map((each, at) => `retired-${at}: { units: ${each.units}, in: ${label(plan, each.in)} }`).join(', ')} }`,
    '  exit: { cost_per_unit: 35 }',
    '',
  ].join('\n');
};

const read = (text: string): Scenario => {
  const { scenario, diagnostics } = readText(text);
  if (!scenario) throw new Error(`${diagnostics.map(({ message }) => message).join('; ')}\n${text}`);
  return scenario;
};

const monthsOf = (scenario: Scenario): MigrationMonths => {
  if (!scenario.migration) throw new Error('the scenario should hold a migration');
  return migrationMonths(scenario.migration, settingOf(scenario));
};

/** Equal far past the last digit that is ever shown. */
const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte('1e-40');

/** The amounts of a line, nought where it is left out. */
const amountsOf = (scenario: Scenario, id: string): readonly Decimal[] =>
  appraise(scenario).lines.find(({ line }) => line.id === id)?.financial.value ?? yearsOf(scenario.horizon).map(() => zero);

const check = (property: (plan: Plan, scenario: Scenario) => void): void => {
  fc.assert(
    fc.property(plans, (plan) => property(plan, read(textOf(plan)))),
    { numRuns: 60 },
  );
};

describe('a migration', () => {
  test('has every unit in one place: on premises, moved or retired', () => {
    check((plan, scenario) => {
      for (const month of monthsOf(scenario).months) {
        expect(month.onPremises.plus(month.inCloud).plus(month.retired).eq(unitsOf(plan))).toBe(true);
        expect([month.onPremises, month.inBoth, month.inCloud.minus(month.inBoth)].every((count) => count.gte('-1e-40'))).toBe(true);
      }
    });
  });

  test('full cost − released + double running − still paid is nought, month by month', () => {
    check((plan, scenario) => {
      let decommissioned = zero;
      const index = settingOf(scenario).indices.get('contracts');
      for (const month of monthsOf(scenario).months) {
        decommissioned = decommissioned.plus(sumOf([...month.waves, ...month.retirements].map((part) => part.decommissioned)));
        const prices = plan.indexed ? (index?.value[month.year - scenario.horizon.firstYear] ?? decimal(1)) : decimal(1);
        // From the other side: units not decommissioned yet, and shared costs not gone yet.
        const units = decimal(unitsOf(plan)).minus(decommissioned).times(1300).div(12).times(prices);
        const shared = sumOf(month.shared.map((each) => each.cost.minus(each.released).plus(each.doubleRunning)));
        expect(near(month.fullCost.minus(month.released).plus(month.doubleRunning), month.paidOnPremises)).toBe(true);
        expect(near(units.plus(shared), month.paidOnPremises)).toBe(true);
      }
    });
  });

  test('runs double as long as `parallel` says, unit by unit', () => {
    check((plan, scenario) => {
      const { months } = monthsOf(scenario);
      plan.waves
        .filter(({ units }) => units > 0)
        .forEach((wave, place) => {
          months.forEach((month, at) => {
            // Step by step: units / months in each month of the wave, in both places for `parallel` months.
            const steps = Array.from({ length: wave.months }, (_, step) => wave.from + step).filter(
              (moved) => at >= moved && at < moved + wave.parallel,
            );
            const expected = decimal(wave.units).times(steps.length).div(wave.months);
            expect(near(month.waves[place]?.inBoth ?? zero, expected)).toBe(true);
          });
        });
    });
  });

  test('loses nothing: double running within and beyond the horizon is every unit for `parallel` months', () => {
    check((plan, scenario) => {
      const bare = read(textOf({ ...plan, indexed: false, shared: [] }));
      const { lines, beyond } = appraise(bare);
      const id = 'one_off/migration-double-running';
      const within = sumOf(lines.find(({ line }) => line.id === id)?.financial.value ?? []);
      const after = beyond.find(({ line }) => line.id === id)?.beyond ?? zero;
      const unitMonths = sum(plan.waves.map(({ units, parallel }) => units * parallel));
      expect(near(within.plus(after), decimal(unitMonths).times(1300).div(12))).toBe(true);
      expect(scenario.migration?.waves.length).toBe(plan.waves.length);
    });
  });

  test('without parallel and notice has no double running', () => {
    check((plan) => {
      const prompt = read(
        textOf({
          ...plan,
          waves: plan.waves.map((wave) => ({ ...wave, parallel: 0 })),
          shared: plan.shared.map((each) => ({ ...each, notice: 0 })),
        }),
      );
      const { lines, beyond } = appraise(prompt);
      expect([...lines, ...beyond].some(({ line }) => line.id === 'one_off/migration-double-running')).toBe(false);
    });
  });

  test('comes to the same by month as by year', () => {
    const byMonth: Readonly<Record<string, (month: MigrationMonth) => Decimal>> = {
      'recurring/migration-cloud': (month) => month.cloudCost,
      'savings/migration-on-premises': (month) => sumOf([...month.waves, ...month.retirements].map(({ released }) => released)),
      'savings/migration-shared-shared-0': (month) => month.shared[0]?.released ?? zero,
      'one_off/migration-double-running': (month) => month.doubleRunning,
      'one_off/migration-moving': (month) => month.moving,
      'one_off/migration-exit': (month) => month.exit,
    };
    check((_plan, scenario) => {
      const { months } = monthsOf(scenario);
      expect(months[0]?.month).toBe(firstMonth(scenario.horizon));
      for (const [id, amount] of Object.entries(byMonth)) {
        const amounts = amountsOf(scenario, id);
        yearsOf(scenario.horizon).forEach((year, column) => {
          const ofYear = sumOf(months.filter((month) => month.year === year).map(amount));
          expect(near(amounts[column] ?? zero, ofYear), `${id} in ${year}`).toBe(true);
        });
      }
    });
  });

  test('does not depend on the order of its waves', () => {
    check((plan, scenario) => {
      const turned = read(textOf({ ...plan, waves: plan.waves.toReversed(), retirements: plan.retirements.toReversed() }));
      const [one, other] = [appraise(scenario), appraise(turned)];
      one.profile.net_cost.value.forEach((amount, column) => expect(near(amount, other.profile.net_cost.value[column] ?? zero)).toBe(true));
    });
  });
});

describe('channels', () => {
  const shares = fc.record({
    before: fc.integer({ min: 0, max: 100 }),
    after: fc.integer({ min: 0, max: 100 }),
    rate: fc.integer({ min: 0, max: 100 }),
    cashable: fc.integer({ min: 0, max: 100 }),
  });
  const textOfShift = (before: string, after: string, rate: number, cashable: number): string =>
    `fivecase: 1\ntitle: Online first\nhorizon: { first_year: 2020/21, years: 2 }\nchannels:\n  permits:\n    volume: 1234\n    unit_cost: { online: £0.15, phone: £2.83 }\n    before: ${before}\n    after: ${after}\n    failure: { of: online, rate: ${rate}%, to: phone }\n    cashable: ${cashable}%\n`;
  const explicit = (online: number): string => `{ online: ${online}%, phone: ${100 - online}% }`;
  const savingOf = (text: string): readonly Decimal[] => appraise(read(text)).drivers.channels[0]?.saving.value ?? [];

  test('turned round cost what they saved', () => {
    fc.assert(
      fc.property(shares, ({ before, after, rate, cashable }) => {
        const there = savingOf(textOfShift(explicit(before), explicit(after), rate, cashable));
        const back = savingOf(textOfShift(explicit(after), explicit(before), rate, cashable));
        expect(there.every((amount, column) => amount.plus(back[column] ?? zero).isZero())).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a remainder is what the others leave, and the two savings are the whole', () => {
    fc.assert(
      fc.property(shares, ({ before, after, rate, cashable }) => {
        const text = textOfShift(`{ online: ${before}%, phone: remainder }`, explicit(after), rate, cashable);
        const [figures] = appraise(read(text)).drivers.channels;
        const whole = savingOf(textOfShift(explicit(before), explicit(after), rate, cashable));
        whole.forEach((amount, column) => {
          expect(figures?.saving.value[column]?.eq(amount)).toBe(true);
          expect(figures?.cashable.value[column]?.plus(figures.time.value[column] ?? zero).eq(amount)).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
});

test('the parts of the partners are the whole, to the last digit', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).filter(([a, b]) => a + b <= 1000),
      plans,
      ([a, b], plan) => {
        const percent = (tenths: number): string => `${tenths / 10}%`;
        const scenario = read(
          `${textOf(plan)}  lines: { migration-cloud: { sharing: by-users }, migration-on-premises: { sharing: by-users }, migration-moving: { sharing: by-users } }
organisation: north
partners: { north: North, south: South, east: East }
sharing: { by-users: { north: ${percent(a)}, south: ${percent(b)}, east: ${percent(1000 - a - b)} } }
capital: { network: { amounts: { 2020/21: 100001, 2021/22: 77 }, funding: { grant: 33%, revenue: 67% }, sharing: by-users } }
`,
        );
        const { profile, netBenefit, partners } = appraise(scenario);
        for (const [column] of profile.net_cost.value.entries()) {
          const isWhole = (figures: readonly (readonly Decimal[])[], whole: readonly Decimal[]): boolean =>
            near(sumOf(figures.map((values) => values[column] ?? zero)), whole[column] ?? zero);
          expect(
            isWhole(
              partners.map((part) => part.profile.net_cost.value),
              profile.net_cost.value,
            ),
          ).toBe(true);
          expect(
            isWhole(
              partners.map((part) => part.profile.external_funding.value),
              profile.external_funding.value,
            ),
          ).toBe(true);
          expect(
            isWhole(
              partners.map((part) => part.netBenefit.value),
              netBenefit.value,
            ),
          ).toBe(true);
        }
      },
    ),
    { numRuns: 40 },
  );
});
