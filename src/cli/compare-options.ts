/** What `compare` can be asked beside the comparison itself, and how each is read. */
import { InvalidArgumentError, Option } from 'commander';
import { Decimal, decimal } from '../core/arithmetic/decimal.js';
import { goalMeasures, goalOf, isGoalMeasure } from '../core/options/goals.js';
import type { Goal } from '../core/options/goals.js';
import { rankingMeasure, rankingMeasures } from '../core/options/ranking.js';
import type { RankingMeasure } from '../core/options/ranking.js';
import { nearest } from '../diagnostics/nearest.js';
import { readMoney } from '../language/scalars/money.js';
import { readPercent } from '../language/scalars/percent.js';
import type { MoneyDisplay } from '../report/model.js';
import type { OutputOptions } from './options.js';

export interface CompareFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly baseline?: string;
  readonly by: RankingMeasure;
  readonly bridge?: readonly string[];
  readonly inputs?: true;
  readonly chosen?: string;
  readonly switching?: true;
  readonly paybackLimit: Decimal;
  readonly vary?: string;
  readonly until?: Goal;
  readonly stress?: true;
}

const measureNamed = (written: string): RankingMeasure => {
  const measure = rankingMeasure(written);
  if (measure) return measure;
  const meant = nearest(
    written,
    rankingMeasures.map(({ id }) => id),
  );
  throw new InvalidArgumentError(
    meant ? `Did you mean ${meant}?` : 'Name a measure as the JSON result does, such as payback or total_capital.',
  );
};

const usual = rankingMeasure('net_present_value');

const measureOption = (flags: string, what: string) => {
  const option = new Option(flags, what).argParser(measureNamed);
  return usual ? option.default(usual, usual.id) : option;
};

export const byOption = () => measureOption('--by <measure>', 'measure that ranks the options, as the JSON result names it');
export const ofOption = () => measureOption('--of <measure>', 'measure to look at, as the JSON result names it');

const yearsWritten = (written: string): Decimal => {
  if (!/^\d{1,2}(\.\d+)?$/.test(written)) throw new InvalidArgumentError('Write a number of years, such as 5 or 4.5.');
  return decimal(written);
};

export const paybackLimitOption = () =>
  new Option('--payback-limit <years>', 'years within which the council wants its money back')
    .argParser(yearsWritten)
    .default(decimal(5), '5');

const targetOf = (measure: RankingMeasure, written: string): Decimal => {
  if (measure.kind === 'years') return yearsWritten(written);
  const reading = measure.kind === 'money' ? readMoney(written, '£') : readPercent(written);
  if ('problem' in reading)
    throw new InvalidArgumentError(measure.kind === 'money' ? 'Write money as in £1.2m or 0.' : 'Write a percentage as in 8%.');
  return reading.value;
};

const goalWritten = (written: string): Goal => {
  const [id = '', target, ...rest] = written.split('=');
  const measure = rankingMeasure(id);
  if (!measure || !isGoalMeasure(id) || target === undefined || rest.length > 0) {
    throw new InvalidArgumentError(
      `Write a measure and a figure, such as payback=5 or net_present_value=0; measures: ${goalMeasures.join(', ')}.`,
    );
  }
  return goalOf(id, targetOf(measure, target));
};

export const untilOption = () =>
  new Option('--until <goal>', 'what the input of --vary is changed until, such as payback=5').argParser(goalWritten);
