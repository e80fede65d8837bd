/** Actuals, and several scenarios in one plan. */
import { didYouMean, error, oneOf, quoted, short, warning } from './entry.js';
import { listed } from '../nearest.js';

/** A row of actuals, what it was found to name, and what it was probably meant to. */
type UnplacedRow = Readonly<{ row: number; written: string; several: readonly string[]; meant: string | null }>;

export const planFindings = {
  // Actuals
  'actuals-unreadable': error(
    ({ path, reason }: { readonly path: string; readonly reason: string }) => `the actuals ${quoted(path)} cannot be read: ${reason}`,
    () => 'Check the path; it counts from the folder of this file, and must stay inside the project.',
  ),
  'actuals-headings': error(
    ({ field, count }: { readonly field: string; readonly count: number }) =>
      count === 0 ? `no column of the actuals is headed "${field}"` : `${count} columns of the actuals are headed "${field}"`,
    () => 'Begin the file with the headings line, year, amount (or month for year); other columns may stand beside them.',
  ),
  'actuals-quote': error(
    () => 'a quotation mark that is opened here is never closed, so the rest of the file would be one cell',
    () => 'Close the quotation mark.',
  ),
  'actuals-columns': error(
    ({ row, columns }: { readonly row: number; readonly columns: number }) => `row ${row} has more cells than the ${columns} headings`,
    () => 'Put an amount with a comma in it in quotes, or separate the cells by semicolons or tabs.',
  ),
  'actuals-line': error(
    ({ row, written, several }: UnplacedRow) =>
      several.length > 1
        ? `row ${row}: ${quoted(written)} could be ${oneOf(several)}`
        : written === ''
          ? `row ${row} names no line`
          : `row ${row}: there is no line ${quoted(written)} in this scenario`,
    ({ meant, several }: UnplacedRow) =>
      several.length > 1
        ? 'Write the section too.'
        : didYouMean(meant, 'Write the id of a line, such as capital/devices; a row of totals must be taken out.'),
  ),
  'actuals-not-awarded': error(
    ({ row, line }: { readonly row: number; readonly line: string }) =>
      `row ${row}: ${line} is marked as not awarded, so it is in no figure, and this amount would be lost`,
    () => 'Take `awarded: false` out of the line now that there is money.',
  ),
  'actuals-period': error(
    ({ row, written }: { readonly row: number; readonly written: string }) =>
      `row ${row}: ${quoted(written)} is neither a financial year nor a month`,
    () => 'Write it as in 2020/21 or 2020-10.',
  ),
  'actuals-outside': error(
    ({ row, written, horizon }: { readonly row: number; readonly written: string; readonly horizon: string }) =>
      `row ${row}: ${written} lies outside the horizon, ${horizon}`,
    () => 'Check the year; if it is right, the scenario needs a longer `horizon`.',
  ),
  'actuals-amount': error(
    ({ row, written }: { readonly row: number; readonly written: string }) =>
      written === '' ? `row ${row} has no amount` : `row ${row}: ${quoted(written)} is not clearly an amount of money`,
    () => 'Write it in pounds as in 1234.50, "£1,234.50", -1234 or "(1,234)"; write 0 where nothing was spent.',
  ),
  'actuals-twice': error(
    ({ line, year }: { readonly line: string; readonly year: string }) =>
      `${line} has an amount for the whole of ${year} and others for its months; the money would count twice`,
    () => 'Keep the year or the months.',
  ),

  // Several scenarios in one plan
  'plan-same-file': error(
    ({ title }: { readonly title: string }) => `the scenario ${quoted(title)} is named twice; its money would count twice`,
    () => 'Name each file once.',
  ),
  'plan-horizon': error(
    ({ own, theirs, title }: { readonly own: string; readonly theirs: string; readonly title: string }) =>
      `this scenario looks at ${own}, and ${quoted(title)} at ${theirs}; scenarios of one plan need the same horizon`,
    () => 'Give both the same `horizon`, or make a plan of each.',
  ),
  'plan-base-differs': error(
    ({ line, title }: { readonly line: string; readonly title: string }) =>
      `${line} comes from a file that ${quoted(title)} shares, but is left with other figures there; one budget cannot be counted as two`,
    () => 'Leave the shared base budget as it is, and write the change as `recurring` or `savings`; or give the line another id.',
  ),
  'plan-base-left-out': warning(
    ({ line, title }: { readonly line: string; readonly title: string }) =>
      `this scenario takes ${line} out of the base budget that it shares with ${quoted(title)}; the plan counts it once, as there`,
    () => 'Leave the line in, and write what falls away under `savings`.',
  ),
  'plan-alternatives': warning(
    ({ title, others, businessCase }: { readonly title: string; readonly others: readonly string[]; readonly businessCase: string }) =>
      `${quoted(title)} and ${listed(others.map(quoted))} are options of one case (${short(businessCase)}); this plan adds them up, though only one can be chosen`,
    () => 'Plan one option of each case; `fivecase compare` puts options side by side.',
  ),
} as const;
