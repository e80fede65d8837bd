/** HM Treasury's discount rates, as published: data with its source, edition and date. */

export interface Reference {
  readonly title: string;
  readonly edition: string;
  readonly date: string;
  readonly address: string;
}

export interface DiscountSchedule {
  readonly reference: Reference;
  /** Each rate holds up to and with its last year, counted from the base year. */
  readonly steps: readonly { readonly lastYear: number; readonly rate: string }[];
}

/** The standard schedule, 3.5% falling after 30 years. Unchanged in the 2026 edition. */
export const greenBookStandard: DiscountSchedule = {
  reference: {
    title: 'HM Treasury, The Green Book, standard discount rates',
    edition: 'rates of the 2018, 2022 and 2026 editions; table as restated in DfT TAG, forthcoming change: Green Book updates',
    date: '2026-04-16',
    address: 'https://www.gov.uk/government/publications/tag-forthcoming-changes/forthcoming-change-green-book-updates',
  },
  steps: [
    { lastYear: 30, rate: '0.035' },
    { lastYear: 75, rate: '0.03' },
    { lastYear: 125, rate: '0.025' },
    { lastYear: 200, rate: '0.02' },
    { lastYear: 300, rate: '0.015' },
    { lastYear: Number.MAX_SAFE_INTEGER, rate: '0.01' },
  ],
};
