/** Payback for reading: when the money is back, or why it is not. */
import { firstMonth, lengthOf } from '../core/arithmetic/calendar.js';
import { Decimal, zero } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import type { Figure } from '../core/figure.js';
import { durationInWords, grouped, monthInWords, spanOfYears, yearsInWords } from './figures-in-words.js';
import { exactText } from './result.js';
import { rounded } from './rounding.js';

/** A measure for reading: its name, its figure, and a sentence. */
export interface Told {
  /** What `explain` calls it. */
  readonly figure: string;
  readonly measure: string;
  readonly value: string;
  readonly words: string;
}

export const none = 'none';

const originMonth = ({ scenario, setting }: Appraisal): number => firstMonth(scenario.horizon) + setting.paybackOrigin.value.toNumber();

/** The month by which the money is back: `October 2024`. */
export const paybackMonth = (years: Decimal, { scenario, setting }: Appraisal): string => {
  const months = rounded(years.times(12), 6).plus(setting.paybackOrigin.value);
  return monthInWords(firstMonth(scenario.horizon) + Math.max(0, months.ceil().toNumber() - 1));
};

const moment = (years: Decimal, appraisal: Appraisal): string => `in ${paybackMonth(years, appraisal)}`;

/** From when a payback is counted: `after the start of April 2020`. */
export const paybackOrigin = (appraisal: Appraisal): string => {
  const { scenario, setting } = appraisal;
  return scenario.horizon.instant && setting.paybackOrigin.value.isZero()
    ? 'after year zero'
    : `after the start of ${monthInWords(originMonth(appraisal))}`;
};

const paybackWords = (appraisal: Appraisal): string => {
  const { measures, scenario } = appraisal;
  const last = measures.payback.value;
  const within = `Not within ${spanOfYears(lengthOf(scenario.horizon))}`;
  if (last === null) {
    const extended = measures.payback_extended.value;
    return extended === null
      ? `${within}, and the last year gives no ground to expect it later.`
      : `${within}. If the last year's benefit went on, ${yearsInWords(extended)} ${paybackOrigin(appraisal)}: beyond the horizon.`;
  }
  if (measures.peak_funding.value.year === null) return 'It is never out of pocket: at no time has it cost more than it saved.';
  if (last.isZero()) return `The money is back before ${monthInWords(originMonth(appraisal))}, from which payback is counted.`;
  return `The money is back for good ${moment(last, appraisal)}, ${durationInWords(last)} ${paybackOrigin(appraisal)}.`;
};

const discountedWords = (appraisal: Appraisal): string => {
  const { measures, scenario } = appraisal;
  const discounted = measures.discounted_payback.value;
  if (discounted === null) return `Not within ${spanOfYears(lengthOf(scenario.horizon))} once later money counts for less.`;
  return discounted.isZero()
    ? 'At no time behind, with later money counting for less.'
    : `With later money counting for less, the money is back ${moment(discounted, appraisal)}.`;
};

const yearsOrNone = (years: Decimal | null): string => (years === null ? none : yearsInWords(years));

/** Payback, its first crossing where that differs, and discounted payback. */
export const paybackTold = (appraisal: Appraisal): readonly Told[] => {
  const { payback, payback_first: first, discounted_payback: discounted } = appraisal.measures;
  const differs = first.value !== null && (payback.value === null || !first.value.eq(payback.value));
  return [
    { figure: payback.id, measure: 'Payback', value: yearsOrNone(payback.value), words: paybackWords(appraisal) },
    ...(differs
      ? [
          {
            figure: first.id,
            measure: 'First payback',
            value: yearsOrNone(first.value),
            words: 'The money is back a first time here, but later it is out again.',
          },
        ]
      : []),
    { figure: discounted.id, measure: 'Discounted payback', value: yearsOrNone(discounted.value), words: discountedWords(appraisal) },
  ];
};

/** A payback with its figures: whole years, then what is still out over the flow of the next. */
export const paybackWorked = ({ id, value }: Figure, { scenario, cumulativeNetBenefit, netBenefit, setting }: Appraisal): string | null => {
  if (id !== 'payback' || !(value instanceof Decimal) || value.isZero()) return null;
  const months = setting.paybackOrigin.value;
  const time = value.plus(months.div(12));
  const before = time.isInteger() ? time.toNumber() - 1 : time.floor().toNumber();
  const column = scenario.horizon.instant ? before : before - 1;
  const out = column < 0 ? zero : (cumulativeNetBenefit.value[column] ?? zero).neg();
  const flow = netBenefit.value[column + 1] ?? zero;
  const from = months.isZero() ? '' : ` − ${exactText(months)} months`;
  return `${before} + ${grouped(out, 0)} ÷ ${grouped(flow, 0)}${from}`;
};
