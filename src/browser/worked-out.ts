/** The page's document worked out in the browser, as written or with changes: the reader, core and report of the command line, without it. */
import { appraise } from '../core/appraisal/appraise.js';
import type { Line } from '../core/line.js';
import type { Scenario } from '../core/scenario.js';
import { isError } from '../diagnostics/diagnostic.js';
import { filesCarried } from '../language/carried-files.js';
import { readScenario } from '../language/read.js';
import { linesOf } from '../language/stress.js';
import type { MapNode } from '../language/tree.js';
import { withChanges } from '../language/what-if.js';
import type { Changes } from '../language/what-if.js';
import { documentOf } from '../report/document/document-of.js';
import type { Document } from '../report/document/document.js';
import type { WhatIf } from '../report/document/what-if.js';
import { pageOfOne } from '../report/plan/page.js';

/** The scenario that a page carries, read once. */
export interface Carried {
  readonly whatIf: WhatIf;
  readonly scenario: Scenario;
  readonly root: MapNode;
  readonly lines: readonly Line[];
}

/** Reads the files of a page; null where they cannot be read, which the page's maker has seen to. */
export const carriedScenario = (whatIf: WhatIf): Carried | null => {
  const files = filesCarried(whatIf.files);
  const { start } = whatIf.files;
  const { scenario, root } = readScenario(start, files.read(start), files);
  return scenario && root ? { whatIf, scenario, root, lines: linesOf(scenario) } : null;
};

const documentOfScenario = ({ unit, files, baselineFile }: WhatIf, scenario: Scenario): Document => {
  const appraisal = appraise(scenario);
  return documentOf({
    unit,
    scenarios: [
      {
        appraisal,
        file: files.start,
        baselineFile,
        sha256: '',
        inputs: new Map(),
        diagnostics: [],
        // Judged when the page was made, and as written.
        checks: () => ({ findings: [], settings: null }),
        approvalLimits: () => null,
      },
    ],
    comparison: null,
    planPage: pageOfOne(appraisal, unit),
    stressTests: () => [],
    // Drawn when the page was made, and as written.
    simulation: null,
    afterPlan: [],
    whatIf: null,
    nameOf: (path) => path,
  });
};

/** The document of the scenario as it is written. */
export const asWritten = ({ whatIf, scenario }: Carried): Document => documentOfScenario(whatIf, scenario);

/** The document with a change laid over the scenario, or why it cannot be. */
export const withChange = (carried: Carried, changes: Changes): { readonly document: Document } | { readonly trouble: string } => {
  const { whatIf, scenario, root, lines } = carried;
  const { scenario: changed, diagnostics } = withChanges(changes, root, lines);
  if (!changed) return { trouble: diagnostics.find(isError)?.message ?? 'this change cannot be laid over the scenario' };
  return { document: documentOfScenario(whatIf, scenario.baseline ? { ...changed, baseline: scenario.baseline } : changed) };
};
