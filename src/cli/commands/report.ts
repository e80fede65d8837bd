/** `fivecase report FILE…`: one scenario, or options compared, as a document. */
import { Command } from 'commander';
import { compare } from '../../core/options/comparison.js';
import type { MoneyDisplay } from '../../report/model.js';
import type { Subject } from '../../report/document/subject.js';
import { byOption, paybackLimitOption } from '../compare-options.js';
import type { CompareFlags } from '../compare-options.js';
import { asDocument } from '../formats.js';
import { colourOptions, documentFormatOption, documentOption, unitOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import { nameOf, openOptions } from '../read-options.js';
import { open } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';
import type { DrawnRun } from '../simulate/draw.js';
import { drawsOption, seedOption, threadsOption } from '../simulate/options.js';
import { optionsSubject, subjectOf } from '../subject.js';

interface ReportFlags extends Pick<CompareFlags, 'by' | 'baseline'>, Omit<OutputOptions, 'format'>, DrawnRun {
  readonly unit: MoneyDisplay;
  /** False for `--no-simulation`. */
  readonly simulation: boolean;
  readonly format?: OutputOptions['format'];
}

const examples = `
One file gives the document of one scenario: summary, cost profile, measures,
plan, capital programme, phasing, and every input with its source. Several files
are options of one case: they are ranked and compared, as compare does.

A page (.html) is one file that needs no other and no connection. A Word file
(.docx) is the financial section of a committee report, to be pasted into it.
A workbook (.xlsx, .ods) has live formulas: change an input, and everything follows.

Where a scenario has ranges they are drawn 10,000 times, as simulate does, and
every document tells how likely it is. --draws, --seed and --payback-limit are
those of simulate; --no-simulation leaves that part out.

Examples:
  fivecase report scenarios/oxfordshire/hybrid.yaml -o hybrid.html
  fivecase report scenarios/oxfordshire/hybrid.yaml -o hybrid.xlsx -o hybrid.ods
  fivecase report scenarios/oxfordshire/*.yaml -o options.html
  fivecase report hybrid.yaml -o hybrid.html -o hybrid.docx
  fivecase report cloud.yaml hybrid.yaml --baseline do-nothing.yaml -o case.html`;

/** The subject of the files, or the exit code of what was told instead. */
const subjectOfFiles = async (files: readonly string[], flags: ReportFlags, shell: Shell): Promise<Subject | { readonly code: number }> => {
  const drawing = { run: flags.simulation ? flags : null, shell };
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0 && flags.baseline === undefined) {
    const opened = await open(only, flags.color, shell);
    return 'code' in opened ? opened : subjectOf(opened, flags.unit, drawing);
  }
  const opened = await openOptions(files, flags.baseline, flags.color, shell);
  if ('code' in opened) return opened;
  const comparison = compare(
    opened.options.map(({ path, scenario }) => ({ file: nameOf(path), scenario })),
    opened.baseline && { file: nameOf(opened.baseline.path), scenario: opened.baseline.scenario },
    flags.by,
  );
  return optionsSubject(comparison, opened, flags.unit, drawing);
};

export const reportCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('report')
    .summary('documents: a web page, a Word section or a workbook of one scenario, or of options compared')
    .description('Writes documents: one scenario by itself, or several as options of one case.')
    .argument('<file...>', 'scenario files; - reads standard input')
    .addOption(documentOption())
    .addOption(documentFormatOption())
    .addOption(unitOption())
    .option('--baseline <file>', "scenario that the options are measured against (default: the options' own)")
    .addOption(byOption())
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(paybackLimitOption())
    .addOption(threadsOption())
    .option('--no-simulation', 'draw no ranges, and tell no chances')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: ReportFlags) => {
      if (flags.output === undefined && flags.format === undefined)
        command.error('error: name the document to write, as in -o case.html, or its --format for standard output');
      if (flags.output?.includes('-') && flags.format === undefined)
        command.error('error: standard output has no ending that says the format; add --format html');
      const ofDraws = ['draws', 'seed', 'paybackLimit', 'threads'].filter((name) => command.getOptionValueSource(name) === 'cli');
      if (!flags.simulation && ofDraws.length > 0) command.error('error: --no-simulation draws nothing; leave out what says how to draw');
      const subject = await subjectOfFiles(files, flags, shell);
      if ('code' in subject) {
        finish(subject.code);
        return;
      }
      finish(await deliver(asDocument(subject), { ...flags, format: flags.format ?? 'html' }, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
