/** Lines: defaults filled in, and the rules that look at more than one field of a line or beyond it. */
import { firstMonth, lastMonth, lastYearOf } from '../../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../../core/arithmetic/calendar.js';
import { hundred, one, sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Given } from '../../core/figure.js';
import { yearsWithoutGrowth } from '../../core/arithmetic/growth.js';
import { place } from '../../core/lines/shapes.js';
import { isByTheYear } from '../../core/lines/shape.js';
import type { Shape } from '../../core/lines/shape.js';
import type { LineFields } from '../../core/drivers/made-line.js';
import { defaultFunding } from '../../core/line.js';
import type { Assumptions } from '../../core/assumptions.js';
import type { Driver, FundingShare, FundingSource, Line, SavingKind, Section } from '../../core/line.js';
import type { Sharing } from '../../core/scenario.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { isRemoval } from '../schema/field.js';
import { MapNode } from '../tree.js';
import type { KeyedLine, WrittenLine } from '../written.js';
import { plainGrowth, yearsInWords } from './assumptions.js';
import { shapeOf } from './shapes.js';
import { drawnOut } from './years.js';

export interface LineContext {
  readonly section: Section;
  readonly horizon: Horizon;
  readonly assumptions: Assumptions;
  /** The splits a line may name. */
  readonly sharing: ReadonlyMap<string, Sharing>;
  readonly diagnostics: Diagnostic[];
}

