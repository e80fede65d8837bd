/**
 * The base budget of several scenarios added up: a line that comes from one and the same file
 * counts once, because it is one budget, whoever extends it.
 */
import type { LineFigures } from '../lines/line.js';
import type { Appraisal } from '../appraisal/appraise.js';

/** A base budget line that two scenarios share and do not leave with the same figures. */
export interface BaseConflict {
  readonly kind: 'different' | 'left out';
  /** The line as the first scenario has it. */
  readonly first: LineFigures;
  readonly firstPart: number;
  /** The other scenario, and the line as it has it. */
  readonly otherPart: number;
  readonly other: LineFigures | null;
}

export interface SharedBase {
  /** Each line once, with the first scenario that holds it. */
  readonly lines: readonly { readonly part: number; readonly figures: LineFigures }[];
  readonly conflicts: readonly BaseConflict[];
}

const isBase = ({ line }: LineFigures): boolean => line.section === 'base_budget';

/** The files that scenarios are made of, by which a base budget is known to be one. */
export interface Origins {
  /** The one name of a file, however its path is written. */
  readonly identity: (path: string) => string;
  /** The one names of the files of each scenario, its own and those below it. */
  readonly files: readonly (readonly string[])[];
}

const sameFigures = (a: LineFigures, b: LineFigures): boolean =>
  a.financial.value.every((value, column) => value.eq(b.financial.value[column] ?? NaN));

/** The base budget lines of several appraisals, shared ones once. */
export const sharedBase = (appraisals: readonly Appraisal[], { identity, files }: Origins): SharedBase => {
  const firstFile = ({ line }: LineFigures): string => identity((line.first ?? line.span).source.path);
  /** What makes two lines one: the id and the file it was first written in. */
  const oneAndTheSame = (figures: LineFigures): string => `${figures.line.id} ${firstFile(figures)}`;
  const lines: { readonly part: number; readonly figures: LineFigures }[] = [];
  const conflicts: BaseConflict[] = [];
  const known = new Map<string, { readonly part: number; readonly figures: LineFigures }>();
  appraisals.forEach((appraisal, part) => {
    for (const figures of appraisal.lines.filter(isBase)) {
      const key = oneAndTheSame(figures);
      const first = known.get(key);
      if (!first) {
        known.set(key, { part, figures });
        lines.push({ part, figures });
      } else if (first.part !== part && !sameFigures(first.figures, figures)) {
        conflicts.push({ kind: 'different', first: first.figures, firstPart: first.part, otherPart: part, other: figures });
      }
    }
  });
  for (const { part, figures } of lines) {
    appraisals.forEach((appraisal, other) => {
      const shares = other !== part && (files[other] ?? []).includes(firstFile(figures));
      if (shares && !appraisal.lines.some((each) => isBase(each) && oneAndTheSame(each) === oneAndTheSame(figures))) {
        conflicts.push({ kind: 'left out', first: figures, firstPart: part, otherPart: other, other: null });
      }
    });
  }
  return { lines, conflicts };
};
