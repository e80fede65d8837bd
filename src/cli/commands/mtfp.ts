/** `fivecase mtfp FILE…`: movements on the plan, capital programme and financing; several files add up. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import { outturnOf } from '../../core/plan/outturn.js';
import type { Plan, PlanOptions } from '../../core/plan/plan.js';
import type { ChargedTo } from '../../core/plan/plan-line.js';
import { planOf } from '../../core/plan/plan.js';
import { files } from '../../io/files.js';
import { baseBudgetConflicts, togetherness } from '../../language/rules/together.js';
import type { Years } from '../../language/scalars/year.js';
import { lastYearOf } from '../../core/arithmetic/calendar.js';
import type { MoneyDisplay } from '../../report/model.js';
import type { Compared } from '../../report/plan/compared.js';
import { comparisons } from '../../report/plan/comparisons.js';
import { approvedResult, outturnResult } from '../../report/plan/outturn-result.js';
import { pageOf } from '../../report/plan/page.js';
import { planReport } from '../../report/plan/report.js';
import { planResult } from '../../report/plan/result.js';
import { longSheet } from '../../report/plan/long-sheet.js';
import { planSheet } from '../../report/plan/sheet.js';
import { colourOptions, formatOfFile, formatOption, outputOrDocumentOption, unitOption, widthOption, years } from '../options.js';
import type { OutputOptions } from '../options.js';
import { exit } from '../exit-code.js';
import { approvedAt, approvedFile, withActualsFile } from '../plan-inputs.js';
import { listed } from '../../diagnostics/nearest.js';
import { inEveryFormat } from '../formats.js';
import { deliver } from '../output.js';
import { openTogether } from '../read.js';
import type { ReadyScenario } from '../read.js';
import { configOptions } from '../settings.js';
import type { Shell } from '../shell.js';

interface MtfpFlags extends OutputOptions {
  readonly unit: MoneyDisplay;
  readonly plan?: Years;
  readonly firm?: number;
  readonly cumulative?: true;
  readonly by?: 'directorate' | 'subjective';
  readonly charging?: 'service' | 'corporate' | 'both';
  readonly long?: true;
  readonly actuals?: string;
  readonly approved?: string;
  readonly base?: string;
  readonly partner?: string;
}

const examples = `
A movement is the change on the year before: what raises the budget is positive,
what lowers it is in brackets. A lasting saving stands in the plan once, a one-off
comes in and drops out again, and what starts in mid-year moves a second time for
its full-year effect. Capital and financing follow as levels.

Actuals are rows of line, year (or month) and amount, in a CSV file that the
scenario names with \`actuals:\` or that --actuals does. They give the outturn:
budget, actual, variance, a forecast to the end, and payback restated.

Several files add up to one plan. Base budget that they share through extends
counts once.

Examples:
  fivecase mtfp scenarios/oxfordshire/hybrid.yaml
  fivecase mtfp hybrid.yaml --cumulative            running effect, not movements
  fivecase mtfp hybrid.yaml --plan 2020/21..2023/24 --firm 2
  fivecase mtfp hybrid.yaml --charging both         who bears financing decides
  fivecase mtfp hybrid.yaml --by directorate
  fivecase mtfp network.yaml devices.yaml -o plan.csv
  fivecase mtfp hybrid.yaml --format csv --long     for the finance system
  fivecase mtfp hybrid.yaml --actuals outturn.csv --approved approved.yaml
  fivecase mtfp hybrid.yaml --base v1.0             re-profile since a git tag`;

const firmYears = (written: string): number => {
  if (!/^\d{1,2}$/.test(written)) throw new InvalidArgumentError('Write a number of years, such as 2.');
  return Number.parseInt(written, 10);
};

const planWith = (scenarios: readonly ReadyScenario[], options: PlanOptions = {}): Plan =>
  planOf(
    scenarios.map(({ scenario }) => appraise(scenario)),
    { ...options, origins: { identity: files.identity, files: scenarios.map((each) => each.files) } },
  );

export const mtfpCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('mtfp')
    .summary('movements on the plan, capital programme, financing; several files add up')
    .description('Puts scenarios into the medium term financial plan: movements, budget, capital programme and financing.')
    .argument('<file...>', 'scenario files; - reads standard input')
    .addOption(formatOption())
    .addOption(outputOrDocumentOption())
    .addOption(unitOption())
    .option('--cumulative', 'show the running effect in place of the movements')
    .addOption(new Option('--by <what>', 'group the movements').choices(['directorate', 'subjective']))
    .addOption(
      new Option(
        '--plan <years>',
        "years of the financial plan, such as 2020/21..2023/24; the case's other years get columns of their own",
      ).argParser(years),
    )
    .addOption(
      new Option('--firm <years>', 'the first years of the capital programme are firm, the others provisional').argParser(firmYears),
    )
    .addOption(new Option('--charging <who>', 'who bears financing, whatever the scenario says').choices(['service', 'corporate', 'both']))
    .option('--actuals <file>', 'CSV of what was really spent: line, year or month, amount')
    .option('--approved <file>', 'the scenario as first approved: its profile is shown beside the profile now')
    .addOption(new Option('--base <ref>', 'the same, as the file was at a git commit, branch or tag').conflicts('approved'))
    .option('--partner <id>', "one partner's part of a shared case")
    .option('--long', 'csv and tsv with one row to a line, year and measure')
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], flags: MtfpFlags) => {
      const rectangles = (flags.output ?? ['-']).some((target) =>
        ['csv', 'tsv'].includes((target === '-' ? null : formatOfFile(target)) ?? flags.format),
      );
      if (flags.long && !rectangles) command.error('error: --long is a form of csv and tsv; add --format csv, or -o plan.csv');
      const judge = (all: readonly ReadyScenario[]) => {
        const found = togetherness(all);
        return found.some(({ severity }) => severity === 'error')
          ? found
          : [...found, ...baseBudgetConflicts(planWith(all).conflicts, all)];
      };
      const opened = await openTogether(paths, judge, flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const refuse = (sentence: string): void => {
        shell.error(`fivecase: ${sentence}\n`);
        finish(exit.usage);
      };
      const { partner } = flags;
      const stranger =
        partner === undefined ? undefined : opened.scenarios.find(({ scenario }) => !scenario.partners.some(({ id }) => id === partner));
      if (stranger) {
        const known = stranger.scenario.partners.map(({ id }) => id);
        refuse(
          `${stranger.file} has no partner "${partner ?? ''}". ${known.length > 0 ? `It has ${listed(known)}.` : 'It has no `partners`.'}`,
        );
        return;
      }
      const several = paths.length > 1;
      if (several && (flags.actuals !== undefined || flags.approved !== undefined)) {
        refuse('--actuals and --approved go with one scenario; among several, each names its own `actuals:`, and --base serves them all.');
        return;
      }
      if (partner !== undefined && (flags.actuals ?? flags.approved ?? flags.base) !== undefined) {
        refuse("--partner shows one partner's part of the plan; actuals and approved profiles are of the whole.");
        return;
      }

      const scenarios: ReadyScenario[] = [];
      const compared: Compared[] = [];
      for (const [part, each] of opened.scenarios.entries()) {
        const reported = flags.actuals === undefined ? each : await withActualsFile(each.scenario, flags.actuals, flags.color, shell);
        if ('code' in reported) {
          finish(reported.code);
          return;
        }
        const ready = { ...each, scenario: reported.scenario };
        const approved =
          flags.approved !== undefined
            ? await approvedFile(flags.approved, ready, flags.color, shell)
            : flags.base !== undefined
              ? await approvedAt(flags.base, paths[part] ?? '', ready, flags.color, shell)
              : null;
        if (approved && 'code' in approved) {
          finish(approved.code);
          return;
        }
        const appraisal = appraise(ready.scenario);
        scenarios.push(ready);
        compared.push({
          appraisal,
          outturn: partner === undefined ? outturnOf(appraisal) : null,
          approved: approved && { appraisal: appraise(approved.scenario), called: approved.called },
        });
      }

      const planned = (chargedTo: ChargedTo | undefined): Plan => planWith(scenarios, { chargedTo, partner });
      const plan = planned(flags.charging === 'both' ? undefined : flags.charging);
      const both = flags.charging === 'both' ? { corporate: planned('corporate'), service: planned('service') } : null;
      const names = scenarios.map(({ file }) => file);
      const page = pageOf(plan, {
        unit: flags.unit,
        window: flags.plan ? { from: flags.plan.from, until: flags.plan.until ?? lastYearOf(plan.horizon) } : null,
        cumulative: flags.cumulative ?? false,
        by: flags.by ?? null,
        firm: flags.firm ?? null,
        partner: partner ?? null,
      });
      const report = () => planReport(page, names, both, comparisons(compared, page));
      const result = async () => {
        const identities = await Promise.all(scenarios.map(async (each) => ({ title: each.scenario.title, ...(await each.identify()) })));
        const outturns = compared.flatMap((one, part) => outturnResult(names[part] ?? '', one) ?? []);
        const approvals = compared.flatMap(({ appraisal, approved }, part) =>
          approved ? [approvedResult(names[part] ?? '', approved.appraisal, appraisal)] : [],
        );
        return planResult(plan, identities, {
          both,
          partner,
          ...(outturns.length > 0 && { outturn: outturns }),
          ...(approvals.length > 0 && { approved: approvals }),
        });
      };
      const sheet = () => (flags.long ? longSheet(page, names, compared) : planSheet(page, names, compared));
      const subject = async () =>
        (await import('../subject.js')).planSubject(
          scenarios,
          compared.map(({ appraisal }) => appraisal),
          page,
          comparisons(compared, page),
          { shell },
        );
      finish(await deliver(inEveryFormat({ result, sheet, report, subject }), flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
