/** `--grid`: two inputs with the values each takes, `discount_rate=2%..6%:1% savings=50%..100%:10%`. */
import { decimal, hundred } from '../core/arithmetic/decimal.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Axis } from '../core/uncertainty/axes.js';
import type { Run } from '../core/uncertainty/grid.js';
import { nearest } from '../diagnostics/nearest.js';
import { readSignedPercent } from '../language/scalars/spread.js';

/** What is wrong with a grid, in words. */
export class NoSuchGrid extends Error {}

/** More values than this and no page holds the table. */
const mostValues = 50;

const forms = 'Write it as in savings=50%..100%:10%, savings=80%,100% or delay=0..24:12.';

const valueOf = ({ id, unit }: Axis, written: string): Decimal => {
  if (unit === 'months') {
    if (!/^\d{1,3}$/.test(written))
      throw new NoSuchGrid(`"${written}" is not a number of months for ${id}. Write delays as in ${id}=0..24:12.`);
    return decimal(written);
  }
  const reading = readSignedPercent(written);
  if ('problem' in reading) throw new NoSuchGrid(`"${written}" is not a percentage for ${id}. ${forms}`);
  return reading.value;
};

/** `2%..6%:1%` drawn out; the last step that does not pass the end is the last value. */
const stepped = (axis: Axis, from: string, to: string, by: string | undefined): readonly Decimal[] => {
  const [first, last] = [valueOf(axis, from), valueOf(axis, to)];
  if (by === undefined)
    throw new NoSuchGrid(
      `${axis.id}=${from}..${to} has no step. Say it after a colon, as in ${axis.id}=${from}..${to}:${axis.unit === 'months' ? '12' : '1%'}.`,
    );
  const step = valueOf(axis, by);
  if (step.lte(0)) throw new NoSuchGrid(`The step of ${axis.id} must be above nought.`);
  if (last.lt(first)) throw new NoSuchGrid(`${axis.id}=${from}..${to} runs backwards. Put the smaller value first.`);
  const count = last.minus(first).div(step).floor().plus(1);
  if (count.gt(mostValues))
    throw new NoSuchGrid(`${axis.id} would take ${count.toFixed()} values; a table holds ${mostValues} at most. Take a larger step.`);
  return Array.from({ length: count.toNumber() }, (_, place) => first.plus(step.times(place)));
};

const checked = (axis: Axis, values: readonly Decimal[]): readonly Decimal[] => {
  const { id, unit, least, most, above, step } = axis;
  const words = (value: Decimal): string => (unit === 'months' ? `${value.toFixed()} months` : `${value.times(hundred).toFixed()}%`);
  for (const value of values) {
    if (least && (above ? value.lte(least) : value.lt(least)))
      throw new NoSuchGrid(`${id} cannot be ${words(value)}; it must be ${above ? 'above' : 'at least'} ${words(least)}.`);
    if (most && value.gt(most)) throw new NoSuchGrid(`${id} cannot be ${words(value)}; it must be at most ${words(most)}.`);
    if (unit === 'months' && !value.mod(step).isZero())
      throw new NoSuchGrid(
        `${id} cannot be ${words(value)}: amounts are written by the year, and come later by whole years. Use steps of 12.`,
      );
  }
  return values;
};

const valuesOf = (axis: Axis, written: string): readonly Decimal[] => {
  const range = /^(.+?)\.\.(.+?)(?::(.+))?$/.exec(written);
  if (range) {
    const [, from = '', to = '', by] = range;
    return checked(axis, stepped(axis, from.trim(), to.trim(), by?.trim()));
  }
  const values = written.split(',').map((each) => valueOf(axis, each.trim()));
  if (values.length > mostValues) throw new NoSuchGrid(`${axis.id} takes ${values.length} values; a table holds ${mostValues} at most.`);
  const ascending = [...values].sort((a, b) => a.cmp(b));
  if (ascending.some((value, place) => place > 0 && value.eq(ascending[place - 1] ?? -1)))
    throw new NoSuchGrid(`${axis.id} names a value twice.`);
  return checked(axis, ascending);
};

/** The names an axis goes by: with and without the part of the file it stands in. */
const isNamed = ({ id }: Axis, name: string): boolean => id === name || `assumptions/${id}` === name || id === name.replace(/\./g, '/');

const runOf = (written: string, axes: readonly Axis[]): Run => {
  const at = written.indexOf('=');
  const [name, values] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  if (at < 1 || values === '') throw new NoSuchGrid(`"${written}" is no input with its values. ${forms}`);
  const axis = axes.find((each) => isNamed(each, name));
  if (axis) return { axis, values: valuesOf(axis, values) };
  const ids = axes.map(({ id }) => id);
  const meant = nearest(name, ids);
  const main = ids.filter((id) => !id.includes('/'));
  throw new NoSuchGrid(
    `"${name}" is no input of this scenario that a table can vary. ${meant ? `Did you mean ${meant}?` : `Name one of ${main.join(', ')}, or a line such as ${ids.find((id) => id.includes('/')) ?? 'savings/maintenance'}.`}`,
  );
};

/** The two runs that `--grid` asks for: down, then across. */
export const runsOf = (written: readonly string[], axes: readonly Axis[]): readonly [Run, Run] => {
  const [rows, columns, ...more] = written.map((each) => runOf(each, axes));
  if (!rows || !columns || more.length > 0)
    throw new NoSuchGrid('--grid takes two inputs, as in --grid discount_rate=2%..6%:1% savings=50%..100%:10%.');
  if (rows.axis.id === columns.axis.id) throw new NoSuchGrid(`--grid names ${rows.axis.id} twice; a table needs two inputs.`);
  return [rows, columns];
};
