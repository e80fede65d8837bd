/** Upper and lower bounds of optimism bias, as published: data with its source, edition and date. Fractions on top of the estimate. */
import type { Reference } from './discount-rates.js';

export interface OptimismBias {
  /** As a scenario names it. */
  readonly id: string;
  /** The project type, in the table's words. */
  readonly name: string;
  /** What the percentages are of. */
  readonly of: 'capital expenditure' | 'operating expenditure';
  readonly lower: string;
  readonly upper: string;
}

export interface OptimismBiasTable {
  readonly reference: Reference;
  readonly types: readonly OptimismBias[];
}

/**
 * Table 2, by project type. The bounds are starting values: the upper one before any risk is
 * mitigated, the lower one once it is. Nothing is said of what lies between, nor of savings. The
 * table's percentages of works duration are of a duration, which a line does not have.
 */
export const optimismBias: OptimismBiasTable = {
  reference: {
    title:
      "Mott MacDonald, Review of large public procurement in the UK, table 2 (behind the Treasury's supplementary guidance on optimism bias)",
    edition: 'report of 2002',
    date: '2002',
    address: 'https://ppponline.affinitext.com/public/book?id=1343',
  },
  types: [
    { id: 'green-book-standard-buildings', name: 'Standard buildings', of: 'capital expenditure', lower: '0.02', upper: '0.24' },
    { id: 'green-book-non-standard-buildings', name: 'Non-standard buildings', of: 'capital expenditure', lower: '0.04', upper: '0.51' },
    { id: 'green-book-standard-engineering', name: 'Standard civil engineering', of: 'capital expenditure', lower: '0.03', upper: '0.44' },
    {
      id: 'green-book-non-standard-engineering',
      name: 'Non-standard civil engineering',
      of: 'capital expenditure',
      lower: '0.06',
      upper: '0.66',
    },
    { id: 'green-book-equipment', name: 'Equipment and development', of: 'capital expenditure', lower: '0.1', upper: '2' },
    { id: 'green-book-outsourcing', name: 'Outsourcing', of: 'operating expenditure', lower: '0', upper: '0.41' },
  ],
};
