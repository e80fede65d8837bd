/** The capital programme on the sheet of the plan: spend by line, funding by source. */
import { plus as added } from '../../core/arithmetic/profile.js';
import type { Plan } from '../../core/plan/plan.js';
import { fundingSources } from '../../core/line.js';
import type { FundingSource } from '../../core/line.js';
import { sourceTitles } from '../plan/capital-table.js';
import { stretchOf, valuesOf } from './draft.js';
import type { Series, SheetDraft } from './draft.js';
import { nought, plus, sum, sumOfProducts } from './formula.js';
import type { FundingInputs } from './funding-inputs.js';
import type { LinesSheet } from './lines.js';

export interface CapitalRows {
  readonly capitalTotal: Series;
  readonly capitalFunding: readonly { readonly source: FundingSource; readonly amounts: Series }[];
}

interface CapitalParts {
  readonly lines: LinesSheet;
  readonly funding: FundingInputs;
  readonly plan: Plan;
}

const money = { unit: '£', format: 'money' } as const;

/** Spend by line and funding by source: the two totals are one in every year. */
export const capitalRows = (draft: SheetDraft, { lines: { lines }, funding, plan }: CapitalParts): CapitalRows => {
  draft.heading('Capital programme: spend');
  const others = plan.capital.spend.filter(({ part }) => part > 0);
  const own = lines
    .filter(({ line }) => line.section === 'capital')
    .map(({ line, financial }) => draft.series({ ...money, label: line.name, note: line.id, at: (year) => financial.at(year) }));
  const theirs = others.map(({ part, figures: { line, financial } }) =>
    draft.series({
      ...money,
      label: `${line.name} (${plan.appraisals[part]?.scenario.title ?? ''}, worked out by fivecase)`,
      note: line.id,
      at: valuesOf(financial.value),
    }),
  );
  const spend = draft.stack([...own, ...theirs]);
  const capitalTotal = draft.series({
    ...money,
    label: 'Capital programme',
    note: 'capital.total',
    at: (year) => sum(spend.at(year)),
    sums: true,
  });

  draft.heading('Capital programme: funding = spend × share of each source');
  const capitalFunding = fundingSources.map((source) => {
    const shares = funding.ofCapital(source);
    const amounts = lines.filter(({ line }) => line.section === 'capital').map(({ financial }) => financial);
    const stretch = amounts.length > 0 ? stretchOf(amounts) : null;
    const fromOthers = others
      .flatMap(({ funded }) => funded.filter((each) => each.source === source))
      .map(({ amounts: paid }) => paid.value);
    const other = plan.appraisals.length > 1 ? added(draft.years.length, fromOthers) : null;
    const theirs = other
      ? draft.series({ ...money, label: `${sourceTitles[source]}, other scenarios, worked out by fivecase`, at: valuesOf(other) })
      : null;
    return {
      source,
      amounts: draft.series({
        ...money,
        label: sourceTitles[source],
        note: `capital.funding.${source}`,
        at: (year) => {
          const paid = shares && stretch ? sumOfProducts(stretch(year), shares) : nought;
          return theirs ? plus(paid, theirs.at(year)) : paid;
        },
      }),
    };
  });
  draft.series({
    ...money,
    label: 'Funding',
    at: (year) => plus(...capitalFunding.map(({ amounts }) => amounts.at(year))),
    sums: true,
  });
  return { capitalTotal, capitalFunding };
};
