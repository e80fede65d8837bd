/**
 * What each line of a scenario does to the revenue budget, year by year: the levels whose changes
 * are the movements of the plan. Costs positive, savings and income negative, cash.
 */
import { sumOf } from '../arithmetic/decimal.js';
import type { Decimal } from '../arithmetic/decimal.js';
import { isBlank, negated, plus, scaled } from '../arithmetic/profile.js';
import type { Profile } from '../arithmetic/profile.js';
import { countsInCash } from '../appraisal/financial-view.js';
import { byDefault, given, quantity, renamed } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import { fundingSources } from '../line.js';
import type { FundingSource, Line } from '../line.js';

/** The groups of movements, in the order of every table. */
export const planGroups = ['base_budget', 'pressures', 'one_off', 'capital_from_revenue', 'savings', 'income', 'financing'] as const;
export type PlanGroup = (typeof planGroups)[number];

/** The part of a line paid from one source. */
export const shareFrom = ({ funding }: Line, source: FundingSource): Decimal =>
  sumOf(funding.filter((each) => each.source === source).map(({ share }) => share));

/** What each source pays of these lines in each of `columns` years, in the order of every table; sources that pay nothing left out. */
export const paidBySource = (
  lines: readonly LineFigures[],
  columns: number,
): readonly { readonly source: FundingSource; readonly amounts: Profile }[] =>
  fundingSources
    .map((source) => ({
      source,
      amounts: plus(
        columns,
        lines.map(({ line, financial }) => scaled(financial.value, shareFrom(line, source))),
      ),
    }))
    .filter(({ amounts }) => !isBlank(amounts));

/** The amount of a line that one source pays. */
export const fundedBy = ({ line, financial }: LineFigures, source: FundingSource, id: string): Figure<Profile> => {
  const share = shareFrom(line, source);
  const written = line.funding.find((each) => each.source === source)?.span;
  return quantity({
    id,
    name: `${line.name}, funded from ${source}`,
    unit: 'GBP cash',
    formula: `amount × share from ${source}`,
    inputs: {
      amount: financial,
      share: written
        ? given(`${id}: share`, `share from ${source}`, 'ratio', { value: share, span: written })
        : byDefault(`${id}: share`, `share from ${source}`, 'ratio', share, `no funding is named, so it counts as ${source}`),
    },
    rule: (value) => scaled(value.amount, value.share),
  });
};

/** The group a line's movement stands in; null where the line never touches the revenue budget. */
export const planGroupOf = (line: Line): PlanGroup | null => {
  if (!countsInCash(line)) return null;
  switch (line.section) {
    case 'base_budget':
      return 'base_budget';
    case 'recurring':
      return 'pressures';
    case 'one_off':
      return shareFrom(line, 'revenue').gt(0) ? 'one_off' : null;
    case 'capital':
      return shareFrom(line, 'revenue').gt(0) ? 'capital_from_revenue' : null;
    case 'savings':
      return 'savings';
    case 'income':
      return 'income';
  }
};

/** What a line adds to the revenue budget in each year. `scope` begins the figure's name. */
export const revenueEffectOf = (figures: LineFigures, group: PlanGroup, scope: string): Figure<Profile> => {
  const { line, financial } = figures;
  const id = `${scope}effect.${line.id}`;
  switch (group) {
    case 'savings':
    case 'income':
      return quantity({
        id,
        name: `${line.name}, effect on the budget`,
        unit: 'GBP cash',
        formula: group === 'savings' ? '− saving' : '− income',
        inputs: { amount: financial },
        rule: (value) => negated(value.amount),
      });
    case 'one_off':
    case 'capital_from_revenue':
      return fundedBy(figures, 'revenue', id);
    default:
      return renamed(financial, id, `${line.name}, effect on the budget`);
  }
};
