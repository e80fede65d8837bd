/** The result of `check`. */
import type { checkResult } from '../../report/check/check-result.js';
import { severities } from '../../diagnostics/diagnostic.js';
import { count, flag, list, object, orNone, ordinal, text, words } from '../describe.js';
import type { Told } from '../describe.js';
import { file, header } from './common.js';

type CheckResult = ReturnType<typeof checkResult>;
type CheckedFile = CheckResult['files'][number];
type Finding = CheckedFile['diagnostics'][number];

/** As the council's settings write it. */
interface Waiver {
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
}

const waiver: Told<Waiver> = object('What was accepted, by whom and until when; null where nothing was.', {
  reason: text('Why it is right to accept it.'),
  owner: text('Who answers for it.'),
  expires: text('The last day on which it counts, as in 2027-03-31.'),
});

const finding: Told<Finding> = object('A finding.', {
  code: text('What kind of finding; rules of policy begin with policy/.') as Told<Finding['code']>,
  severity: words('How much it weighs.', severities),
  line: ordinal('The line.'),
  column: ordinal('The column.'),
  message: text('What is wrong and why, in a sentence.'),
  hint: text('What to do about it.'),
  // Until something can be waived the result's own type knows none.
  waived: orNone(waiver as Told<never>),
});

export const checkDescription: Told<CheckResult> = object('The result of `fivecase check`.', {
  fivecase: header,
  files: list(
    'The files in a stable order.',
    object<CheckedFile>('A file.', {
      file,
      valid: flag('Whether it can be worked out.'),
      diagnostics: list('What was found in it.', finding),
    }),
  ),
  summary: object('How much was found in all.', {
    files: count('Files judged.'),
    errors: count('Errors.'),
    warnings: count('Warnings.'),
    breaches: count('Limits that were breached.'),
  }),
});
