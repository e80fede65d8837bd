/** `fivecase compare FILE…`: options side by side, ranked, against one baseline. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { compare } from '../../core/options/comparison.js';
import { rankingMeasure, rankingMeasures } from '../../core/options/ranking.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import { nearest } from '../../diagnostics/nearest.js';
import { renderDelimited } from '../../renderers/delimited.js';
import { renderJson } from '../../renderers/json.js';
import { renderMarkdown } from '../../renderers/markdown.js';
import { compareResult } from '../../report/compare-result.js';
import type { MoneyDisplay } from '../../report/model.js';
import { compareReport } from '../../report/options/report.js';
import { compareSheet } from '../../report/options/sheet.js';
import { colourOptions, formatOption, outputOption, unitOption, widthOption } from '../options.js';
import type { Format, OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import type { Look } from '../output.js';
import { nameOf, openOptions } from '../read-options.js';
import type { Shell } from '../shell.js';

interface CompareFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly baseline?: string;
  readonly by: RankingMeasure;
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

const byOption = () => {
  const option = new Option('--by <measure>', 'measure that ranks the options, as the JSON result names it').argParser(measureNamed);
  const usual = rankingMeasure('net_present_value');
  return usual ? option.default(usual, usual.id) : option;
};

export const compareCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('compare')
    .summary('options side by side, ranked, against a baseline')
    .description('Puts options side by side against a baseline, and ranks them by one measure.')
    .argument('<files...>', 'scenario files; templates and the baseline are left out')
    .option('--baseline <file>', "scenario that all are measured against (default: the options' own baseline)")
    .addOption(byOption())
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .action(async (paths: string[], flags: CompareFlags) => {
      const opened = await openOptions(paths, flags.baseline, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const named = opened.options.map(({ path, scenario }) => ({ file: nameOf(path), scenario }));
      const baseline = opened.baseline && { file: nameOf(opened.baseline.path), scenario: opened.baseline.scenario };
      const comparison = compare(named, baseline, flags.by);
      const leftOut = opened.leftOut.map(({ path, why }) => ({ file: nameOf(path), why }));
      const shown = { unit: flags.unit };
      const make = async (format: Format, { width, palette }: Look): Promise<string> => {
        switch (format) {
          case 'json':
            return renderJson(compareResult(comparison));
          case 'csv':
            return renderDelimited(compareSheet(comparison), ',');
          case 'tsv':
            return renderDelimited(compareSheet(comparison), '\t');
          case 'md':
            return renderMarkdown(compareReport(comparison, leftOut, shown));
          case 'table': {
            const { renderTerminal } = await import('../../renderers/terminal.js');
            return renderTerminal(compareReport(comparison, leftOut, shown), { width, strong: palette.strong, quiet: palette.quiet });
          }
        }
      };
      finish(await deliver(make, flags, shell));
    });
  for (const option of colourOptions()) command.addOption(option);
  return command;
};
