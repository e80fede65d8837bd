/** `fivecase config [PATH]`: what is in force for a scenario or a folder, and who says it. */
import { Command } from 'commander';
import { isError } from '../../diagnostics/diagnostic.js';
import { isFolder } from '../../io/paths.js';
import { readFile } from '../../io/files.js';
import { configName, readConfig } from '../../language/config/config.js';
import { readScenario } from '../../language/read.js';
import { settingsInForce } from '../../policy/settings.js';
import { councilPolicy, standingPolicy } from '../../policy/standing.js';
import { configReport, configResult, configSheet } from '../../report/config-report.js';
import { exitCodeOf } from '../exit-code.js';
import { inEveryFormat } from '../formats.js';
import { colourOptions, formatOption, outputOption, widthOption } from '../options.js';
import type { OutputOptions } from '../options.js';
import { deliver } from '../output.js';
import { tell } from '../read.js';
import { checkSettingOptions, configFor, configFrom, configOptions, diskFor, failOnOf, todayOf } from '../settings.js';
import type { CheckSettingFlags } from '../settings.js';
import type { Shell } from '../shell.js';

interface ConfigCommandFlags extends OutputOptions, CheckSettingFlags {}

const examples = `
The settings are those of the nearest fivecase.config.yaml upward, as far as the top
of the repository. A flag counts before the environment (FIVECASE_CONFIG,
FIVECASE_FAIL_ON, FIVECASE_TODAY), that before a file, that before a default. Of a
scenario its own assumptions and policy are shown too, where they count.

Examples:
  fivecase config
  fivecase config scenarios/hybrid.yaml
  fivecase config scenarios --format csv`;

/** Everything that is said for a path: the settings, and the scenario where the path is one. */
const saidFor = (path: string, shell: Shell) => {
  if (isFolder(path)) {
    const at = configFor(shell)(`${path}/${configName}`);
    const config = at === null ? null : readConfig(at, readFile(at));
    return { config, root: null, diagnostics: [...(config?.diagnostics ?? []), ...councilPolicy(config).diagnostics] };
  }
  const { config, root, diagnostics } = readScenario(path, readFile(path), diskFor(shell));
  return { config, root, diagnostics: root ? [...diagnostics, ...standingPolicy(root, config).diagnostics] : diagnostics };
};

export const configCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const [failOn, today] = checkSettingOptions();
  const command = new Command('config')
    .summary('what is in force, and where each value comes from')
    .description("Shows what is in force for a scenario or a folder: the council's settings, and where each value comes from.")
    .argument('[path]', 'scenario file or folder', '.')
    .addOption(failOn)
    .addOption(today)
    .addOption(formatOption())
    .addOption(outputOption())
    .addOption(widthOption())
    .addHelpText('after', examples)
    .action(async (path: string, flags: ConfigCommandFlags) => {
      const { config, root, diagnostics } = saidFor(path, shell);
      await tell(diagnostics, flags.color, shell);
      if (diagnostics.some(isError)) {
        finish(exitCodeOf(diagnostics));
        return;
      }
      const level = failOnOf(flags, shell);
      const day = todayOf(flags, shell);
      const items = [
        { key: 'config', value: config?.path ?? 'none', from: configFrom(shell) },
        { key: 'fail_on', value: level.value, from: level.from },
        { key: 'today', value: day.value, from: day.from },
        ...settingsInForce(config, root),
      ];
      const context = { of: path, file: config?.path ?? null, items };
      const made = inEveryFormat({
        result: () => configResult(context),
        sheet: () => configSheet(context),
        report: () => configReport(context),
      });
      finish(await deliver(made, flags, shell));
    });
  for (const option of [...configOptions(), ...colourOptions()]) command.addOption(option);
  return command;
};
