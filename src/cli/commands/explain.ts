/** `fivecase explain FILE FIGURE`: where a figure comes from, down to file, line and column. */
import { Command } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import { renderDelimited } from '../../renderers/delimited.js';
import { renderJson } from '../../renderers/json.js';
import { figuresOf, idsToAskFor } from '../../core/named-figures.js';
import { explain } from '../../report/explain.js';
import { explainSheet, treeOf } from '../../report/explain-report.js';
import { exit } from '../exit-code.js';
import { colourOptions, depthOption, formatOption, outputOption, widthOption } from '../options.js';
import { asText } from '../formats.js';
import type { OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import { open } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

interface ExplainFlags extends OutputOptions {
  readonly list?: true;
  readonly depth?: number;
}

const examples = `
A figure is a row of the profile (net_cost), a line (savings/maintenance), a
measure (payback, risk_adjusted.payback, benefit_cost_ratio), or one of them in
one year (net_cost@2022/23). The answer is a tree: each figure with its rule and
what went into it, down to the lines of the files, through extends too.

Examples:
  fivecase explain hybrid.yaml payback --depth 2
  fivecase explain hybrid.yaml net_cost@2022/23
  fivecase explain hybrid.yaml savings/network-and-telephony@2021/22
  fivecase explain hybrid.yaml --list`;

export const explainCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('explain')
    .summary('where a figure comes from, down to file, line and column')
    .description('Explains a figure: its rule, its inputs, and the lines of the files that made it.')
    .argument('<file>', 'scenario file; - reads standard input')
    .argument('[figure]', 'row, line or measure, with @year for one year')
    .option('--list', 'list the figures that can be asked for')
    .addOption(depthOption())
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (file: string, figure: string | undefined, flags: ExplainFlags) => {
      if (figure === undefined && !flags.list)
        command.error("error: missing required argument 'figure', such as payback or net_cost (--list names them all)");
      const opened = await open(file, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const appraisal = appraise(opened.scenario);
      if (figure === undefined) {
        const ids = idsToAskFor(figuresOf(appraisal));
        const listed = asText(async (format) => (format === 'json' ? renderJson(ids) : `${ids.join('\n')}\n`));
        finish(await deliver(listed, flags, shell));
        return;
      }
      const answer = explain(appraisal, figure);
      if ('problem' in answer) {
        shell.error(`fivecase: ${answer.problem}. ${answer.hint}\n`);
        finish(exit.usage);
        return;
      }
      const make = asText(async (format, { width, palette }) => {
        const { renderTree, renderTreeMarkdown } = await import('../../renderers/tree.js');
        switch (format) {
          case 'json':
            return renderJson(answer.explanation);
          case 'csv':
            return renderDelimited(explainSheet(answer.explanation), ',');
          case 'tsv':
            return renderDelimited(explainSheet(answer.explanation), '\t');
          case 'md':
            return renderTreeMarkdown(treeOf(answer.explanation, flags.depth));
          case 'table':
            return renderTree(treeOf(answer.explanation, flags.depth), { width, strong: palette.strong, quiet: palette.quiet });
        }
      });
      finish(await deliver(make, flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
