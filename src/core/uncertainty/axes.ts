/**
 * What a table of two inputs can vary, each in the terms in which it is written: a rate by its
 * figure, a line, a section or a driver's amount in percent of what is written, a delay in months.
 */
import type { Appraisal } from '../appraisal/appraise.js';
import { decimal, one, zero } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import type { Given } from '../figure.js';
import { isByTheYear } from '../lines/shape.js';
import { discountRateOf } from '../options/switching.js';
import { sections } from '../line.js';
import type { Assumptions, GivenGrowth } from '../assumptions.js';
import type { Line, Section } from '../line.js';
import type { Scenario } from '../scenario.js';
import { driverInputs } from './driver-inputs.js';
import { withTargetAt } from './inputs-at.js';
import type { Target } from './range.js';

export interface Axis {
  /** `savings`, `savings/maintenance`, `discount_rate`, `delay`, `savings/maintenance delay`, `migration/cloud/cost_per_unit`. */
  readonly id: string;
  readonly name: string;
  readonly unit: 'percent' | 'months';
  /** As written, in the same terms; null where that is not one figure. */
  readonly written: Decimal | null;
  /** Months between two values that can be taken. */
  readonly step: 1 | 12;
  /** The least and the most that can be taken. */
  readonly least: Decimal | null;
  readonly most: Decimal | null;
  /** Whether the least itself is out of reach, as −100% is for a rate. */
  readonly above: boolean;
  readonly at: (scenario: Scenario, value: Decimal) => Scenario;
}

const sectionNames: Readonly<Record<Section, string>> = {
  base_budget: 'Base budget',
  capital: 'Capital',
  one_off: 'One-off cost',
  recurring: 'Recurring cost',
  savings: 'Savings',
  income: 'Income',
};

const percentAxis = { unit: 'percent', step: 1, least: zero, most: null, above: false } as const;

/** All targets at one position, one after the other. */
const allAt =
  (targets: readonly Target[]) =>
  (scenario: Scenario, value: Decimal): Scenario =>
    targets.reduce((changed, target) => withTargetAt(changed, target, value), scenario);

const lineTarget = ({ id }: Line): Target => ({ kind: 'line', line: id });
const delayTarget = ({ id }: Line): Target => ({ kind: 'delay', line: id });

const delayAxis = (id: string, name: string, lines: readonly Line[]): readonly Axis[] =>
  lines.length === 0
    ? []
    : [
        {
          id,
          name,
          unit: 'months',
          written: zero,
          step: lines.some(({ shape }) => isByTheYear(shape)) ? 12 : 1,
          // No line comes before it is written.
          least: decimal(0),
          most: decimal(720),
          above: false,
          at: allAt(lines.map(delayTarget)),
        },
      ];

const withAssumptions = (scenario: Scenario, changes: Partial<Assumptions>): Scenario => ({
  ...scenario,
  assumptions: { ...scenario.assumptions, ...changes },
});

/** Growth that is the same in every year; null where it differs. */
const levelOf = (growth: GivenGrowth): Decimal | null => {
  if ('every' in growth) return growth.every.value;
  const values = [...growth.byYear.values()].map(({ value }) => value);
  const [first] = values;
  return first !== undefined && values.every((value) => value.eq(first)) ? first : null;
};

const placeOfGrowth = (growth: GivenGrowth) => ('every' in growth ? growth.every.span : growth.span);

const rateAxis = (
  id: string,
  name: string,
  written: Decimal | null,
  put: (scenario: Scenario, rate: Decimal) => Scenario,
  bounds: Pick<Axis, 'least' | 'above'> = { least: one.neg(), above: true },
): Axis => ({ id, name, written, ...percentAxis, ...bounds, at: put });

