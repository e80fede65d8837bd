/** `fivecase diff OLD NEW`: what changed between two versions of one scenario, figures and inputs. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import { sameHorizon } from '../../core/arithmetic/calendar.js';
import { decimal } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import { difference } from '../../core/options/difference.js';
import { changedInputs } from '../../core/options/inputs.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { shelfAt } from '../../io/git.js';
import { inputsOf } from '../../language/inputs.js';
import { horizonWords } from '../../language/rules/years.js';
import { readMoney } from '../../language/scalars/money.js';
import type { MoneyDisplay } from '../../report/model.js';
import { diffReport, diffResult, diffSheet } from '../../report/options/diff.js';
import { exit } from '../exit-code.js';
import { colourOptions, formatOption, outputOption, unitOption, widthOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { inEveryFormat } from '../formats.js';
import { deliver } from '../output.js';
import { open, tell } from '../read.js';
import type { Opened } from '../read.js';
import { configFor, configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

interface DiffFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly base?: string;
  readonly material: Decimal;
}

const examples = `
The page says in one sentence what the change does, then which measures moved,
which lines did it, and which inputs were changed, each with its place. With
--base the old version, its baseline and all it extends are read from git at
that commit; nothing is checked out.

As Markdown it is a comment for a pull request. Its first line is a hidden tag
with the file's name, by which a later run can find the comment and replace it.

Examples:
  fivecase diff hybrid-2019.yaml hybrid.yaml
  fivecase diff scenarios/hybrid.yaml --base main
  fivecase diff scenarios/hybrid.yaml --base origin/main --format md
  fivecase diff scenarios/hybrid.yaml --base v1.0 --material £50k -o change.json`;

const moneyWritten = (written: string): Decimal => {
  const reading = readMoney(written, '£');
  if ('problem' in reading || reading.value.lt(0)) throw new InvalidArgumentError('Write money as in £1k or 5000.');
  return reading.value;
};

const materialOption = () =>
  new Option('--material <money>', 'the least that matters, in any year or measure').argParser(moneyWritten).default(decimal(1000), '£1k');

type Sound = Exclude<Opened, { readonly code: number }>;

/** Both versions, or the exit code of what was told. */
const openBoth = async (
  first: string,
  second: string | undefined,
  { base, color }: DiffFlags,
  shell: Shell,
): Promise<{ readonly before: Sound; readonly after: Sound } | { readonly code: number }> => {
  const path = second ?? first;
  let before: Opened;
  if (base === undefined) {
    before = await open(first, color, shell);
  } else {
    const kept = shelfAt(base, path, configFor(shell));
    if ('trouble' in kept) {
      shell.error(`fivecase: ${path} cannot be read at ${base}: ${kept.trouble}.\n`);
      return { code: exit.usage };
    }
    before = await open(kept.pathOf(path), color, shell, kept);
  }
  const after = await open(path, color, shell);
  if ('code' in before) return before;
  return 'code' in after ? after : { before, after };
};

export const diffCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('diff')
    .summary('what changed between two versions of a scenario')
    .description('Shows what changed between two versions of one scenario: figures, lines and inputs.')
    .argument('<old>', 'scenario file; with --base the one file whose two versions are meant')
    .argument('[new]', 'the newer scenario file')
    .option('--base <ref>', 'read the old version from git at this commit, branch or tag')
    .addOption(materialOption())
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (first: string, second: string | undefined, flags: DiffFlags) => {
      if (flags.base === undefined && second === undefined)
        command.error("error: missing required argument 'new' (or --base REF to read the old version from git)");
      if (flags.base !== undefined && second !== undefined) command.error('error: --base takes one file, whose two versions are compared');
      const opened = await openBoth(first, second, flags, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const { before, after } = opened;
      const [a, b] = [before.scenario.horizon, after.scenario.horizon];
      if (!sameHorizon(a, b)) {
        const at = after.root.entries.get('horizon')?.keySpan ?? after.root.span;
        const words = { one: before.file, ones: horizonWords(a), other: after.file, others: horizonWords(b) };
        await tell([diagnose('options-horizon', at, words)], flags.color, shell);
        finish(exit.invalid);
        return;
      }
      const context = {
        difference: difference(appraise(before.scenario), appraise(after.scenario), flags.material),
        changed: changedInputs([inputsOf(before.root, a), inputsOf(after.root, b)]),
        files: { before: before.file, after: after.file },
        threshold: flags.material,
      };
      const made = inEveryFormat({
        result: () => diffResult(context),
        sheet: () => diffSheet(context),
        report: () => diffReport(context, flags.unit),
      });
      finish(await deliver(made, flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
