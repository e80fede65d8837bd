/** A finding of a check, and how grave it is. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';

export interface Finding {
  readonly diagnostic: Diagnostic;
}

/** What a check can be made to fail on. */
export const failLevels = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

/** Whether a finding makes the check fail. */
export const fails = ({ diagnostic: { severity } }: Finding, failOn: FailOn): boolean =>
  failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning'));
