/** Stress tests, and options side by side. */
import { didYouMean, error, quoted } from './entry.js';

export const optionFindings = {
  // Stress tests
  'stress-nothing': error(
    ({ stress }: { readonly stress: string }) => `the stress ${quoted(stress)} lays nothing over the scenario`,
    () => 'Say what is different in it, for example `every: { savings: { scale: 75% } }`, or take it out.',
  ),
  'stress-unknown-line': error(
    ({ line }: { readonly line: string; readonly meant: string | null }) => `there is no ${line} for this stress to change`,
    ({ meant }: { readonly line: string; readonly meant: string | null }) =>
      didYouMean(meant, 'Name a line of the scenario, or give the new line an amount.'),
  ),

  // Options side by side
  'options-horizon': error(
    ({ one, ones, other, others }: { readonly one: string; readonly ones: string; readonly other: string; readonly others: string }) =>
      `"${one}" looks at ${ones}, "${other}" at ${others}; side by side they must look at the same years`,
    () => 'Give both the same `horizon`; a common file that both extend keeps them together.',
  ),
  'options-baseline': error(
    ({
      one,
      ones,
      other,
      others,
    }: {
      readonly one: string;
      readonly ones: string;
      readonly other: string;
      readonly others: string | null;
    }) =>
      `"${one}" is measured against "${ones}", "${other}" against ${others === null ? 'its own base budget' : `"${others}"`}; side by side they need one baseline`,
    () => 'Name one for all with `--baseline FILE`, or give each the same `baseline`.',
  ),
} as const;
