/**
 * Judges one file: its language, what it names, its arithmetic, and what it expects of its figures.
 * A pure function of the file and of those it names, so that files may be judged in any order and
 * anywhere; files judged with the same layers read what they share once.
 */
import { appraise } from '../core/appraisal/appraise.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Files } from '../language/files.js';
import type { KnownLayers } from '../language/layers.js';
import type { GivenFile } from '../language/options.js';
import { readScenario } from '../language/read.js';
import { unmetExpectations } from './expectations.js';

export interface Judged {
  readonly path: string;
  /** Whether it can be worked out; a template, whether its language is sound. */
  readonly valid: boolean;
  /** What was found in judging it, wherever it stands: a file that it extends may be at fault. */
  readonly diagnostics: readonly Diagnostic[];
}

export const judgeFile = ({ path, reading }: GivenFile, files: Files, known: KnownLayers): Judged => {
  const { scenario, template, root, diagnostics } = readScenario(path, reading, files, known);
  const valid = !diagnostics.some(isError);
  if (!scenario || !root || template) return { path, valid, diagnostics };
  let appraisal: Appraisal | null = null;
  const unmet = unmetExpectations(root, () => (appraisal ??= appraise(scenario)));
  return { path, valid, diagnostics: [...diagnostics, ...unmet] };
};
