/** Two versions of one scenario: the headline, what moved, which lines did it, which inputs were changed. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { movementOf } from '../../core/options/difference.js';
import type { Difference, MovedMeasure } from '../../core/options/difference.js';
import type { ChangedInput } from '../../core/options/inputs.js';
import { placeOf } from '../../diagnostics/span.js';
import { version } from '../../version.js';
import { moneyTable } from '../cost-profile.js';
import { moneyInWords, yearsInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import type { Cell, MoneyDisplay, Report, Row, Sheet, SheetCell, Table } from '../model.js';
import { exactText, textOrNull, texts } from '../result.js';
import { decimalsOf, roundedRow, shownIn } from '../rounding.js';
import { bridgeResult, bridgeTable } from './bridge.js';
import { inputsResult, inputsTable } from './inputs.js';
import { figureInWords } from './words.js';

/** What a diff is made of, beside its figures. */
export interface DiffContext {
  readonly difference: Difference;
  readonly changed: readonly ChangedInput[];
  /** As results name the two. */
  readonly files: { readonly before: string; readonly after: string };
  /** Pounds. */
  readonly threshold: Decimal;
}

/** Measures that stand in the table whether they move or not. */
const always: readonly string[] = [
  'net_present_value',
  'payback',
  'total_net_benefit',
  'final_year_net_benefit',
  'peak_funding',
  'total_capital',
];

/** What the change does to the net present value: `net present value falls by £124k`. */
const valueInWords = (value: MovedMeasure | null, unit: MoneyDisplay): string => {
  if (!value?.change || shownIn(value.change, unit).isZero()) return `net present value stays`;
  return `net present value ${value.change.lt(0) ? 'falls' : 'rises'} by ${moneyInWords(value.change.abs(), unit)}`;
};

const paybackInWords = (moved: MovedMeasure | null): string => {
  const said = (years: Decimal | null): string => (years === null ? 'none' : yearsInWords(years));
  if (!moved?.moved || said(moved.before) === said(moved.after)) return `payback ${said(moved?.after ?? null)} as before`;
  return `payback from ${said(moved.before)} to ${said(moved.after)}`;
};

/** The change in a few words, or that there is none to speak of. */
export const headline = ({ difference }: DiffContext, unit: MoneyDisplay): string => {
  const { title } = difference.after.scenario;
  return `${title}: ${difference.material ? valueInWords(movementOf(difference, 'net_present_value'), unit) : 'no material change'}`;
};

/** The sentence under the headline: from what to what, or why it does not matter. */
const sentence = ({ difference, changed, threshold }: DiffContext, unit: MoneyDisplay): string => {
  const value = movementOf(difference, 'net_present_value');
  const [before, after] = [value?.before ?? null, value?.after ?? null];
  if (difference.material && before && after) {
    return `Net present value from ${moneyInWords(before, unit)} to ${moneyInWords(after, unit)}; ${paybackInWords(movementOf(difference, 'payback'))}.`;
  }
  const inputs = `${changed.length === 0 ? 'no input' : changed.length === 1 ? '1 input' : `${changed.length} inputs`} changed`;
  const nothing = difference.measures.every(({ moved }) => !moved) && difference.netBenefit.every((amount) => amount.isZero());
  return nothing
    ? `No figure moves; ${inputs}.`
    : `No figure moves by ${moneyInWords(threshold, '£')} or more, and payback by no month; ${inputs}.`;
};

/** Measures worth a row: the main ones, and those that move; the risk-adjusted value where it is another one. */
const hasRow = ({ measure: { id }, moved, change }: MovedMeasure, { measures }: Difference): boolean => {
  if (always.includes(id)) return true;
  if (!id.startsWith('risk_adjusted.')) return moved;
  const plain = measures.find(({ measure }) => measure.id === 'net_present_value')?.change;
  return id === 'risk_adjusted.net_present_value' && moved && change !== null && !(plain && change.eq(plain));
};

/** What a measure has changed by: between two rates it is percentage points, for 5% of a rate is something else. */
const changeInWords = (measure: MovedMeasure['measure'], change: Decimal, unit: MoneyDisplay): string => {
  const size = figureInWords(measure, change.abs(), unit);
  return `${change.lt(0) ? '−' : '+'}${measure.kind === 'rate' ? size.replace('%', ' points') : size}`;
};

const measureRow = ({ measure, before, after, change, moved }: MovedMeasure, unit: MoneyDisplay): Row => {
  const cell = (figure: Decimal | null): Cell =>
    measure.kind === 'money' && figure !== null
      ? { kind: 'money', exact: figure, shown: shownIn(figure, unit), decimals: decimalsOf(unit) }
      : text(figureInWords(measure, figure, unit));
  const signed = change && measure.kind !== 'money' ? text(changeInWords(measure, change, unit)) : cell(change);
  return { cells: [text(measure.name), cell(before), cell(after), !moved || change === null ? blank : signed] };
};

