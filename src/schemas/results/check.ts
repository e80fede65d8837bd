/** The result of `check`. */
import type { checkResult } from '../../report/check/check-result.js';
import { severities } from '../../diagnostics/diagnostic.js';
import { count, flag, list, object, orNone, ordinal, text, words } from '../describe.js';
import type { Told } from '../describe.js';
import { file, header } from './common.js';

type CheckResult = ReturnType<typeof checkResult>;
type CheckedFile = CheckResult['files'][number];
type Finding = CheckedFile['diagnostics'][number];

const finding: Told<Finding> = object('A finding.', {
  code: text('What kind of finding; rules of policy begin with policy/.') as Told<Finding['code']>,
  severity: words('How much it weighs.', severities),
  line: ordinal('The line.'),
  column: ordinal('The column.'),
  message: text('What is wrong and why, in a sentence.'),
  hint: text('What to do about it.'),
  // Nothing can be waived yet.
  waived: orNone(text('Why it is waived; null where it is not.') as Told<never>),
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
