/** The capital programme: spend by line and funding by source, the same total in every year. Levels a year, not movements. */
import type { Profile } from '../arithmetic/profile.js';
import { total } from '../figure.js';
import type { Figure } from '../figure.js';
import type { LineFigures } from '../lines/line.js';
import { fundingSources } from '../line.js';
import type { FundingSource } from '../line.js';
import { fundedBy, shareFrom } from './effect.js';

/** A capital line and the part of the plan it belongs to. */
export interface CapitalLine {
  /** Which of the files, counted from nought. */
  readonly part: number;
  readonly figures: LineFigures;
  /** What each source pays of it. */
  readonly funded: readonly { readonly source: FundingSource; readonly amounts: Figure<Profile> }[];
}

/** A capital line with its funding by source. `scope` begins the figures' names. */
export const capitalLine = (part: number, figures: LineFigures, scope: string): CapitalLine => ({
  part,
  figures,
  funded: fundingSources
    .filter((source) => shareFrom(figures.line, source).gt(0))
    .map((source) => ({ source, amounts: fundedBy(figures, source, `${scope}capital.funding.${source}.${figures.line.id}`) })),
});

export interface CapitalProgramme {
  readonly spend: readonly CapitalLine[];
  /** The sources that occur, in the order of every table. */
  readonly funding: readonly { readonly source: FundingSource; readonly amounts: Figure<Profile> }[];
  readonly total: Figure<Profile>;
}

/** The programme of capital lines over `columns` years. */
export const capitalProgramme = (spend: readonly CapitalLine[], columns: number): CapitalProgramme => ({
  spend,
  funding: fundingSources.flatMap((source) => {
    const paid = spend.flatMap(({ funded }) => funded.filter((each) => each.source === source));
    if (paid.length === 0) return [];
    return [
      {
        source,
        amounts: total({
          id: `capital.funding.${source}`,
          name: `capital funded from ${source}`,
          unit: 'GBP cash',
          formula: `sum of capital × share from ${source}`,
          columns,
          of: paid.map(({ amounts }) => amounts),
        }),
      },
    ];
  }),
  total: total({
    id: 'capital.total',
    name: 'capital programme',
    unit: 'GBP cash',
    formula: 'sum of capital lines, contingency in',
    columns,
    of: spend.map(({ figures }) => figures.financial),
  }),
});
