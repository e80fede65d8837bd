/** The formats of a check, which of them a file's ending asks for, and where results go. */
import { InvalidArgumentError, Option } from 'commander';
import type { CheckReport } from '../report/check/check-report.js';
import { checkResult } from '../report/check/check-result.js';
import { renderJson } from '../renderers/json.js';
import { paletteFor, wantsColour } from './colour.js';
import { writeAll } from './output.js';
import type { Shell } from './shell.js';
import type { Palette } from './colour.js';

const formats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'tap'] as const;
type Format = (typeof formats)[number];

/** Formats by the ending of a file; the first is meant unless `--format` names another of the same ending. */
const endings: Readonly<Record<string, readonly [Format, ...Format[]]>> = {
  txt: ['text', 'github'],
  json: ['json', 'gitlab', 'sarif'],
  sarif: ['sarif'],
  xml: ['junit'],
  tap: ['tap'],
};

const formatsOfFile = (path: string): readonly [Format, ...Format[]] | null =>
  endings[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;

const formatOf = (target: string, asked: Format): Format => {
  const able = target === '-' ? null : formatsOfFile(target);
  return able === null || able.includes(asked) ? asked : able[0];
};

const outputFile = (path: string, before: readonly string[] | undefined): readonly string[] => {
  if (path !== '-' && formatsOfFile(path) === null) {
    const known = Object.keys(endings).map((ending) => `.${ending}`);
    throw new InvalidArgumentError(`The ending of a file says its format: ${known.join(', ')}.`);
  }
  return [...(before ?? []), path];
};

export const checkFormatOption = () => new Option('-f, --format <format>', 'form of the result').choices(formats).default('text');
export const checkOutputOption = () =>
  new Option(
    '-o, --output <file>',
    'write a file instead, in the format of its ending (.json also with --format gitlab); may repeat; - is standard output',
  ).argParser(outputFile);

export const checkVerboseOption = () =>
  new Option('--verbose', 'in text, tell every rule that could not judge at its place; other formats always do');

export interface CheckOutputFlags {
  readonly format: Format;
  readonly verbose?: true;
  readonly output?: readonly string[];
  readonly quiet?: true;
  readonly color?: boolean;
}

/** A renderer is loaded only for its own format. */
const rendered = async (report: CheckReport, format: Format, palette: Palette, { quiet, verbose }: CheckOutputFlags): Promise<string> => {
  switch (format) {
    case 'text':
      return (await import('../renderers/check/text.js')).renderCheckText(report, {
        paint: palette,
        quiet: quiet ?? false,
        verbose: verbose ?? false,
      });
    case 'json':
      return renderJson(checkResult(report));
    case 'sarif':
      return (await import('../renderers/check/sarif.js')).renderCheckSarif(report);
    case 'junit':
      return (await import('../renderers/check/junit.js')).renderCheckJunit(report);
    case 'github':
      return (await import('../renderers/check/github.js')).renderCheckGithub(report);
    case 'gitlab':
      return (await import('../renderers/check/gitlab.js')).renderCheckGitlab(report);
    case 'tap':
      return (await import('../renderers/check/tap.js')).renderCheckTap(report);
  }
};

/** Makes every result first, then writes; gives the exit code of the writing. */
export const deliverCheck = async (report: CheckReport, flags: CheckOutputFlags, shell: Shell): Promise<number> => {
  const onScreen = await paletteFor(wantsColour(flags.color, shell.outIsTerminal, shell));
  const plain = await paletteFor(false);
  const results = await Promise.all(
    (flags.output ?? ['-']).map(async (target) => ({
      target,
      content: await rendered(report, formatOf(target, flags.format), target === '-' ? onScreen : plain, flags),
    })),
  );
  return writeAll(results, shell);
};
