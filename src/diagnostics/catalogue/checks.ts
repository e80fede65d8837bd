/** What `check` judges once a scenario can be worked out: what it expects of its figures. */
import { didYouMean, error, quoted } from './entry.js';

export const checkFindings = {
  'expect-form': error(
    ({ written }: { readonly written: string }) => `${quoted(written)} is nothing that a figure could be compared with`,
    () => 'Write it as in £636k, 4.58 years, 6.8%, 1.5 or none.',
  ),
  'expect-kind': error(
    ({ figure, written, takes }: { readonly figure: string; readonly written: string; readonly takes: string }) =>
      `${figure} is compared with ${takes}, and ${quoted(written)} is not of that kind`,
    () => 'Write money as in £636k, a time as in 4.58 years, a rate as in 6.8%, a ratio as in 1.5.',
  ),
  'expect-missed': error(
    ({ figure, expected, found }: { readonly figure: string; readonly expected: string; readonly found: string }) =>
      `${figure} is expected to be ${expected}, and is ${found}`,
    () => 'If the change is meant, write the new value; else find what moved it: `explain` shows where a figure comes from.',
  ),
  'unknown-figure': error(
    ({ figure }: { readonly figure: string; readonly meant: string | null }) => `there is no figure ${quoted(figure)}`,
    ({ meant }: { readonly figure: string; readonly meant: string | null }) =>
      didYouMean(
        meant,
        'Name a row (net_cost@2022/23), a line (savings/maintenance@2022/23) or a measure (payback); `explain --list` names them all.',
      ),
  ),
  'figure-no-number': error(
    ({ figure }: { readonly figure: string }) => `${figure} is said in words, and is nothing that could be compared`,
    () => 'Name a figure that is a number, such as payback or net_cost@2022/23.',
  ),
  'figure-year': error(
    ({ year, horizon }: { readonly year: string; readonly horizon: string }) =>
      `${quoted(year)} is not one of the years looked at, ${horizon}`,
    ({ year }) =>
      /\.\.|\+/.test(year)
        ? 'Name one year, as in net_cost@2022/23; for several write a map, as in `net_cost: { 2021/22+: £40k }`.'
        : 'Name a year of the horizon, as in net_cost@2022/23.',
  ),
  'figure-not-by-year': error(
    ({ figure }: { readonly figure: string }) => `${figure} is one figure for the whole horizon, not one a year`,
    () => 'Leave the year out.',
  ),
  'figure-by-year': error(
    ({ figure }: { readonly figure: string; readonly example: string }) => `${figure} is one figure a year, and no year is named`,
    ({ example }: { readonly figure: string; readonly example: string }) => `Name the year, as in \`${example}\`, or write a map of years.`,
  ),
} as const;
