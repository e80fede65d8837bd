/** A finding of a check, and whether the check fails for it. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Waiver } from '../language/config/config.js';

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** Why it is accepted; null where it is not. */
  readonly waived: Waiver | null;
}

/** What a check can be made to fail on. */
export const failLevels = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

/** Whether a finding makes the check fail. A breach of a limit always does, unless nothing is to. */
export const fails = ({ diagnostic: { severity }, waived }: Finding, failOn: FailOn): boolean => {
  if (waived || failOn === 'never') return false;
  return severity === 'error' || severity === 'breach' || (severity === 'warning' && failOn === 'warning');
};
