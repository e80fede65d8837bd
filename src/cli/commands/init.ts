/** `fivecase init [DIR]`: a new case to start from. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { harmless } from '../../diagnostics/excerpt.js';
import { standingIn, writeNew } from '../../io/new-files.js';
import { listed } from '../../diagnostics/nearest.js';
import { renderJson } from '../../renderers/json.js';
import { schemas } from '../../schemas/schemas.js';
import type { Asker } from '../ask.js';
import { exit } from '../exit-code.js';
import { questions, yearThatBeginsNext } from '../new-case/answers.js';
import type { Answers, Question } from '../new-case/answers.js';
import { filesAlways, newCase, optionFile } from '../new-case/files.js';
import type { Shell } from '../shell.js';

type Flags = Partial<Answers> & { readonly yes?: true };

const examples = `
The case is whole: doing nothing, one option measured against it, the council's
settings, an example of a pipeline that checks the files, and the schema for
your editor. Every figure is made up and says so; replace each with your own.

At a terminal you are asked for what no flag says; elsewhere, and with --yes, the
defaults hold. Nothing is overwritten: where a file stands in the way, nothing
at all is written.

Examples:
  fivecase init
  fivecase init cases/records
  fivecase init cases/records --title "Records system" --first-year 2027/28 --yes
  fivecase init . --unit £ --ci gitlab`;

/** The end of the input, before every question was answered. */
class Unanswered extends Error {}

const askUntilAnswered = async <T>({ asks, read, usual, shown }: Question<T>, { ask }: Asker, shell: Shell): Promise<T> => {
  for (;;) {
    const line = await ask(`${asks} [${shown}]: `);
    if (line === null) throw new Unanswered();
    if (line.trim() === '') return usual;
    const answer = read(line);
    if ('value' in answer) return answer.value;
    shell.error(`  ${answer.wrong}\n`);
  }
};

/** Flags first, then whoever can be asked, else what is usual. */
const answersOf = async (flags: Flags, usual: ReturnType<typeof questions>, asker: Asker | null, shell: Shell): Promise<Answers> => {
  const answer = async <K extends keyof Answers>(key: K): Promise<Answers[K]> => {
    const given = flags[key] as Answers[K] | undefined;
    if (given !== undefined) return given;
    const question = usual[key] as unknown as Question<Answers[K]>;
    return asker ? askUntilAnswered(question, asker, shell) : question.usual;
  };
  return {
    title: await answer('title'),
    case: await answer('case'),
    organisation: await answer('organisation'),
    firstYear: await answer('firstYear'),
    years: await answer('years'),
    unit: await answer('unit'),
    pipeline: await answer('pipeline'),
  };
};

const within = (folder: string, name: string): string => (folder === '.' ? name : `${folder.replace(/\/+$/, '')}/${name}`);

const inTheWay = (folder: string, standing: readonly string[]): string =>
  `fivecase: nothing was written, since ${listed(standing.map((name) => within(folder, name)))} ${standing.length === 1 ? 'is' : 'are'} there already. Name another folder, or move ${standing.length === 1 ? 'it' : 'them'} away.\n`;

/** What was written, and what to do next. */
const farewell = (folder: string, names: readonly string[], answers: Answers): string => {
  const option = within(folder, optionFile(answers.title));
  return `Written, every figure made up:
${names.map((name) => `  ${within(folder, name)}`).join('\n')}

Next:
  fivecase check ${folder}
  fivecase run ${option}
  fivecase compare ${within(folder, 'do-nothing.yaml')} ${option}

Then replace the figures, line by line, and say where each is from. ${within(folder, 'README.md')}
says what each file is for; docs/language.md of fivecase has an example of every word.
`;
};

export const initCommand = (shell: Shell, finish: (code: number) => void): Command => {
  const usual = questions(yearThatBeginsNext(shell.environment['FIVECASE_TODAY'] ?? new Date().toISOString().slice(0, 10)));
  const option = (flags: string, help: string, key: keyof Answers): Option => {
    const { read, known } = usual[key] as Question<unknown>;
    if (known) return new Option(flags, help).choices(known);
    return new Option(flags, help).argParser((written) => {
      const answer = read(written);
      if ('wrong' in answer) throw new InvalidArgumentError(answer.wrong);
      return answer.value;
    });
  };
  return new Command('init')
    .summary('a new case to start from: doing nothing, one option, settings, a pipeline')
    .description('Starts a new case in a folder: doing nothing, one option, settings, and a pipeline that checks them.')
    .argument('[folder]', 'where to write it; made where it is not there', '.')
    .addOption(option('--title <name>', 'name of the option (default: New system)', 'title'))
    .addOption(option('--case <name>', 'business case that it belongs to (default: Example case)', 'case'))
    .addOption(option('--organisation <name>', 'whose case it is (default: Example Council)', 'organisation'))
    .addOption(option('--first-year <year>', 'first financial year (default: the one that begins next)', 'firstYear'))
    .addOption(option('--years <number>', 'how many years (default: 5)', 'years'))
    .addOption(option('--unit <unit>', 'unit of amounts (default: £000)', 'unit'))
    .addOption(option('--ci <service>', 'where files are checked (default: github)', 'pipeline'))
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', examples)
    .action(async (folder: string, { ci, ...rest }: Flags & { readonly ci?: Answers['pipeline'] }) => {
      const flags: Flags = { ...rest, ...(ci && { pipeline: ci }) };
      // Better said before the questions than after them.
      const standing = standingIn(folder, filesAlways);
      if (standing.length > 0) {
        shell.error(inTheWay(folder, standing));
        finish(exit.usage);
        return;
      }
      const asker = flags.yes ? null : ((await shell.asker?.()) ?? null);
      try {
        const answers = await answersOf(flags, usual, asker, shell);
        const files = newCase(answers, { scenario: renderJson(schemas.scenario.make()), config: renderJson(schemas.config.make()) });
        const failed = writeNew(folder, files);
        if (failed) {
          shell.error(
            'standing' in failed ? inTheWay(folder, failed.standing) : `fivecase: nothing was written in ${folder}: ${failed.trouble}.\n`,
          );
          finish(exit.usage);
          return;
        }
        shell.out(farewell(harmless(folder), [...files.keys()], answers));
      } catch (problem) {
        if (!(problem instanceof Unanswered)) throw problem;
        shell.error('\nfivecase: nothing was written, since the questions were not answered to the end.\n');
        finish(exit.usage);
      } finally {
        asker?.close();
      }
    });
};
