/** `fivecase sensitivity FILE`: what moves the answer, one input at a time, or two in a table. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import type { Scenario } from '../../core/scenario.js';
import { axesOf } from '../../core/uncertainty/axes.js';
import { grid } from '../../core/uncertainty/grid.js';
import { sensitivity, withEveryLineRanged } from '../../core/uncertainty/sensitivity.js';
import { readSpread } from '../../language/scalars/spread.js';
import type { MoneyDisplay } from '../../report/model.js';
import { sensitivityReport, sensitivityResult, sensitivitySheet } from '../../report/uncertainty/sensitivity.js';
import type { Asked } from '../../report/uncertainty/sensitivity.js';
import { ofOption } from '../compare-options.js';
import { exit } from '../exit-code.js';
import { inEveryFormat } from '../formats.js';
import { NoSuchGrid, runsOf } from '../grid-option.js';
import { colourOptions, formatOption, outputOption, unitOption, widthOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import { nameOf } from '../read-options.js';
import { open } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

interface SensitivityFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly of: RankingMeasure;
  readonly all?: Decimal;
  readonly grid?: readonly string[];
}

const examples = `
Each range of the scenario is taken to its two ends, all else as written: the
bars show what that does to one measure, largest swing first. Inputs that
\`correlate\` names together move together. --all gives every line one and the
same range instead. --grid is a table of two inputs: a rate by its figure; a
line, a section or a driver's amount in percent of what is written; delay (of
all savings) or "LINE delay" in months.

Examples:
  fivecase sensitivity scenarios/oxfordshire/hybrid.yaml
  fivecase sensitivity hybrid.yaml --of payback --format md
  fivecase sensitivity hybrid.yaml --all ±10% -o hybrid.csv
  fivecase sensitivity hybrid.yaml --grid discount_rate=2%..6%:1% savings=50%..100%:10%
  fivecase sensitivity hybrid.yaml --grid delay=0,12,24 capital=80%..140%:20%`;

const spread = (written: string): Decimal => {
  const reading = readSpread(written);
  if ('problem' in reading || reading.value.gt(1)) throw new InvalidArgumentError('Write a percentage of at most 100%, such as ±10%.');
  return reading.value;
};

const withoutRanges = (file: string): string => `fivecase: no input of ${file} has a range, so none can be taken to its ends.
  Give a line one:       range: { low: -10%, high: +40% } or range: ±15%
  Give a section one:    uncertainty: { savings: { low: -25%, high: 0% } }
  Flex every line alike: fivecase sensitivity ${file} --all ±10%
`;

/** What is to be shown; null where the scenario has no range. */
const askedOf = (scenario: Scenario, flags: SensitivityFlags, inputs: readonly string[] | null): Asked | null => {
  if (inputs) {
    const appraisal = appraise(scenario);
    const [rows, columns] = runsOf(inputs, axesOf(appraisal));
    return { kind: 'grid', appraisal, grid: grid(scenario, flags.of, rows, columns) };
  }
  const ranged = flags.all ? withEveryLineRanged(scenario, flags.all) : scenario;
  return ranged.uncertain.length === 0 ? null : { kind: 'tornado', sensitivity: sensitivity(ranged, flags.of), all: flags.all ?? null };
};

export const sensitivityCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('sensitivity')
    .summary('what moves the answer: each range taken to its ends')
    .description('Takes each range of a scenario to its ends and shows what moves a measure most; or a table of two inputs.')
    .argument('[file]', 'scenario file; - reads standard input')
    .addOption(ofOption())
    .addOption(new Option('--all <range>', 'flex every line by this much in place of the ranges written, such as ±10%').argParser(spread))
    .option('--grid <inputs...>', 'a table of two inputs, each with its values')
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (given: string | undefined, flags: SensitivityFlags) => {
      // What follows the two inputs of a grid is the file: `--grid a=1% b=2% c.yaml`.
      const inputs = flags.grid?.filter((word) => word.includes('=')) ?? null;
      const files = [...(given === undefined ? [] : [given]), ...(flags.grid?.filter((word) => !word.includes('=')) ?? [])];
      const [path = '', ...more] = files;
      if (files.length === 0) command.error("error: missing required argument 'file'");
      if (more.length > 0) command.error(`error: one scenario at a time; ${more.join(', ')} is one too many`);
      if (inputs && flags.all) command.error('error: --all and --grid do not go together; a grid varies what it names');
      const opened = await open(path, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      let asked: Asked | null;
      try {
        asked = askedOf(opened.scenario, flags, inputs);
      } catch (problem) {
        if (!(problem instanceof NoSuchGrid)) throw problem;
        shell.error(`fivecase: ${problem.message}\n`);
        finish(exit.usage);
        return;
      }
      if (asked === null) {
        shell.error(withoutRanges(path));
        finish(exit.usage);
        return;
      }
      const shown = asked;
      const { file, baseline, identify } = opened;
      const made = inEveryFormat({
        result: async () => sensitivityResult(shown, await identify(), nameOf),
        sheet: () => sensitivitySheet(shown, nameOf),
        report: (width) => sensitivityReport(shown, { file, baseline, unit: flags.unit, width }),
      });
      finish(await deliver(made, flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
