/** A line's amount: exactly one shape, with the fields that belong to it, inside the horizon. */
import { firstMonth, firstPaidYear, holdsYear, lastMonth, monthLabel, yearLabel } from '../../core/arithmetic/calendar.js';
import type { Horizon } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Given } from '../../core/figure.js';
import type { Quantity, Shape, Term } from '../../core/lines/shape.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../diagnostics/span.js';
import { shapeKeys } from '../extends.js';
import { isYearMap } from '../schema/by-year.js';
import type { YearMap } from '../schema/by-year.js';
import { Leaf } from '../tree.js';
import type { MapNode } from '../tree.js';
import type { WrittenLine } from '../written.js';
import { drawnOut, horizonWords } from './years.js';

type ShapeKey = (typeof shapeKeys)[number];

/** The fields each shape takes beside its own, and the one it cannot do without. */
export const companions: Readonly<Record<ShapeKey, { readonly takes: readonly string[]; readonly needs?: string }>> = {
  amounts: { takes: [] },
  movements: { takes: [] },
  annual: { takes: ['from', 'until', 'ramp'] },
  units: { takes: ['unit_cost', 'from', 'until', 'ramp'], needs: 'unit_cost' },
  posts: { takes: ['cost_per_post', 'from', 'until', 'ramp'], needs: 'cost_per_post' },
  once: { takes: ['in'], needs: 'in' },
};

const companionFields = ['unit_cost', 'cost_per_post', 'in', 'from', 'until', 'ramp'];

export interface ShapeContext {
  /** `savings/maintenance` */
  readonly id: string;
  readonly keySpan: Span;
  readonly node: MapNode;
  readonly horizon: Horizon;
  /** Base budget cannot stand in an instant year zero. */
  readonly paidOnly: boolean;
  readonly diagnostics: Diagnostic[];
}

const isWritten = (node: MapNode, key: string): boolean => {
  const value = node.node(key);
  return value !== undefined && !(value instanceof Leaf && value.isNull && value.text !== '');
};

/** The one shape a line names, or null when it names none or several. */
const shapeNamed = ({ id, keySpan, node, diagnostics }: ShapeContext): ShapeKey | null => {
  const named = shapeKeys.filter((key) => isWritten(node, key));
  const [shape, second] = named;
  if (shape === undefined) {
    diagnostics.push(diagnose('no-shape', keySpan, { line: id }));
    return null;
  }
  if (second !== undefined) {
    const written = [...node.entries.keys()].filter((key) => (named as readonly string[]).includes(key));
    diagnostics.push(diagnose('two-shapes', node.entries.get(written[1] ?? second)?.keySpan ?? keySpan, { line: id, shapes: written }));
    return null;
  }
  for (const field of companionFields) {
    if (!isWritten(node, field) || companions[shape].takes.includes(field)) continue;
    const home = shapeKeys.filter((key) => companions[key].takes.includes(field));
    diagnostics.push(diagnose('field-of-other-shape', node.entries.get(field)?.keySpan ?? keySpan, { field, shape, home }));
  }
  const { needs } = companions[shape];
  if (needs !== undefined && !isWritten(node, needs)) {
    diagnostics.push(diagnose('shape-needs', node.entries.get(shape)?.keySpan ?? keySpan, { line: id, shape, field: needs }));
  }
  return shape;
};

/** From when to when, checked as written: before any delay. */
const termOf = (written: WrittenLine, { id, horizon, diagnostics }: ShapeContext): Term => {
  const { from, until, ramp } = written;
  const never = (span: Span, why: string): unknown => diagnostics.push(diagnose('never-counts', span, { line: id, why }));
  if (from && horizon.instant && from.value < firstMonth(horizon)) {
    diagnostics.push(
      diagnose('month-outside-payments', from.span, {
        what: 'from',
        written: monthLabel(from.value),
        first: monthLabel(firstMonth(horizon)),
      }),
    );
  } else if (from && from.value > lastMonth(horizon)) {
    never(from.span, `it begins in ${monthLabel(from.value)}, after the horizon ends`);
  }
  if (until && until.value < firstMonth(horizon)) never(until.span, `it ends in ${monthLabel(until.value)}, before the horizon begins`);
  else if (from && until && until.value < from.value)
    never(until.span, `it ends in ${monthLabel(until.value)}, before it begins in ${monthLabel(from.value)}`);
  return { from, until, ramp };
};

const quantityOf = (written: Given<Decimal> | YearMap<Decimal>, { horizon, diagnostics }: ShapeContext): Quantity =>
  isYearMap(written) ? drawnOut(written, horizon, diagnostics, { paidOnly: true }) : written;

const onceOf = (written: WrittenLine, { horizon, paidOnly, diagnostics }: ShapeContext): Shape | null => {
  const { once, in: place } = written;
  if (!once || !place) return null;
  const { year, month } = place.value;
  if (!holdsYear(horizon, year)) {
    diagnostics.push(
      diagnose('year-outside-horizon', place.span, {
        years: month === null ? yearLabel(year) : monthLabel(month),
        horizon: horizonWords(horizon),
      }),
    );
  } else if (year < firstPaidYear(horizon) && month !== null) {
    diagnostics.push(
      diagnose('month-outside-payments', place.span, { what: 'in', written: monthLabel(month), first: monthLabel(firstMonth(horizon)) }),
    );
  } else if (year < firstPaidYear(horizon) && paidOnly) {
    diagnostics.push(diagnose('year-before-payments', place.span, { years: yearLabel(year), first: yearLabel(firstPaidYear(horizon)) }));
  }
  return { kind: 'once', once, year: { value: year, span: place.span } };
};

/** The shape of a line, or null where it could not be read; the mistakes are then told. */
export const shapeOf = (written: WrittenLine, context: ShapeContext): Shape | null => {
  const { horizon, diagnostics, paidOnly } = context;
  const named = shapeNamed(context);
  switch (named) {
    case null:
      return null;
    case 'amounts':
      return written.amounts ? { kind: 'amounts', amounts: drawnOut(written.amounts, horizon, diagnostics, { paidOnly }) } : null;
    case 'movements':
      return written.movements ? { kind: 'movements', movements: drawnOut(written.movements, horizon, diagnostics, { paidOnly }) } : null;
    case 'annual': {
      const term = termOf(written, context);
      return written.annual ? { kind: 'annual', annual: written.annual, term } : null;
    }
    case 'units': {
      const term = termOf(written, context);
      const units = written.units && quantityOf(written.units, context);
      return units && written.unit_cost ? { kind: 'units', units, unitCost: written.unit_cost, term } : null;
    }
    case 'posts': {
      const term = termOf(written, context);
      const posts = written.posts && quantityOf(written.posts, context);
      return posts && written.cost_per_post ? { kind: 'posts', posts, costPerPost: written.cost_per_post, term } : null;
    }
    case 'once':
      return onceOf(written, context);
  }
};
