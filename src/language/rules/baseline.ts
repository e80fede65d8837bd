/** What a scenario and its baseline should have in common; where they differ, the scenario's counts and a warning says so. */
import { partnerOfBaseline } from '../../core/appraisal/partners.js';
import type { CarbonValues } from '../../core/drivers/energy.js';
import type { Assumptions, GivenGrowth } from '../../core/assumptions.js';
import type { Scenario } from '../../core/scenario.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';

const growthText = (growth: GivenGrowth | undefined): string => {
  if (!growth) return 'none';
  if ('every' in growth) return growth.every.value.toFixed();
  return [...growth.byYear].map(([year, { value }]) => `${year}:${value.toFixed()}`).join(' ');
};

const compared: Readonly<Record<string, (assumptions: Assumptions) => string>> = {
  'price base': ({ priceBase }) => String(priceBase),
  deflator: ({ deflator }) => growthText(deflator),
  'discount rate': ({ discountRate }) => discountRate?.value.toFixed() ?? 'schedule',
  'base year': ({ baseYear }) => String(baseYear),
  'discount timing': ({ discountTiming }) => discountTiming,
};

const carbonText = (values: CarbonValues): string =>
  values.kind === 'series'
    ? (values.series?.value ?? 'central')
    : [...values.byYear].map(([year, { value }]) => `${year}:${value.toFixed()}`).join(' ');

/** The assumptions of the appraisal in which the two differ, in words. */
const appraisalDifferences = (scenario: Scenario, baseline: Scenario): readonly string[] => {
  const differences = Object.entries(compared)
    .filter(([, text]) => text(scenario.assumptions) !== text(baseline.assumptions))
    .map(([what]) => what);
  const { energy } = scenario;
  const other = baseline.energy;
  const carbon = energy && other && carbonText(energy.carbonValues) !== carbonText(other.carbonValues);
  return carbon ? [...differences, 'set of carbon values'] : differences;
};

/** A baseline may share its lines only with partners of the scenario, else a part of it would be nobody's. */
const strangersInBaseline = ({ partners }: Scenario, baseline: Scenario): readonly Diagnostic[] => {
  if (partners.length === 0) return [];
  const used = new Set([...baseline.lines, ...madeFieldsOf(baseline)].flatMap(({ sharing }) => (sharing ? [sharing.value] : [])));
  return [...used].flatMap((name) =>
    [...(baseline.sharing.get(name)?.shares ?? [])]
      .filter(([id, share]) => !share.value.isZero() && !partners.some((partner) => partner.id === id))
      .map(([id, share]) => diagnose('baseline-partner', share.span, { name: id })),
  );
};

/** A baseline whose organisation is no partner: its lines without a sharing fall to the scenario's organisation, and a warning says so. */
const ownerlessBaseline = (scenario: Scenario, baseline: Scenario, at: Span): readonly Diagnostic[] =>
  scenario.partners.length === 0 || partnerOfBaseline(scenario, baseline)
    ? []
    : [diagnose('baseline-organisation', at, { theirs: baseline.organisation ?? null, own: scenario.organisation ?? '' })];

/** What is said of the lines that a scenario's drivers make. */
const madeFieldsOf = ({ migration, channels, energy }: Scenario) => [
  ...(migration?.fields.values() ?? []),
  ...(migration?.exit?.costs ?? []),
  ...channels.flatMap(({ fields }) => [...fields.values()]),
  ...(energy?.fields.values() ?? []),
];

const hasBaseBudget = ({ lines }: Scenario): boolean => lines.some(({ section }) => section === 'base_budget');

/** All that stands between a scenario and its baseline but the years, told at `at`; `path` is the baseline as written. */
export const unlikeBaseline = (scenario: Scenario, baseline: Scenario, at: Span, path: string): readonly Diagnostic[] => [
  ...(!hasBaseBudget(scenario) && hasBaseBudget(baseline) ? [diagnose('base-budget-missing', at, { path })] : []),
  ...appraisalDifferences(scenario, baseline).map((what) => diagnose('baseline-differs', at, { what })),
  ...strangersInBaseline(scenario, baseline),
  ...ownerlessBaseline(scenario, baseline, at),
];
