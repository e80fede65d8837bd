/** A code quality report of GitLab: one entry to a finding, known again by its fingerprint. */
import type { Severity } from '../../diagnostics/diagnostic.js';
import { harmless } from '../../diagnostics/excerpt.js';
import { gravestFirst } from '../../report/check/check-report.js';
import type { CheckReport } from '../../report/check/check-report.js';
import { renderJson } from '../json.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  breach: 'major',
  warning: 'minor',
  route: 'info',
  info: 'info',
};

export const renderCheckGitlab = (report: CheckReport): string =>
  renderJson(
    gravestFirst(report)
      .filter(({ waived }) => waived === null)
      .map(({ diagnostic, file, from, to }) => ({
        description: harmless(`${diagnostic.message}. ${diagnostic.hint}`),
        check_name: diagnostic.code,
        fingerprint: file.fingerprints().get(diagnostic),
        severity: severities[diagnostic.severity],
        location: { path: file.address, lines: { begin: from.line, end: to.line } },
      })),
  );
