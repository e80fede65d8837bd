/** Lines: defaults filled in, and the rules that look at more than one field of a line or beyond it. */
import { lastYearOf } from '../../core/arithmetic/calendar.js';
import type { Horizon, Year } from '../../core/arithmetic/calendar.js';
import { hundred, one, sumOf } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { yearsWithoutGrowth } from '../../core/arithmetic/growth.js';
import { place } from '../../core/lines/shapes.js';
import type { Shape } from '../../core/lines/shape.js';
import type { Assumptions, FundingShare, FundingSource, Line, Section } from '../../core/scenario.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { MapNode } from '../tree.js';
import type { KeyedLine, WrittenLine } from '../written.js';
import { plainGrowth, yearsInWords } from './assumptions.js';
import { isByTheYear, shapeOf } from './shapes.js';
import { drawnOut } from './years.js';

export interface LineContext {
  readonly section: Section;
  readonly horizon: Horizon;
  readonly assumptions: Assumptions;
  readonly diagnostics: Diagnostic[];
  /** The one name of a file, however its path is written. */
  readonly identity: (path: string) => string;
}

/** `data-centre-lease` → `Data centre lease` */
export const inWords = (id: string): string => {
  const words = id.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const percentText = (fraction: Decimal): string => `${fraction.times(hundred).toFixed()}%`;

/** Where unnamed funding comes from: one-off cost from revenue, capital from corporate resources. */
const defaultFunding: Partial<Readonly<Record<Section, FundingSource>>> = { capital: 'corporate-resources', one_off: 'revenue' };

const fundingOf = (written: WrittenLine, { section, diagnostics }: LineContext): readonly FundingShare[] => {
  if (!written.funding) {
    const source = defaultFunding[section];
    return source ? [{ source, share: one }] : [];
  }
  const { shares, span } = written.funding;
  const sum = sumOf(shares.map(({ share }) => share.value));
  if (!sum.eq(one)) diagnostics.push(diagnose('shares-not-100', span, { what: 'funding', sum: percentText(sum) }));
  const borrowed = shares.find(({ source }) => source === 'borrowing');
  if (section === 'one_off' && borrowed) diagnostics.push(diagnose('borrowing-for-revenue', borrowed.share.span, {}));
  return shares.map(({ source, share }) => ({ source: source as FundingSource, share: share.value, span: share.span }));
};

const isBorrowed = (funding: readonly FundingShare[]): boolean => funding.some(({ source, share }) => source === 'borrowing' && share.gt(0));

/** The last year in which an indexed line has money, what a delay pushes out counting as the last of all. */
const lastYearNeeded = (shape: Shape, horizon: Horizon, delay: number): Year | null => {
  const { profile, beyond } = place(shape, { id: '', horizon, unit: 'GBP cash', delay });
  if (!beyond.isZero()) return lastYearOf(horizon);
  const column = profile.value.findLastIndex((value) => !value.isZero());
  return column === -1 ? null : horizon.firstYear + column;
};

const checkIndex = (id: string, written: WrittenLine, shape: Shape, delay: number, { horizon, assumptions, diagnostics }: LineContext): void => {
  const { index } = written;
  if (!index) return;
  const growth = assumptions.indices.get(index.value);
  if (!growth) {
    const known = [...assumptions.indices.keys()];
    diagnostics.push(diagnose('unknown-index', index.span, { name: index.value, meant: nearest(index.value, known), known }));
    return;
  }
  if ('every' in growth) return;
  const last = lastYearNeeded(shape, horizon, delay);
  const missing = last === null ? [] : yearsWithoutGrowth(plainGrowth(growth), assumptions.priceBase, last);
  if (missing.length > 0) {
    diagnostics.push(diagnose('missing-growth', index.span, { name: `the index "${index.value}"`, years: yearsInWords(missing), line: id }));
  }
};

const kindOf = (section: Section, written: WrittenLine): Line['kind'] => {
  if (section === 'savings') return written.kind?.value ?? 'cashable';
  return section === 'income' ? (written.kind?.value ?? 'other') : null;
};

const checkPlan = (written: WrittenLine, kind: Line['kind'], funding: readonly FundingShare[], at: Span, { section, diagnostics }: LineContext): void => {
  if (!written.in_plan) return;
  if (section === 'savings' && kind !== null && kind !== 'cashable') diagnostics.push(diagnose('in-plan-not-cashable', at, { kind }));
  const fromRevenue = funding.some(({ source, share }) => source === 'revenue' && share.gt(0));
  if (section === 'one_off' && !fromRevenue) diagnostics.push(diagnose('in-plan-needs-revenue', at, {}));
};

/** A line of the core, or null where its amount could not be read; the mistakes are then told. */
export const lineOf = ({ key, keySpan, value: written }: KeyedLine, sectionNode: MapNode, context: LineContext): Line | null => {
  const { section, horizon, assumptions, diagnostics, identity } = context;
  const id = `${section}/${key}`;
  const node = sectionNode.node(key);
  if (!(node instanceof MapNode)) return null;
  const keySpanOf = (field: string): Span => node.entries.get(field)?.keySpan ?? keySpan;

  const shape = shapeOf(written, { id, keySpan, node, horizon, paidOnly: section === 'base_budget', diagnostics });
  const funding = fundingOf(written, context);
  const kind = kindOf(section, written);
  const delay = written.delay?.value ?? 0;
  const waits = shape !== null && isByTheYear(shape) && delay % 12 !== 0;
  if (waits && written.delay) diagnostics.push(diagnose('delay-not-whole-years', written.delay.span, { months: delay }));
  if (shape !== null && !waits) checkIndex(id, written, shape, delay, context);
  if (section === 'capital' && isBorrowed(funding)) {
    if (!node.entries.has('asset_life')) diagnostics.push(diagnose('asset-life-needed', keySpanOf('funding'), { line: id }));
    if (!assumptions.borrowing.rate) diagnostics.push(diagnose('borrowing-rate-needed', keySpanOf('funding'), { line: id }));
  }
  checkPlan(written, kind, funding, keySpanOf('in_plan'), context);
  const inPlan = written.in_plan && drawnOut(written.in_plan, horizon, diagnostics);
  const operational = written.operational;
  if (shape === null) return null;
  return {
    id,
    section,
    name: written.name?.value ?? inWords(key),
    span: keySpan,
    firstFile: identity((sectionNode.entries.get(key)?.first ?? keySpan).source.path),
    shape,
    scale: written.scale,
    delay: written.delay,
    index: written.index,
    contingency: written.contingency,
    optimismBias: written.optimism_bias,
    confidence: written.confidence,
    kind,
    awarded: written.awarded?.value ?? true,
    funding,
    assetLife: written.asset_life,
    operational,
    inPlan,
    benefit: (written.benefit ?? []).map(({ value }) => value),
    owner: written.owner?.value,
    directorate: written.directorate?.value,
    subjective: written.subjective?.value ?? (shape.kind === 'posts' ? 'employees' : 'supplies-and-services'),
    costCentre: written.cost_centre?.value,
    tags: (written.tags ?? []).map(({ value }) => value),
    note: written.note?.value,
    source: written.source?.kind && {
      kind: written.source.kind.value,
      title: written.source.title?.value,
      date: written.source.date?.value,
      address: written.source.address?.value,
    },
  };
};
