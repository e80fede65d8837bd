/** Switching values for reading: one row an input, one column a question, and the main ones in words. */
import type { Decision, Question } from '../../core/options/decision.js';
import type { Goal } from '../../core/options/goals.js';
import type { Lever } from '../../core/options/levers.js';
import { discountRateOf } from '../../core/options/switching.js';
import type { SwitchingValue, Turn } from '../../core/options/switching.js';
import { hundred, one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { moneyInWords, percentInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { MoneyDisplay, Row, Table } from '../model.js';
import { exactText } from '../result.js';
import { rounded } from '../rounding.js';

/** `+6.4%`, `24 months`, `8.9%`, `no value`. */
export const turnInWords = (turn: Turn): string => {
  switch (turn.kind) {
    case 'factor': {
      const change = rounded(turn.factor.minus(one).times(hundred), 1);
      return `${change.lt(0) ? '−' : '+'}${change.abs().toFixed(1)}%`;
    }
    case 'months':
      return `${turn.months} months`;
    case 'rate':
      return percentInWords(turn.rate, 2);
    case 'none':
      return 'no value';
  }
};

/** An input as it stands: `£10,247k`, `3.5%`. */
const now = (lever: Lever, appraisal: Appraisal, unit: MoneyDisplay): string => {
  switch (lever.kind) {
    case 'size':
      return moneyInWords(lever.amount, unit);
    case 'delay':
      return 'as written';
    case 'discount rate':
      return percentInWords(discountRateOf(appraisal), 2);
  }
};

const leverName = (lever: Lever): string => (lever.kind === 'size' && lever.id.includes('/') ? lever.id : lever.name);

/** The limit as it was given: `5 years`, `4.5 years`. */
const limitInWords = (years: Decimal): string => `${years.toFixed()} ${years.eq(1) ? 'year' : 'years'}`;

const questionHeading = ({ id }: Question, { paybackLimit }: Decision): string => {
  switch (id) {
    case 'net_present_value':
      return 'NPV is nought';
    case 'payback':
      return `Payback ${limitInWords(paybackLimit)}`;
    case 'rank':
      return 'Rank';
  }
};

/** What a question means for the option as it stands. */
const questionInWords = (question: Question, met: boolean, decision: Decision): string => {
  const limit = limitInWords(decision.paybackLimit);
  switch (question.id) {
    case 'net_present_value':
      return met ? 'its net present value, now above nought, is nought' : 'its net present value, now below nought, rises to nought';
    case 'payback':
      return met ? `payback leaves the limit of ${limit}` : `payback, now outside the limit of ${limit}, comes within it`;
    case 'rank':
      return met
        ? `"${question.rival?.appraisal.scenario.title ?? ''}" (ranked ${question.rival?.rank ?? ''}) is as good`
        : `it is as good as "${question.rival?.appraisal.scenario.title ?? ''}" (ranked ${question.rival?.rank ?? ''})`;
  }
};

const listedQuestions = (decision: Decision): string => {
  const [first] = decision.rows;
  const words = decision.questions.map((question, index) => questionInWords(question, first?.values[index]?.met ?? true, decision));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')}, and before ${words.at(-1) ?? ''}` : words.join('');
};

/** A delay that is found in whole years says so. */
const delayNote = ({ rows }: Decision): string => {
  const delays = rows.flatMap(({ values }) => values.flatMap(({ turn }) => (turn.kind === 'months' ? [turn] : [])));
  return delays.some(({ months, before }) => months - before === 12) ? ' Savings written year by year come later by whole years only.' : '';
};

export const switchingTable = (decision: Decision, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: `Switching values of "${decision.option.appraisal.scenario.title}"`,
  subtitle: `By how much one input must change, all else as it is, before ${listedQuestions(decision)}. "no value" means that no change of it alone does.${delayNote(decision)}`,
  labels: 1,
  columns: [
    { heading: 'Input', align: 'left' },
    { heading: 'Now', align: 'right' },
    ...decision.questions.map((question) => ({ heading: questionHeading(question, decision), align: 'right' as const })),
  ],
  rows: decision.rows.map(({ lever, values }): Row => ({
    cells: [
      text(leverName(lever)),
      text(now(lever, decision.option.appraisal, unit)),
      ...values.map(({ turn }) => text(turnInWords(turn))),
    ],
  })),
});

/** A turn as data: exact, with what it comes to. */
const turnResult = ({ turn, lever, met }: SwitchingValue) => ({
  met,
  factor: turn.kind === 'factor' ? exactText(turn.factor) : null,
  amount: turn.kind === 'factor' && lever.kind === 'size' ? exactText(lever.amount.times(turn.factor)) : null,
  months: turn.kind === 'months' ? turn.months : null,
  rate: turn.kind === 'rate' ? exactText(turn.rate) : null,
});

const leverResult = (lever: Lever) => ({ id: lever.id, name: lever.name, now: lever.kind === 'size' ? exactText(lever.amount) : null });

/** Switching values as data; a question that has no value has null for all of them. */
export const switchingResult = ({ option, paybackLimit, questions, rows }: Decision) => ({
  file: option.file,
  payback_limit: exactText(paybackLimit),
  inputs: rows.map(({ lever, values }) => ({
    ...leverResult(lever),
    ...Object.fromEntries(values.flatMap((value, index) => (questions[index] ? [[questions[index].id, turnResult(value)]] : []))),
  })),
});

/** One input and one goal: the answer to `--vary` and `--until`. */
export interface Answer {
  readonly option: Decision['option'];
  readonly goal: Goal;
  readonly value: SwitchingValue;
}

/** The answer as data. */
export const answerResult = ({ option, goal, value }: Answer) => ({
  file: option.file,
  until: goal.id,
  ...leverResult(value.lever),
  ...turnResult(value),
});

/** `by how much` in a sentence. */
const changeInWords = ({ turn, lever }: SwitchingValue, unit: MoneyDisplay): string => {
  switch (turn.kind) {
    case 'factor':
      return lever.kind === 'size'
        ? `${turnInWords(turn)}, from ${moneyInWords(lever.amount, unit)} to ${moneyInWords(lever.amount.times(turn.factor), unit)} over the horizon`
        : turnInWords(turn);
    case 'months':
      return `${turn.months} months; at ${turn.before} it does not`;
    case 'rate':
      return turnInWords(turn);
    case 'none':
      return 'no value of it alone does';
  }
};

/** The answer as a table of one row. */
export const answerTable = ({ option, goal, value }: Answer, unit: MoneyDisplay): Table => ({
  kind: 'table',
  title: `${leverName(value.lever)} until ${goal.id}, in "${option.appraisal.scenario.title}"`,
  subtitle: value.met
    ? 'The goal is met today; this is how far the input can change before it is lost.'
    : 'The goal is not met today; this is how far the input must change to meet it.',
  labels: 1,
  columns: [
    { heading: 'Input', align: 'left' },
    { heading: 'Now', align: 'right' },
    { heading: 'Change', align: 'left', wraps: true },
  ],
  rows: [{ cells: [text(leverName(value.lever)), text(now(value.lever, option.appraisal, unit)), text(changeInWords(value, unit))] }],
});
