/** `limits`: bounds that figures of every scenario must keep, and how far a change may move them. */
import type { Span } from '../../diagnostics/span.js';
import { readExpected } from '../scalars/expected.js';
import type { ExpectedFigure } from '../scalars/expected.js';
import { Leaf, MapNode } from '../tree.js';
import type { Entry } from '../tree.js';
import { about, closed, complain, field, mapNodeOf, readInto, spanOf } from '../schema/field.js';
import type { Form, KnownName } from '../schema/form.js';
import { measureNames } from '../schema/measure-names.js';
import * as z from 'zod/mini';

/** A figure to stay above or below, with its place. */
interface Bound {
  readonly figure: ExpectedFigure;
  readonly written: string;
  readonly span: Span;
}

export interface Limit {
  /** As `explain` takes it: `net_present_value`, `net_cost@2022/23`. */
  readonly figure: string;
  readonly figureSpan: Span;
  /** Of the figure itself, or of what it changes by. */
  readonly of: 'figure' | 'change';
  readonly atLeast?: Bound | undefined;
  readonly atMost?: Bound | undefined;
}

const bound = field({ kind: 'expected' }, (value, issues): Bound | undefined => {
  if (!(value instanceof Leaf)) {
    const span = spanOf(value);
    if (span) complain(issues, 'expected-value', span, { what: 'a bound', form: 'one figure', example: '£0' });
    return undefined;
  }
  const reading = value.isNull ? null : readExpected(value.text);
  if (reading && 'problem' in reading) complain(issues, reading.problem.code, value.span, reading.problem.words);
  else if (!reading || reading.value.kind === 'none') complain(issues, 'empty-value', value.span, { what: 'this bound' });
  else return { figure: reading.value, written: value.text, span: value.span };
  return undefined;
});

const limit = closed('a limit', {
  at_least: about(z.optional(bound), 'The figure may be this, or more.', '£0'),
  at_most: about(z.optional(bound), 'The figure may be this, or less.', '£12m'),
});

const limitOf = ({ key, keySpan, node }: Entry, of: Limit['of'], issues: unknown[]): readonly Limit[] => {
  const { at_least: atLeast, at_most: atMost } = readInto(limit, node, issues) ?? {};
  const saysNothing = node instanceof MapNode ? node.entries.size === 0 : node instanceof Leaf && node.isNull;
  if (saysNothing) complain(issues, 'limit-without-bound', keySpan, { figure: key });
  return atLeast || atMost ? [{ figure: key, figureSpan: keySpan, of, atLeast, atMost }] : [];
};

const known = measureNames(limit, (figure, better) => `{ ${better === 'higher' ? 'at_least' : 'at_most'}: ${figure} }`);
const ofChanges: Form = { kind: 'names', what: '`limits` of changes', of: limit, known };
const change: KnownName = {
  of: ofChanges,
  what: 'Bounds of what figures move by, against the version in git that `check --base REF` names.',
  example: '{ total_capital: { at_most: £250k } }',
};
const form: Form = { kind: 'names', what: '`limits`', of: limit, known: { change, ...known } };

/** Every figure's bounds by its name; under `change`, those of what it changes by. */
export const limits = field(form, (value, issues): readonly Limit[] | undefined => {
  const map = mapNodeOf(value);
  if (!map) {
    const span = spanOf(value);
    if (span && !(value instanceof Leaf && value.isNull)) {
      complain(issues, 'expected-map', span, { what: '`limits`', known: ['net_present_value', 'total_capital', 'change'] });
    }
    return undefined;
  }
  return [...map.entries.values()].flatMap((entry) => {
    if (entry.key !== 'change') return limitOf(entry, 'figure', issues);
    if (entry.node instanceof MapNode) return [...entry.node.entries.values()].flatMap((each) => limitOf(each, 'change', issues));
    complain(issues, 'expected-map', entry.node.span, { what: '`change`', known: ['total_capital'] });
    return [];
  });
});
