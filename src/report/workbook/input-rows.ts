/** Rows of the sheet of inputs: each with the place it comes from and the kind of cell it is. */
import { positionOf } from '../../diagnostics/span.js';
import type { Span } from '../../diagnostics/span.js';
import type { Content, Series, SheetDraft } from './draft.js';
import type { Term } from './formula.js';
import type { NumberFormat, Role } from './model.js';

/** How a place is written: `hybrid.yaml:174`, from the project's folder. */
export type Where = (span: Span | undefined) => string;

export const whereBy =
  (nameOf: (path: string) => string): Where =>
  (span) =>
    span ? `${nameOf(span.source.path)}:${positionOf(span).line}` : 'default';

/** The words that say what the colour of a cell says. */
export const kindWords = { input: 'input', worked: 'worked out', formula: 'formula' } as const;
export type InputRole = keyof typeof kindWords & Role;

/** Rows of inputs that say what kind of cell they are. */
export const inputRows = (draft: SheetDraft) => ({
  constant: (label: string, note: string, unit: string, format: NumberFormat, role: InputRole, content: Content): Term =>
    draft.constant({ label, note, unit, format, role, content, said: kindWords[role] }),
  series: (label: string, note: string, unit: string, format: NumberFormat, role: InputRole, at: (year: number) => Content): Series =>
    draft.series({ label, note, unit, format, role, at, total: null, said: kindWords[role] }),
});
