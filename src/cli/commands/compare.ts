/** `fivecase compare FILE…`: options side by side, ranked, against one baseline. */
import { Command } from 'commander';
import { bridge } from '../../core/options/bridge.js';
import type { Bridge } from '../../core/options/bridge.js';
import { compare } from '../../core/options/comparison.js';
import type { Comparison } from '../../core/options/comparison.js';
import { decisionOf } from '../../core/options/decision.js';
import { changedInputs } from '../../core/options/inputs.js';
import { allLevers, leversOf, mainLevers } from '../../core/options/levers.js';
import type { Ranked } from '../../core/options/ranking.js';
import { stressResults } from '../../core/options/stress.js';
import { switchingValue } from '../../core/options/switching.js';
import { nearest } from '../../diagnostics/nearest.js';
import { inputsOf } from '../../language/inputs.js';
import { stressTests } from '../../language/stress-tests.js';
import { compareReport, compareResult, compareSheet, leftOutNotes } from '../../report/options/report.js';
import type { AskedToo } from '../../report/options/report.js';
import type { Answer } from '../../report/options/switching.js';
import { byOption, paybackLimitOption, untilOption } from '../compare-options.js';
import type { CompareFlags } from '../compare-options.js';
import { exit } from '../exit-code.js';
import { colourOptions, formatOption, outputOrDocumentOption, unitOption, widthOption } from '../options.js';
import { inEveryFormat } from '../formats.js';
import { deliver } from '../output.js';
import { settle } from '../pace.js';
import { manyFiles } from '../read-ahead.js';
import { nameOf, openOptions } from '../read-options.js';
import type { OpenedOptions } from '../read-options.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

const examples = `
The page ranks the options and says why, puts costs and measures side by side
(the baseline in its own costs), shows net benefit by year and how the money
comes back, the assumptions in which the options differ, and how far the main
inputs of the first option may change before the decision turns.

Without --baseline the options' own baseline is used; it must be one and the
same. Templates, the baseline and the council's settings are left out, even where
listed, so that *.yaml works. In --bridge and --chosen an option is named by its
file, with or without folder and ending.

Examples:
  fivecase compare scenarios/oxfordshire/*.yaml
  fivecase compare cloud.yaml hybrid.yaml --baseline do-nothing.yaml --by payback
  fivecase compare *.yaml --bridge hybrid cloud-first
  fivecase compare *.yaml --switching --chosen hybrid --payback-limit 4
  fivecase compare *.yaml --vary savings --until payback=5
  fivecase compare *.yaml --stress --format md -o options.md -o options.json`;

/** A name that fits no option, in words. */
class NoSuchOption extends Error {}

const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/, '');

type Opened = Exclude<OpenedOptions, { readonly code: number }>;

const chosenOf = (written: string, { options }: Comparison, opened: Opened): Ranked => {
  const pathOf = new Map(opened.options.map(({ path }) => [nameOf(path), path]));
  const found = options.filter(
    ({ file }) => [file, pathOf.get(file), stemOf(file)].includes(written) || (pathOf.has(nameOf(written)) && nameOf(written) === file),
  );
  const [first] = found;
  if (first) return first;
  const stems = options.map(({ file }) => stemOf(file));
  const meant = nearest(stemOf(written), stems);
  throw new NoSuchOption(`"${written}" is not one of the options. ${meant ? `Did you mean ${meant}?` : `They are ${stems.join(', ')}.`}`);
};

const bridgeOf = (names: readonly string[], comparison: Comparison, opened: Opened): Bridge => {
  const [from, to] = names.map((name) => chosenOf(name, comparison, opened));
  if (!from || !to) throw new NoSuchOption('--bridge takes two options, as in --bridge hybrid cloud-first.');
  return bridge(from.appraisal, to.appraisal);
};

const answerOf = ({ vary, until }: CompareFlags, option: Ranked): Answer | null => {
  if (vary === undefined || !until) return null;
  const levers = allLevers(option.appraisal);
  const lever = levers.find(({ id }) => id === vary);
  if (lever) return { option, goal: until, value: switchingValue(option.appraisal, lever, { goal: until }) };
  const meant = nearest(
    vary,
    levers.map(({ id }) => id),
  );
  throw new NoSuchOption(
    `"${vary}" is no line, section, delay or discount_rate of "${option.appraisal.scenario.title}". ${meant ? `Did you mean ${meant}?` : ''}`.trim(),
  );
};

