/** Payback for reading: when the money is back, or why it is not. */
import { firstMonth, lengthOf } from '../core/arithmetic/calendar.js';
import type { Decimal } from '../core/arithmetic/decimal.js';
import type { Appraisal } from '../core/appraisal/appraise.js';
import { durationInWords, monthInWords, spanOfYears, yearsInWords } from './figures-in-words.js';
import { rounded } from './rounding.js';

/** A measure for reading: its name, its figure, and a sentence. */
export interface Told {
  readonly measure: string;
  readonly value: string;
  readonly words: string;
}

export const none = 'none';

const originMonth = ({ scenario, setting }: Appraisal): number => firstMonth(scenario.horizon) + setting.paybackOrigin.value.toNumber();

/** When the money is back: `in October 2024`. */
const moment = (years: Decimal, { scenario, setting }: Appraisal): string => {
  const months = rounded(years.times(12), 6).plus(setting.paybackOrigin.value);
  return `in ${monthInWords(firstMonth(scenario.horizon) + Math.max(0, months.ceil().toNumber() - 1))}`;
};

const origin = (appraisal: Appraisal): string => {
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
      : `${within}. If the last year's benefit went on, ${yearsInWords(extended)} ${origin(appraisal)}: beyond the horizon.`;
  }
  if (measures.peak_funding.value.year === null) return 'It is never out of pocket: at no time has it cost more than it saved.';
  if (last.isZero()) return `The money is back before ${monthInWords(originMonth(appraisal))}, from which payback is counted.`;
  return `The money is back for good ${moment(last, appraisal)}, ${durationInWords(last)} ${origin(appraisal)}.`;
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
    { measure: 'Payback', value: yearsOrNone(payback.value), words: paybackWords(appraisal) },
    ...(differs
      ? [
          {
            measure: 'First payback',
            value: yearsOrNone(first.value),
            words: 'The money is back a first time here, but later it is out again.',
          },
        ]
      : []),
    { measure: 'Discounted payback', value: yearsOrNone(discounted.value), words: discountedWords(appraisal) },
  ];
};
