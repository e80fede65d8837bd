/** Lines: amounts, shapes and the fields of a line. */
import { didYouMean, error, oneOf, quoted } from './entry.js';
import { listed } from '../nearest.js';

export const lineFindings = {
  // Lines
  'no-shape': error(
    ({ line }: { readonly line: string }) => `${line} has no amount: it needs one of amounts, movements, annual, units, posts or once`,
    () => 'Add one, for example `amounts: { 2020/21: £120k }` or `annual: £120k`.',
  ),
  'two-shapes': error(
    ({ line, shapes }: { readonly line: string; readonly shapes: readonly string[] }) =>
      `${line} gives its amount in two ways: ${listed(shapes)}`,
    () => 'Keep one of them; if they are two things, make two lines.',
  ),
  'shape-needs': error(
    ({ line, shape, field }: { readonly line: string; readonly shape: string; readonly field: string }) =>
      `${line} gives \`${shape}\` without \`${field}\``,
    ({ field }: { readonly line: string; readonly shape: string; readonly field: string }) => `Add \`${field}:\`.`,
  ),
  'field-of-other-shape': error(
    ({ field, shape }: { readonly field: string; readonly shape: string; readonly home: readonly string[] }) =>
      `\`${field}\` has no meaning beside \`${shape}\``,
    ({ field, home }: { readonly field: string; readonly shape: string; readonly home: readonly string[] }) =>
      `Take \`${field}\` out; it belongs to ${oneOf(home)}.`,
  ),
  'never-counts': error(
    ({ line, why }: { readonly line: string; readonly why: string }) => `${line} could never count: ${why}`,
    () => 'Check the months; a line that is not wanted is better taken out.',
  ),
  'delay-not-whole-years': error(
    ({ months }: { readonly months: number }) => `a line written year by year can only come later by whole years, not by ${months} months`,
    () => 'Write the delay as a multiple of 12, or the line with `annual:` and `from:`.',
  ),
  'unknown-index': error(
    ({ name }: { readonly name: string }) => `${quoted(name)} is not among \`assumptions.indices\``,
    ({ meant, known }: { readonly name: string; readonly meant: string | null; readonly known: readonly string[] }) =>
      didYouMean(
        meant,
        known.length > 0 ? `Known: ${oneOf(known)}.` : 'Add it under `assumptions.indices`, for example `indices: { contracts: 2% }`.',
      ),
  ),
  'missing-growth': error(
    ({ name, years, line }: { readonly name: string; readonly years: string; readonly line: string | null }) =>
      `${name} has no growth for ${years}${line === null ? '' : `, which ${line} needs`}`,
    () => 'Add the years, or give one percentage that serves every year.',
  ),
  'shares-not-100': error(
    ({ what, sum }: { readonly what: string; readonly sum: string }) => `the shares of ${what} add to ${sum}, not to 100%`,
    () => 'Change a share so that they add to 100%.',
  ),
  'borrowing-for-revenue': error(
    () => 'one-off revenue cost cannot be borrowed for',
    () => 'Fund it from revenue, a reserve, receipts or a grant; or write the spend under `capital` if it creates an asset.',
  ),
  'asset-life-needed': error(
    ({ line }: { readonly line: string }) =>
      `${line} is borrowed for, so it needs \`asset_life\`: the years over which the debt is written down`,
    () => 'Add `asset_life: 5`, say; whole years, 1 to 50.',
  ),
  'borrowing-rate-needed': error(
    ({ line }: { readonly line: string }) => `${line} is borrowed for, but \`assumptions.borrowing.rate\` is not given`,
    () => 'Add `borrowing: { rate: 2.8% }`, say, under `assumptions`.',
  ),
  'in-plan-not-cashable': error(
    ({ kind }: { readonly kind: string }) => `a saving of the kind ${kind} never reaches the financial plan, so it has no \`in_plan\``,
    () => 'Take `in_plan` out, or make the saving cashable.',
  ),
  'in-plan-needs-revenue': error(
    () => 'a one-off cost without a share from `revenue` never touches the plan, so it has no `in_plan`',
    () => 'Take `in_plan` out, or fund a share from revenue.',
  ),
} as const;