const measuresTable = ({ difference }: DiffContext, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: 'What it comes to',
  subtitle: `${unit}. Measures that do not move are left out, but for the main ones.`,
  labels: 1,
  columns: [
    { heading: '', align: 'left' },
    { heading: 'Old', align: 'right' },
    { heading: 'New', align: 'right' },
    { heading: 'Change', align: 'right' },
  ],
  rows: difference.measures.filter((each) => hasRow(each, difference)).map((moved) => measureRow(moved, unit)),
});

const byYear = ({ difference }: DiffContext, unit: MoneyDisplay): Table => {
  const { before, after, netBenefit } = difference;
  const [old, change] = [roundedRow(before.netBenefit.value, unit), roundedRow(netBenefit, unit)];
  return moneyTable(
    { title: 'Net benefit by year', subtitle: `${unit}, cash. Positive is good: the service costs less.` },
    [
      { label: 'Old', exact: before.netBenefit.value, shown: old },
      { label: 'Change', exact: netBenefit, shown: change },
      { label: 'New', exact: after.netBenefit.value, shown: old.map((value, column) => value.plus(change[column] ?? 0)), sum: true },
    ],
    after.scenario.horizon,
    { unit },
  );
};

const inputsSection = ({ changed }: DiffContext): Table =>
  inputsTable(changed, {
    title: 'Which inputs were changed',
    subtitle: 'As written in the old and the new version.',
    who: 'Version',
    names: ['old', 'new'],
  });

/** A file name that cannot end an HTML comment. */
const tagOf = (file: string): string => `fivecase-diff ${file.replace(/[<>\r\n]/g, '').replace(/-{2,}/g, '-')}`;

/** The page; as Markdown it begins with a hidden tag, by which a later run finds its own comment. */
export const diffReport = (context: DiffContext, unit: MoneyDisplay): Report => {
  const { difference, changed, files } = context;
  const moves = difference.bridge.steps.length > 0;
  return {
    hiddenTag: tagOf(files.after),
    title: headline(context, unit),
    subtitle: [sentence(context, unit), `Old: ${files.before}. New: ${files.after}.`],
    sections: [
      ...(difference.material
        ? [
            measuresTable(context, unit),
            byYear(context, unit),
            ...(moves ? [bridgeTable(difference.bridge, { title: 'Which lines did it', from: 'Old', to: 'New' }, unit)] : []),
          ]
        : []),
      ...(changed.length > 0 ? [inputsSection(context)] : []),
    ],
  };
};

/** The difference as data. */
export const diffResult = ({ difference, changed, files, threshold }: DiffContext) => ({
  fivecase: { schema: 1, version },
  old: { file: files.before, title: difference.before.scenario.title },
  new: { file: files.after, title: difference.after.scenario.title },
  years: yearsOf(difference.after.scenario.horizon).map(yearLabel),
  material: difference.material,
  threshold: exactText(threshold),
  net_benefit: {
    old: texts(difference.before.netBenefit.value),
    new: texts(difference.after.netBenefit.value),
    change: texts(difference.netBenefit),
  },
  measures: difference.measures.map(({ measure, before, after, change }) => ({
    id: measure.id,
    old: textOrNull(before),
    new: textOrNull(after),
    change: textOrNull(change),
  })),
  bridge: bridgeResult(difference.bridge),
  inputs: inputsResult(changed, [files.before, files.after]),
});

/** The difference as one rectangle. */
export const diffSheet = ({ difference, changed }: DiffContext): Sheet => {
  const figure = (value: Decimal | null): SheetCell => (value === null ? null : { figure: exactText(value) });
  const years = yearsOf(difference.after.scenario.horizon);
  return {
    headings: ['kind', 'id', 'old', 'new', 'change', 'old_place', 'new_place'],
    rows: [
      ...difference.measures.map(({ measure, before, after, change }): readonly SheetCell[] => [
        { text: 'measure' },
        { text: measure.id },
        figure(before),
        figure(after),
        figure(change),
        null,
        null,
      ]),
      ...years.map((year, column): readonly SheetCell[] => [
        { text: 'net_benefit' },
        { text: yearLabel(year) },
        figure(difference.before.netBenefit.value[column] ?? null),
        figure(difference.after.netBenefit.value[column] ?? null),
        figure(difference.netBenefit[column] ?? null),
        null,
        null,
      ]),
      ...difference.bridge.steps.map(({ id, netPresentValue }): readonly SheetCell[] => [
        { text: 'bridge' },
        { text: id },
        null,
        null,
        figure(netPresentValue),
        null,
        null,
      ]),
      ...changed.map(({ id, written: [before, after] }): readonly SheetCell[] => [
        { text: 'input' },
        { text: id },
        before ? { text: before.text } : null,
        after ? { text: after.text } : null,
        null,
        before ? { text: placeOf(before.span) } : null,
        after ? { text: placeOf(after.span) } : null,
      ]),
    ],
  };
};
