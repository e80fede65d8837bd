/** The lines that drivers make, as the language sees them: fields said of them, and ids that nobody else may use. */
import type { FieldsByLine, LineFields } from '../../core/drivers/made-line.js';
import type { Driver, SavingKind, Section } from '../../core/line.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { Leaf, MapNode } from '../tree.js';
import type { KeyedLine } from '../written.js';
import { fieldsOf } from './lines.js';
import type { LineContext } from './lines.js';

/** A line that a driver may make. */
export interface MadeKey {
  readonly section: Section;
  readonly key: string;
  /** The kind of a saving unless `lines` names another. */
  readonly saving?: SavingKind;
}

export type DriverContext = Omit<LineContext, 'section'>;

/** What `lines` inside a driver says of the driver's lines; an id that the driver does not make is a mistake. */
export const fieldsByLine = (
  written: readonly KeyedLine[] | undefined,
  linesNode: unknown,
  { driver, makes }: { readonly driver: Driver; readonly makes: readonly MadeKey[] },
  context: DriverContext,
): FieldsByLine => {
  const fields = new Map<string, LineFields>();
  if (!(linesNode instanceof MapNode)) return fields;
  const known = makes.map(({ key }) => key);
  for (const { key, keySpan, node } of linesNode.entries.values()) {
    const made = makes.find((each) => each.key === key);
    if (!made) {
      if (!(node instanceof Leaf && node.isNull))
        context.diagnostics.push(diagnose('unknown-made-line', keySpan, { line: key, driver, meant: nearest(key, known), known }));
      continue;
    }
    const line = written?.find((each) => each.key === key);
    if (!line) continue;
    const keySpanOf = (field: string): Span => (node instanceof MapNode ? node.entries.get(field)?.keySpan : undefined) ?? keySpan;
    fields.set(key, fieldsOf(line.value, keySpanOf, { ...context, section: made.section }, made.saving ? { saving: made.saving } : {}));
  }
  return fields;
};

/** Refuses a driver's ids that are written by hand as well. */
export const refuseByHand = (root: MapNode, driver: Driver, makes: readonly MadeKey[], diagnostics: Diagnostic[]): void => {
  for (const { section, key } of makes) {
    const lines = root.node(section);
    const entry = lines instanceof MapNode ? lines.entries.get(key) : undefined;
    if (entry && !(entry.node instanceof Leaf && entry.node.isNull))
      diagnostics.push(diagnose('derived-by-hand', entry.keySpan, { line: `${section}/${key}`, driver }));
  }
};
