/** An option as it stands beside others: its appraisal, and the file it came from. */
import type { Appraisal } from '../appraisal/appraise.js';

export interface Option {
  /** As results name the file. */
  readonly file: string;
  readonly appraisal: Appraisal;
}
