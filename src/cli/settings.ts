/**
 * What holds for a command that a flag, the environment or nothing may say: the council's settings
 * (a file that is named, the nearest one, or none), what a check fails on, and the day.
 */
import { InvalidArgumentError, Option } from 'commander';
import { files } from '../io/files.js';
import type { Files } from '../language/files.js';
import { readDay } from '../language/scalars/day.js';
import type { Day } from '../language/scalars/day.js';
import { failLevels } from '../policy/finding.js';
import type { FailOn } from '../policy/finding.js';
import type { Shell } from './shell.js';

export interface ConfigFlags {
  readonly config?: string | false;
}

/** For every command that reads scenarios; `main` sees to it that they are honoured. */
export const configOptions = () => [
  new Option('--config <file>', 'settings of the council (default: the nearest fivecase.config.yaml upward)'),
  new Option('--no-config', 'no settings of the council'),
];

/** Where settings may be named. */
export type SettingsNamed = Pick<Shell, 'config' | 'environment'>;

/** A file named by a flag, else by the environment; undefined where neither names one. */
const named = ({ config, environment }: SettingsNamed): string | false | undefined =>
  config ?? (environment['FIVECASE_CONFIG'] || undefined);

/** The path of the settings that hold for a scenario. */
export const configFor = (shell: SettingsNamed): Files['config'] => {
  const choice = named(shell);
  return choice === undefined ? files.config : () => (choice === false ? null : choice);
};

/** Who says which settings hold. */
export const configFrom = (shell: Shell): string => {
  if (shell.config === false) return '--no-config';
  if (shell.config !== undefined) return '--config';
  return named(shell) === undefined ? 'the nearest upward' : 'environment FIVECASE_CONFIG';
};

/** The disk, with the settings that hold. */
export const diskFor = (shell: SettingsNamed) => ({ ...files, config: configFor(shell) });

/** A value and who says it. */
export interface Said<T> {
  readonly value: T;
  readonly from: string;
}

const said = <T>(
  flag: string,
  given: T | undefined,
  variable: string,
  read: (written: string) => T,
  shell: Shell,
  otherwise: () => Said<T>,
): Said<T> => {
  if (given !== undefined) return { value: given, from: flag };
  const written = shell.environment[variable];
  if (!written) return otherwise();
  try {
    return { value: read(written), from: `environment ${variable}` };
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new InvalidArgumentError(`${variable} is "${written}". ${error.message}`);
    throw error;
  }
};

const failLevel = (written: string): FailOn => {
  const level = failLevels.find((each) => each === written);
  if (!level) throw new InvalidArgumentError(`Known: ${failLevels.join(', ')}.`);
  return level;
};

const day = (written: string): Day => {
  const reading = readDay(written);
  if ('problem' in reading) throw new InvalidArgumentError('Write a day as in 2027-03-31.');
  return reading.value;
};

export interface CheckSettingFlags {
  readonly failOn?: FailOn;
  readonly today?: Day;
}

export const checkSettingOptions = () =>
  [
    new Option('--fail-on <level>', 'what the check fails on: error, warning or never (default: error)').argParser(failLevel),
    new Option('--today <day>', 'the day by which waivers are judged (default: the clock)').argParser(day),
  ] as const;

/** What a check fails on. */
export const failOnOf = ({ failOn }: CheckSettingFlags, shell: Shell): Said<FailOn> =>
  said('--fail-on', failOn, 'FIVECASE_FAIL_ON', failLevel, shell, () => ({ value: 'error', from: 'default' }));

/** The day by which waivers are judged: by the clock it is that of Greenwich, so that it is one day for all. */
export const todayOf = ({ today }: CheckSettingFlags, shell: Shell): Said<Day> =>
  said('--today', today, 'FIVECASE_TODAY', day, shell, () => ({ value: new Date().toISOString().slice(0, 10), from: 'the clock' }));
