/** `fivecase run FILE`: cost profile, payback and measures of one scenario. */
import { Command } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import { lastYearOf } from '../../core/arithmetic/calendar.js';
import { horizonWords } from '../../language/rules/years.js';
import type { Years } from '../../language/scalars/year.js';
import type { MoneyDisplay } from '../../report/model.js';
import { runResult } from '../../report/result.js';
import { monthsResult, monthsSheet } from '../../report/months.js';
import { monthsReport, runReport } from '../../report/run-report.js';
import { runSheet } from '../../report/run-sheet.js';
import { exit } from '../exit-code.js';
import { colourOptions, formatOption, outputOrDocumentOption, unitOption, widthOption, yearsOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { inEveryFormat } from '../formats.js';
import { deliver } from '../output.js';
import { open } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

interface RunFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly years?: Years;
  readonly lines?: true;
  readonly months?: true;
}

const examples = `
The table shows what the scenario costs year by year (costs positive, savings in
brackets), what that changes against its baseline, and the measures in words.

Examples:
  fivecase run scenarios/oxfordshire/hybrid.yaml
  fivecase run hybrid.yaml --unit £m --lines
  fivecase run migration.yaml --months --years 2021/22
  fivecase run hybrid.yaml -o hybrid.csv -o hybrid.html
  cat hybrid.yaml | fivecase run - --format md`;

export const runCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('run')
    .summary('cost profile, payback and measures of one scenario')
    .description('Computes the five-year cost profile, payback and measures of one scenario.')
    .argument('<file>', 'scenario file; - reads standard input')
    .addOption(formatOption())
    .addOption(outputOrDocumentOption())
    .addOption(unitOption())
    .addOption(yearsOption())
    .option('--lines', 'show every line beside the totals')
    .option('--months', 'show a migration month by month instead')
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (file: string, flags: RunFlags) => {
      const opened = await open(file, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const { scenario, file: name, baseline, diagnostics } = opened;
      const last = lastYearOf(scenario.horizon);
      if (flags.years && (flags.years.from > last || (flags.years.until ?? last) < scenario.horizon.firstYear)) {
        shell.error(`fivecase: no year of --years lies in the horizon, ${horizonWords(scenario.horizon)}.\n`);
        finish(exit.usage);
        return;
      }
      const appraisal = appraise(scenario);
      const shown = {
        unit: flags.unit,
        ...(flags.years && { years: { from: flags.years.from, until: flags.years.until ?? lastYearOf(scenario.horizon) } }),
        ...(flags.lines && { lines: true }),
      };
      const { migration } = appraisal.drivers;
      if (flags.months && !migration) {
        shell.error('fivecase: --months shows a migration, and this scenario has none.\n');
        finish(exit.usage);
        return;
      }
      const monthly = flags.months ? migration : null;
      const report = () => (monthly ? monthsReport(monthly, appraisal, name, shown) : runReport(appraisal, name, baseline, shown));
      const sheet = () => (monthly ? monthsSheet(monthly, appraisal, shown) : runSheet(appraisal, shown));
      const result = async () => {
        const whole = runResult(appraisal, await opened.identify(), diagnostics);
        return monthly ? { ...whole, months: monthsResult(monthly, appraisal) } : whole;
      };
      const subject = async () => (await import('../subject.js')).subjectOf(opened, flags.unit, { shell }, appraisal);
      finish(await deliver(inEveryFormat({ result, sheet, report, subject }), flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
