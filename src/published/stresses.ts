/** The sizes of the standard stress tests, with where they come from. Shares are fractions. */

export const publishedStresses = {
  /** A common overrun; a convention of this program. */
  overrun: { more: '0.20' },
  /** Upper bound for equipment and development; the table gives it for works duration (for capital expenditure 200%), and it serves here as a severe overrun of cost. */
  bias: { more: '0.54', source: 'Mott MacDonald, Review of large public procurement in the UK, 2002, table 2' },
  /** Spent of the first year's ICT capital: £4,015k of £5,414k; the rest, 26%, slipped. */
  slippage: { share: '0.26', source: 'Oxfordshire County Council, Cabinet, 22 June 2021, capital outturn 2020/21, annexes' },
  /** Conventions of this program. */
  savings: { less: '0.25' },
  late: { months: '12' },
  cloud: { more: '0.10' },
  borrowing: { points: '0.01' },
  /** Recommended, and not decided on. */
  discountRate: { rate: '0.03', source: 'Independent review of the discount rate (Freeman and Groom), 30 June 2026' },
} as const;
