/** `expect`: figures of the scenario and the values they must have, which `check` compares. */
import type { Span } from '../../diagnostics/span.js';
import { readExpected } from '../scalars/expected.js';
import type { Expected } from '../scalars/expected.js';
import { readYears } from '../scalars/year.js';
import type { Years } from '../scalars/year.js';
import { Leaf, MapNode } from '../tree.js';
import { complain, field, mapNodeOf, spanOf } from './field.js';
import type { Form } from './form.js';
import { measureNames } from './measure-names.js';

/** A figure and what it must be. */
export interface Expectation {
  /** As `explain` takes it: `payback`, `net_cost@2022/23`. */
  readonly figure: string;
  readonly figureSpan: Span;
  /** Where the value stands in a map of years; null without one. */
  readonly years: Years | null;
  readonly expected: Expected;
  readonly written: string;
  readonly span: Span;
}

/** Whether some year is in both; null runs to the end of the horizon. */
const overlap = (one: Years, other: Years): boolean => one.from <= (other.until ?? Infinity) && other.from <= (one.until ?? Infinity);

type Place = Pick<Expectation, 'figure' | 'figureSpan' | 'years'>;

const readValue = (node: Leaf, place: Place, issues: unknown[]): readonly Expectation[] => {
  if (node.told) return [];
  if (node.isNull) {
    complain(issues, 'empty-value', node.span, { what: `"${place.figure}"` });
    return [];
  }
  const reading = readExpected(node.text);
  if ('problem' in reading) {
    complain(issues, reading.problem.code, node.span, reading.problem.words);
    return [];
  }
  return [{ ...place, expected: reading.value, written: node.text, span: node.span }];
};

const expected: Form = { kind: 'expected' };
const value: Form = { kind: 'either', of: [expected, { kind: 'years', of: expected }] };
const form: Form = { kind: 'names', what: '`expect`', of: value, known: measureNames(value, (figure) => figure) };

export const expect = field(form, (value, issues): readonly Expectation[] | undefined => {
  const map = mapNodeOf(value);
  if (!map) {
    const span = spanOf(value);
    if (span && !(value instanceof Leaf && value.isNull))
      complain(issues, 'expected-map', span, { what: '`expect`', known: ['payback', 'net_present_value'] });
    return undefined;
  }
  return [...map.entries.values()].flatMap(({ key, keySpan, node }): readonly Expectation[] => {
    const place: Place = { figure: key, figureSpan: keySpan, years: null };
    if (node instanceof Leaf) return readValue(node, place, issues);
    if (!(node instanceof MapNode)) {
      complain(issues, 'expected-value', node.span, {
        what: 'a figure',
        form: 'one value or a map of years',
        example: 'payback: 4.58 years',
      });
      return [];
    }
    if (node.entries.size === 0) complain(issues, 'empty-value', node.span, { what: `"${key}"` });
    const before: Years[] = [];
    return [...node.entries.values()].flatMap(({ key: years, keySpan: at, node: each }) => {
      const reading = readYears(years);
      if ('problem' in reading) {
        complain(issues, reading.problem.code, at, reading.problem.words);
        return [];
      }
      if (before.some((other) => overlap(other, reading.value))) {
        complain(issues, 'year-twice', at, { year: years });
        return [];
      }
      before.push(reading.value);
      if (each instanceof Leaf) return readValue(each, { ...place, years: reading.value }, issues);
      complain(issues, 'expected-value', each.span, { what: 'a year', form: 'one value', example: '2020/21: £5k' });
      return [];
    });
  });
});
