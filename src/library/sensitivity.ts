/** What moves the answer, for programs: the bars of every range or a table of two inputs, as data and as text. */
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Grid } from '../core/uncertainty/grid.js';
import type { Sensitivity } from '../core/uncertainty/sensitivity.js';
import { nameInProject } from '../io/files.js';
import type { Identity } from '../report/result.js';
import { sensitivityReport, sensitivityResult as resultOf, sensitivitySheet } from '../report/uncertainty/sensitivity.js';
import type { Asked } from '../report/uncertainty/sensitivity.js';
import { inFormat } from './in-format.js';
import type { RenderFormat, RenderLook } from './in-format.js';

/** A table of two inputs, with the scenario as it is written. */
export interface GridOf {
  readonly appraisal: Appraisal;
  readonly grid: Grid;
}

/** What `read` says of the file; without it a result names none. */
export interface ReadFrom {
  readonly identity: Identity;
  readonly baselineFile: string | null;
}

const nameless: ReadFrom = { identity: { file: '', sha256: '', baseline: null }, baselineFile: null };

const askedOf = (found: Sensitivity | GridOf): Asked =>
  'grid' in found ? { kind: 'grid', ...found } : { kind: 'tornado', sensitivity: found, all: null };

/** The result of `sensitivity` as plain data: the JSON format before it is text. */
export const sensitivityResult = (
  found: Sensitivity | GridOf,
  { identity }: Pick<ReadFrom, 'identity'> = nameless,
): ReturnType<typeof resultOf> => resultOf(askedOf(found), identity, nameInProject);

/** What moves a measure as text in one format. */
export const renderSensitivity = (
  found: Sensitivity | GridOf,
  format: RenderFormat,
  { unit = '£000', width, read = nameless }: RenderLook & { readonly read?: ReadFrom } = {},
): string => {
  const asked = askedOf(found);
  const baseline = read.baselineFile === null ? null : nameInProject(read.baselineFile);
  return inFormat(
    {
      result: () => resultOf(asked, read.identity, nameInProject),
      sheet: () => sensitivitySheet(asked, nameInProject),
      report: (characters) => sensitivityReport(asked, { file: read.identity.file, baseline, unit, width: characters }),
    },
    format,
    width,
  );
};