/** `data-centre-lease` → `Data centre lease` */
export const inWords = (id: string): string => {
  const words = id.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const percentText = (fraction: Decimal): string => `${fraction.times(hundred).toFixed()}%`;

const fundingOf = (written: WrittenLine, { section, diagnostics }: LineContext): readonly FundingShare[] => {
  if (!written.funding) {
    const source = defaultFunding[section];
    return source ? [{ source, share: one }] : [];
  }
  const { shares, span } = written.funding;
  const sum = sumOf(shares.map(({ share }) => share.value));
  if (!sum.eq(one)) diagnostics.push(diagnose('shares-not-100', span, { what: 'funding', sum: percentText(sum) }));
  const borrowed = shares.find(({ source, share }) => source === 'borrowing' && share.value.gt(0));
  if (section === 'one_off' && borrowed) diagnostics.push(diagnose('borrowing-for-revenue', borrowed.share.span, {}));
  return shares.map(({ source, share }) => ({ source: source as FundingSource, share: share.value, span: share.span }));
};

const isBorrowed = (funding: readonly FundingShare[]): boolean =>
  funding.some(({ source, share }) => source === 'borrowing' && share.gt(0));

/** The last year in which an indexed line has money, what a delay pushes out counting as the last of all. */
export const lastYearNeeded = (shape: Shape, horizon: Horizon, delay: number): Year | null => {
  const { profile, beyond } = place(shape, { id: '', horizon, unit: 'GBP cash', delay });
  if (!beyond.isZero()) return lastYearOf(horizon);
  const column = profile.value.findLastIndex((value) => !value.isZero());
  return column === -1 ? null : horizon.firstYear + column;
};

/** Whether an index is among the scenario's; a mistake if not. */
export const isKnownIndex = (
  index: Given<string>,
  { assumptions, diagnostics }: Pick<LineContext, 'assumptions' | 'diagnostics'>,
): boolean => {
  if (assumptions.indices.has(index.value)) return true;
  const words = () => {
    const known = [...assumptions.indices.keys()];
    return { name: index.value, meant: nearest(index.value, known), known };
  };
  diagnostics.push(diagnose('unknown-index', index.span, words));
  return false;
};

/** An index must have growth up to the last year in which something needs it. */
export const checkGrowth = (
  id: string,
  index: Given<string>,
  lastNeeded: () => Year | null,
  { assumptions, diagnostics }: Pick<LineContext, 'assumptions' | 'diagnostics'>,
): void => {
  const growth = assumptions.indices.get(index.value);
  if (!growth || 'every' in growth) return;
  const last = lastNeeded();
  const missing = last === null ? [] : yearsWithoutGrowth(plainGrowth(growth), assumptions.priceBase, last);
  if (missing.length > 0) {
    diagnostics.push(
      diagnose('missing-growth', index.span, { name: `the index "${index.value}"`, years: yearsInWords(missing), line: id }),
    );
  }
};

const checkIndex = (id: string, { index }: WrittenLine, shape: Shape | null, delay: number, context: LineContext): void => {
  if (index && isKnownIndex(index, context) && shape !== null)
    checkGrowth(id, index, () => lastYearNeeded(shape, context.horizon, delay), context);
};

const checkSharing = ({ sharing: name }: WrittenLine, { sharing, diagnostics }: LineContext): void => {
  if (!name || sharing.has(name.value)) return;
  const words = () => {
    const known = [...sharing.keys()];
    return { name: name.value, meant: nearest(name.value, known), known };
  };
  diagnostics.push(diagnose('unknown-sharing', name.span, words));
};

const kindOf = (section: Section, written: WrittenLine, saving: SavingKind): Line['kind'] => {
  if (section === 'savings') return written.kind?.value ?? saving;
  return section === 'income' ? (written.kind?.value ?? 'other') : null;
};

const checkPlan = (
  written: WrittenLine,
  kind: Line['kind'],
  funding: readonly FundingShare[],
  at: Span,
  { section, diagnostics }: LineContext,
): void => {
  if (!written.in_plan) return;
  if (section === 'savings' && kind !== null && kind !== 'cashable') diagnostics.push(diagnose('in-plan-not-cashable', at, { kind }));
  const fromRevenue = funding.some(({ source, share }) => source === 'revenue' && share.gt(0));
  if (section === 'one_off' && !fromRevenue) diagnostics.push(diagnose('in-plan-needs-revenue', at, {}));
};

/** What a line says beside its amount, checked; `saving` is the kind of a saving that names none. */
export const fieldsOf = (
  written: WrittenLine,
  keySpanOf: (field: string) => Span,
  context: LineContext,
  { staff = false, saving = 'cashable' }: { readonly staff?: boolean; readonly saving?: SavingKind } = {},
): LineFields => {
  const { section, horizon, diagnostics } = context;
  const funding = fundingOf(written, context);
  const kind = kindOf(section, written, saving);
  checkPlan(written, kind, funding, keySpanOf('in_plan'), context);
  checkSharing(written, context);
  return {
    name: written.name?.value,
    sharing: written.sharing,
    scale: written.scale,
    contingency: written.contingency,
    optimismBias: written.optimism_bias,
    confidence: written.confidence,
    kind,
    awarded: written.awarded?.value ?? true,
    funding,
    assetLife: written.asset_life,
    operational: written.operational,
    inPlan: written.in_plan && drawnOut(written.in_plan, horizon, diagnostics),
    benefit: (written.benefit ?? []).map(({ value }) => value),
    owner: written.owner?.value,
    directorate: written.directorate?.value,
    subjective: written.subjective?.value ?? (staff ? 'employees' : 'supplies-and-services'),
    costCentre: written.cost_centre?.value,
    tags: (written.tags ?? []).map(({ value }) => value),
    note: written.note?.value,
    source: written.source?.kind && {
      kind: written.source.kind.value,
      title: written.source.title?.value,
      date: written.source.date?.value,
      address: written.source.address?.value,
    },
    range: written.range,
    delayRange: written.delay_range,
  };
};

/** Set where a driver makes the line out of one written inside it. */
export interface MadeFrom {
  readonly driver: Driver;
  /** The id within the section. */
  readonly key: string;
}

/** Whether a line without an end begins, after its delay, only when the horizon is over: no amount of it is pushed out, and none is left. */
const isDelayedOut = (shape: Shape, horizon: Horizon, delay: number): boolean =>
  'term' in shape &&
  !shape.term.until &&
  !isByTheYear(shape) &&
  (shape.term.from?.value ?? firstMonth(horizon)) + delay > lastMonth(horizon);

/** A line of the core, or null where its amount could not be read; the mistakes are then told. */
export const lineOf = (
  { key, keySpan, value: written }: KeyedLine,
  sectionNode: MapNode,
  context: LineContext,
  made?: MadeFrom,
): Line | null => {
  const { section, horizon, assumptions, diagnostics } = context;
  const id = `${section}/${made?.key ?? key}`;
  const node = sectionNode.node(key);
  if (!(node instanceof MapNode)) return null;
  const keySpanOf = (field: string): Span => node.entries.get(field)?.keySpan ?? keySpan;

  const shape = shapeOf(written, { id, keySpan, node, horizon, paidOnly: section === 'base_budget', diagnostics });
  const delay = written.delay?.value ?? 0;
  const waits = shape !== null && isByTheYear(shape) && delay % 12 !== 0;
  if (waits && written.delay) diagnostics.push(diagnose('delay-not-whole-years', written.delay.span, { months: delay }));
  checkIndex(id, written, waits ? null : shape, delay, context);
  if (shape !== null && written.delay && isDelayedOut(shape, horizon, delay)) {
    diagnostics.push(diagnose('delayed-out', written.delay.span, { line: id, months: delay }));
  }
  const fields = fieldsOf(written, keySpanOf, context, { staff: shape?.kind === 'posts' });
  if (section === 'capital' && isBorrowed(fields.funding)) {
    const life = node.node('asset_life');
    if (!life || isRemoval(life)) diagnostics.push(diagnose('asset-life-needed', keySpanOf('funding'), { line: id }));
    if (!assumptions.borrowing.rate) diagnostics.push(diagnose('borrowing-rate-needed', keySpanOf('funding'), { line: id }));
  }
  if (shape === null) return null;
  // Added to the fields, which are nobody else's: a copy of them all takes most of the time of a line.
  return Object.assign(fields, {
    id,
    section,
    name: fields.name ?? inWords(key),
    kind: fields.kind ?? null,
    span: keySpan,
    first: sectionNode.entries.get(key)?.first ?? keySpan,
    shape,
    driver: made?.driver,
    delay: written.delay,
    index: written.index,
  });
};
