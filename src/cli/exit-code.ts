/** Exit codes: a pure function of what was found. */
import { isError } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CheckReport } from '../report/check/check-report.js';

export const exit = {
  done: 0,
  /** A scenario is invalid or a check failed. */
  invalid: 1,
  /** Wrong usage, unreadable file or no match. */
  usage: 2,
  /** A limit was breached in a scenario that is otherwise valid. */
  breach: 3,
  /** A fault of ours. */
  fault: 4,
  /** Stopped by the user, as shells count it: 128 and the number of the signal. */
  interrupted: 130,
} as const;

export const exitCodeOf = (diagnostics: readonly Diagnostic[]): number => {
  if (diagnostics.some(({ code }) => code === 'unreadable-file')) return exit.usage;
  return diagnostics.some(isError) ? exit.invalid : exit.done;
};

/** The exit code of a check: what could not be read, then mistakes at or above what it fails on, then breaches of a limit. */
export const exitCodeOfCheck = ({ files }: CheckReport): number => {
  const findings = files.flatMap((file) => file.findings);
  if (findings.some(({ diagnostic: { code } }) => code === 'unreadable-file')) return exit.usage;
  const failing = findings.filter(({ fails }) => fails);
  if (failing.some(({ diagnostic: { severity } }) => severity !== 'breach')) return exit.invalid;
  return failing.length > 0 ? exit.breach : exit.done;
};