const assumptionAxes = (appraisal: Appraisal): readonly Axis[] => {
  const { discountRate, deflator, indices, borrowing } = appraisal.scenario.assumptions;
  const nowhere = { source: { path: '<grid>', text: '' }, start: 0, end: 0 };
  const given = (value: Decimal, like: Given<Decimal> | undefined): Given<Decimal> => ({ value, span: like?.span ?? nowhere });
  const withIndex = (scenario: Scenario, index: string, growth: GivenGrowth): Scenario =>
    scenario.assumptions.indices.has(index)
      ? withAssumptions(scenario, { indices: new Map([...scenario.assumptions.indices, [index, growth]]) })
      : scenario;
  return [
    rateAxis('discount_rate', 'Discount rate', discountRateOf(appraisal), (scenario, rate) =>
      withAssumptions(scenario, { discountRate: given(rate, discountRate) }),
    ),
    ...(deflator
      ? [
          rateAxis('deflator', 'General inflation', levelOf(deflator), (scenario, rate) =>
            withAssumptions(scenario, { deflator: { every: { value: rate, span: placeOfGrowth(deflator) } } }),
          ),
        ]
      : []),
    ...[...indices].map(([index, growth]) =>
      rateAxis(`indices/${index}`, `Price index ${index}`, levelOf(growth), (scenario, rate) => {
        const every: GivenGrowth = { every: { value: rate, span: placeOfGrowth(growth) } };
        const own = withIndex(scenario, index, every);
        // Prices of one name are the same prices in both.
        return own.baseline ? { ...own, baseline: withIndex(own.baseline, index, every) } : own;
      }),
    ),
    ...(borrowing.rate
      ? [
          rateAxis(
            'borrowing/rate',
            'Rate of interest',
            borrowing.rate.value,
            (scenario, rate) =>
              withAssumptions(scenario, { borrowing: { ...scenario.assumptions.borrowing, rate: given(rate, borrowing.rate) } }),
            { least: zero, above: false },
          ),
        ]
      : []),
  ];
};

const driverAxes = (scenario: Scenario): readonly Axis[] =>
  driverInputs(scenario).flatMap(({ id, name, what, values, least, most, needsRemainder }): Axis[] => {
    const target: Target = { kind: 'driver', input: id };
    if (what === 'factor') return [{ id, name, ...percentAxis, written: one, at: allAt([target]) }];
    const [first] = values;
    // A share by year has no one figure to set, and one without a remainder cannot move by itself.
    if (first === undefined || needsRemainder || !values.every((value) => value.eq(first))) return [];
    return [
      {
        id,
        name,
        ...percentAxis,
        least: least ?? null,
        most: most ?? null,
        written: first,
        at: (changed, value) => withTargetAt(changed, target, value.minus(first)),
      },
    ];
  });

/** Everything that a table of a scenario can vary: assumptions, sections, delays, lines, inputs of drivers. */
export const axesOf = (appraisal: Appraisal): readonly Axis[] => {
  const { scenario } = appraisal;
  const lines = appraisal.lines.map(({ line }) => line);
  const exitCosts = scenario.migration?.exit?.costs ?? [];
  // What a driver makes follows its own months, unless it is written as a line.
  const canWait = (line: Line): boolean => line.driver === undefined || exitCosts.includes(line);
  return [
    ...assumptionAxes(appraisal),
    ...sections.flatMap((section): Axis[] => {
      const own = lines.filter((line) => line.section === section);
      return own.length === 0
        ? []
        : [{ id: section, name: sectionNames[section], ...percentAxis, written: one, at: allAt(own.map(lineTarget)) }];
    }),
    ...delayAxis(
      'delay',
      'Delay of savings',
      lines.filter((line) => line.section === 'savings' && canWait(line)),
    ),
    ...lines.map((line): Axis => ({ id: line.id, name: line.name, ...percentAxis, written: one, at: allAt([lineTarget(line)]) })),
    ...lines.filter(canWait).flatMap((line) => delayAxis(`${line.id} delay`, `Delay: ${line.name}`, [line])),
    ...driverAxes(scenario),
  ];
};