const changedOf = ({ options }: Comparison, opened: Opened, all: boolean) => {
  const byFile = new Map(
    opened.options.map(({ path, root, scenario }) => [
      nameOf(path),
      all ? inputsOf(root, scenario.horizon) : inputsOf(root, scenario.horizon, ['assumptions']),
    ]),
  );
  return changedInputs(options.map(({ file }) => byFile.get(file) ?? new Map()));
};

const stressesOf = (comparison: Comparison, opened: Opened) => {
  const byFile = new Map(opened.options.map((option) => [nameOf(option.path), option]));
  const { tests, troubles } = stressTests(comparison.options.flatMap(({ file }) => byFile.get(file) ?? []));
  return { results: stressResults(comparison, tests), troubles };
};

/** Everything that was asked for beside the comparison. */
const askedToo = (flags: CompareFlags, comparison: Comparison, opened: Opened): AskedToo => {
  const [first] = comparison.options;
  const option = flags.chosen === undefined ? first : chosenOf(flags.chosen, comparison, opened);
  return {
    bridge: flags.bridge ? bridgeOf(flags.bridge.slice(0, 2), comparison, opened) : null,
    changed: () => changedOf(comparison, opened, flags.inputs ?? false),
    allInputs: flags.inputs ?? false,
    decision: (all) => (option ? decisionOf(comparison, option, flags.paybackLimit, all ? leversOf : mainLevers) : null),
    allSwitching: flags.switching ?? false,
    answer: option ? answerOf(flags, option) : null,
    stress: flags.stress ? stressesOf(comparison, opened) : null,
  };
};

export const compareCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('compare')
    .summary('options side by side, ranked, against a baseline')
    .description('Puts options side by side against a baseline, and ranks them by one measure.')
    .argument('[files...]', 'scenario files; templates, the baseline and settings are left out')
    .option('--baseline <file>', "scenario that all are measured against (default: the options' own)")
    .addOption(byOption())
    .option('--bridge <options...>', 'two options: which lines move net present value and net cost from the first to the second')
    .option('--inputs', 'every input in which the options differ, with its place')
    .option('--chosen <option>', 'option whose switching values are shown (default: the first in rank)')
    .option('--switching', 'switching values of each line above 1% of all, beside the main inputs')
    .addOption(paybackLimitOption())
    .option('--vary <input>', 'one line, section, delay or discount_rate to change, with --until')
    .addOption(untilOption())
    .option('--stress', 'the standard stress tests and those of the scenarios')
    .addOption(formatOption())
    .addOption(outputOrDocumentOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (given: string[], flags: CompareFlags) => {
      // What follows the two options of a bridge are files: `--bridge a b c.yaml`.
      const paths = [...given, ...(flags.bridge?.slice(2) ?? [])];
      const files = paths.length > 0 ? paths : (flags.bridge ?? []);
      if (files.length === 0) command.error("error: missing required argument 'files'");
      if ((flags.vary === undefined) !== (flags.until === undefined))
        command.error('error: --vary and --until go together, as in --vary capital --until payback=5');
      // With a second thread the switches wait until that has loaded: they are the whole process's.
      if (files.length < manyFiles) settle();
      const opened = await openOptions(files, flags.baseline, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const named = opened.options.map(({ path, scenario }) => ({ file: nameOf(path), scenario }));
      const baseline = opened.baseline && { file: nameOf(opened.baseline.path), scenario: opened.baseline.scenario };
      const comparison = compare(named, baseline, flags.by);
      const leftOut = opened.leftOut.map(({ path, why }) => ({ file: nameOf(path), why }));
      const shown = { unit: flags.unit };
      // On a page these notes have their place; beside data they go where messages go.
      if (flags.format !== 'table' && flags.format !== 'md') for (const note of leftOutNotes(leftOut)) shell.error(`${note}\n`);
      let asked: AskedToo;
      try {
        asked = askedToo(flags, comparison, opened);
      } catch (problem) {
        if (!(problem instanceof NoSuchOption)) throw problem;
        shell.error(`fivecase: ${problem.message}\n`);
        finish(exit.usage);
        return;
      }
      const made = inEveryFormat({
        result: () => compareResult(comparison, asked),
        sheet: () => compareSheet(comparison, asked),
        report: () => compareReport(comparison, leftOut, shown, asked),
        subject: async () =>
          (await import('../subject.js')).optionsSubject(comparison, opened, flags.unit, {
            run: { paybackLimit: flags.paybackLimit },
            shell,
          }),
      });
      finish(await deliver(made, flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
