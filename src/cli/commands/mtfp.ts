/** `fivecase mtfp FILE…`: movements on the plan, capital programme and financing; several files add up. */
import { Command } from 'commander';
import { appraise } from '../../core/appraisal/appraise.js';
import { planOf } from '../../core/plan/plan.js';
import { baseBudgetConflicts, togetherness } from '../../language/rules/together.js';
import { renderJson } from '../../renderers/json.js';
import { planResult } from '../../report/plan-result.js';
import { colourOptions, formatOption, outputOption, unitOption, widthOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import { openTogether } from '../read.js';
import type { Shell } from '../shell.js';

export const mtfpCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const command = new Command('mtfp')
    .argument('<file...>', 'scenario files; - reads standard input')
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(unitOption())
    .addOption(widthOption())
    .action(async (paths: readonly string[], flags: OutputOptions) => {
      const opened = await openTogether(paths, (all) => [...togetherness(all), ...baseBudgetConflicts(planOf(all.map(({ scenario }) => appraise(scenario)), { filesBelow: all.map(({ files }) => files) }).conflicts, all)], flags.color, shell);
      if ('code' in opened) {
        finish(opened.code);
        return;
      }
      const { scenarios } = opened;
      const plan = planOf(scenarios.map(({ scenario }) => appraise(scenario)), { filesBelow: scenarios.map(({ files }) => files) });
      finish(await deliver(async () => renderJson(planResult(plan, await Promise.all(scenarios.map(async (each) => ({ title: each.scenario.title, ...(await each.identify()) }))))), flags, shell));
    });
  for (const option of colourOptions()) command.addOption(option);
  return command;
};
