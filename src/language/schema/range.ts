/** `range` and `delay_range`: how an amount, a rate or a delay may turn out. */
import * as z from 'zod/mini';
import { hundred, one, zero, decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Given } from '../../core/figure.js';
import { rangeShapes } from '../../core/uncertainty/range.js';
import type { GivenRange, LineRange, RangeShape } from '../../core/uncertainty/range.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Span } from '../../diagnostics/span.js';
import { optimismBias } from '../../published/optimism-bias.js';
import { looksLikeSpread, readSignedPercent, readSpread } from '../scalars/spread.js';
import { Leaf } from '../tree.js';
import { about, closed, complain, field, firstKeyOf, mapNodeOf, readInto, spanOf } from './field.js';
import type { Form } from './form.js';
import { choice, leaf } from './leaves.js';

/** Most that a line may come earlier or later, in months: sixty years. */
const mostMonths = 720;

const shape = about(
  z.optional(choice('the shape of a range', rangeShapes)),
  'How likely the outcomes between the ends are. Default: that of `uncertainty`, else triangular.',
  'pert',
);

/** The ends of a map as it is written, percentages as fractions. */
interface WrittenEnds {
  readonly low?: Given<Decimal>;
  readonly likely?: Given<Decimal>;
  readonly high?: Given<Decimal>;
  readonly shape?: Given<RangeShape>;
}

const signedPercent = () =>
  leaf({ kind: 'percent', what: 'this percentage', plus: true }, { form: 'a percentage', example: '-10%' }, ({ text }) =>
    readSignedPercent(text),
  );

const signedMonths = () =>
  leaf({ kind: 'whole', least: -mostMonths, most: mostMonths }, { form: 'a whole number of months', example: '12' }, ({ text }) => {
    const months = /^[+-]?\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : null;
    return months === null || Math.abs(months) > mostMonths
      ? { problem: { code: 'whole-number' as const, words: { written: text, least: -mostMonths, most: mostMonths } } }
      : { value: decimal(months) };
  });

const percentEnds = (what: string) =>
  closed('a range', {
    low: about(signedPercent(), `The lower end, ${what}.`, '-10%'),
    likely: about(z.optional(signedPercent()), 'The likely outcome. Default: 0%, as written.', '0%'),
    high: about(signedPercent(), `The upper end, ${what}.`, '+40%'),
    shape,
  });

const monthEnds = closed('a range of delay', {
  low: about(signedMonths(), 'The shortest delay in months, on top of the delay of the line.', '0'),
  likely: about(z.optional(signedMonths()), 'The likely delay in months. Default: 0, as written.', '3'),
  high: about(signedMonths(), 'The longest delay in months.', '12'),
  shape,
});

const inPercent = (value: Decimal): string => `${value.gt(0) ? '+' : ''}${value.times(hundred).toFixed()}%`;
const inMonths = (value: Decimal): string => `${value.toFixed()} months`;

/** A range whose ends and likely outcome are in order, or null with what is wrong told. */
const ordered = (
  ends: WrittenEnds,
  { span, issues, words }: { readonly span: Span; readonly issues: unknown[]; readonly words: (value: Decimal) => string },
): GivenRange | null => {
  const { low, high } = ends;
  if (!low || !high) return null;
  if (low.value.gt(high.value)) {
    complain(issues, 'range-backwards', low.span, { low: words(low.value), high: words(high.value) });
    return null;
  }
  const isInside = (value: Decimal): boolean => value.gte(low.value) && value.lte(high.value);
  // Where all outcomes are alike none stands out; the middle stands for them.
  const middle = ends.shape?.value === 'uniform' && !isInside(zero) ? low.value.plus(high.value).div(2) : zero;
  const likely = ends.likely?.value ?? middle;
  if (!isInside(likely)) {
    const given = ends.likely !== undefined;
    const ordinary = { likely: words(likely), low: words(low.value), high: words(high.value), given };
    complain(issues, 'range-likely-outside', ends.likely?.span ?? span, ordinary);
    return null;
  }
  return { low: low.value, likely, high: high.value, shape: ends.shape?.value, span };
};

const asFactors = (range: GivenRange): GivenRange => ({
  ...range,
  low: one.plus(range.low),
  likely: one.plus(range.likely),
  high: one.plus(range.high),
});

const publishedIds = optimismBias.types.map(({ id }) => id);

/** Published evidence: two bounds, and nothing said of what lies between. */
const publishedRange = (id: string, span: Span): GivenRange | null => {
  const found = optimismBias.types.find((each) => each.id === id);
  if (!found) return null;
  const [low, high] = [decimal(found.lower), decimal(found.upper)];
  return { low, likely: low.plus(high).div(2), high, shape: 'uniform', published: id, span };
};

interface RangeForm {
  /** Whether published evidence may be named. */
  readonly published: boolean;
}

/** A range of percentages, as fractions on top of what is written. */
const percentages = (
  node: unknown,
  ends: ReturnType<typeof percentEnds>,
  { published }: RangeForm,
  issues: unknown[],
): GivenRange | null => {
  const map = mapNodeOf(node);
  if (map) {
    const before = issues.length;
    const read = readInto<WrittenEnds | undefined>(ends as z.ZodMiniType<WrittenEnds | undefined>, map, issues);
    return issues.length > before || !read ? null : ordered(read, { span: firstKeyOf(map), issues, words: inPercent });
  }
  if (!(node instanceof Leaf)) {
    const span = spanOf(node);
    if (span) complain(issues, 'expected-map', span, { what: 'a range', known: ['low', 'likely', 'high', 'shape'] });
    return null;
  }
  const { text, span } = node;
  if (node.isNull) {
    complain(issues, 'empty-value', span, { what: 'this key' });
    return null;
  }
  if (looksLikeSpread(text)) {
    const reading = readSpread(text);
    if ('value' in reading) return { low: reading.value.neg(), likely: zero, high: reading.value, shape: 'uniform', span };
    complain(issues, reading.problem.code, span, reading.problem.words);
    return null;
  }
  const named = published ? publishedRange(text, span) : null;
  if (named) return named;
  const plain = readSignedPercent(text);
  complain(issues, 'range-form', span, {
    written: text,
    percentage: 'value' in plain ? `${plain.value.abs().times(hundred).toFixed()}%` : null,
    meant: published ? nearest(text, publishedIds) : null,
    known: published ? publishedIds : [],
  });
  return null;
};

const factorEnds = percentEnds('against what is written');
const pointEnds = percentEnds('in percentage points on what is written');

/** How an amount may turn out, as factors of it. An amount never falls below nought. */
const amountRange = (node: unknown, issues: unknown[]): GivenRange | undefined => {
  const range = percentages(node, factorEnds, { published: true }, issues);
  if (range === null) return undefined;
  if (range.low.lt(-1)) {
    const low = mapNodeOf(node)?.node('low');
    complain(issues, 'percent-range', low?.span ?? range.span, {
      what: 'the lower end of a range of an amount',
      written: inPercent(range.low),
      least: '-100%',
      most: null,
    });
    return undefined;
  }
  return asFactors(range);
};

const spread: Form = { kind: 'spread' };
const evidence = (more: readonly string[]): Form => ({ kind: 'words', what: 'published evidence', words: [...more, ...publishedIds] });

/** A range of an amount. */
export const factorRange = field({ kind: 'either', of: [evidence([]), spread, factorEnds] }, (value, issues): GivenRange | undefined =>
  amountRange(value, issues),
);

/** A range of a line's amount; `none` takes the line out of its section's default. */
export const lineRange = field({ kind: 'either', of: [evidence(['none']), spread, factorEnds] }, (value, issues): LineRange | undefined =>
  value instanceof Leaf && value.text === 'none' ? { none: value.span } : amountRange(value, issues),
);

/** Percentage points on a rate or a share. */
export const pointRange = field(
  { kind: 'either', of: [spread, pointEnds] },
  (value, issues): GivenRange | undefined => percentages(value, pointEnds, { published: false }, issues) ?? undefined,
);

/** Months on top of a delay. */
export const monthRange = field({ kind: 'either', of: [monthEnds] }, (value, issues): GivenRange | undefined => {
  const map = mapNodeOf(value);
  const span = spanOf(value);
  if (!map) {
    if (span) complain(issues, 'expected-map', span, { what: 'a range of delay', known: ['low', 'likely', 'high', 'shape'] });
    return undefined;
  }
  const before = issues.length;
  const read = readInto<WrittenEnds | undefined>(monthEnds as z.ZodMiniType<WrittenEnds | undefined>, map, issues);
  if (issues.length > before || !read) return undefined;
  return ordered(read, { span: firstKeyOf(map), issues, words: inMonths }) ?? undefined;
});
