/** The command line: reads arguments, runs a command, gives the exit code. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../version.js';
import { exit } from './exit-code.js';
import type { ConfigFlags } from './settings.js';
import { processShell, withHarmlessErrors } from './shell.js';
import type { Shell } from './shell.js';
import { Stopped, stoppedText } from './stopped.js';

const epilogue = `
A scenario is a YAML file: what an option costs and saves, by financial year.
Start from scenarios/minimal.yaml, or read docs/language.md.

Exit codes: 0 done; 1 a scenario is invalid or a check failed; 2 wrong usage or
unreadable file; 3 a limit is breached; 4 a fault of the program.`;

type Finish = (code: number) => void;

/** Every command, in the order of the help; each is loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<(shell: Shell, finish: Finish) => Command>>> = {
  run: async () => (await import('./commands/run.js')).runCommand,
  compare: async () => (await import('./commands/compare.js')).compareCommand,
  diff: async () => (await import('./commands/diff.js')).diffCommand,
  check: async () => (await import('./commands/check.js')).checkCommand,
  config: async () => (await import('./commands/config.js')).configCommand,
  mtfp: async () => (await import('./commands/mtfp.js')).mtfpCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  sensitivity: async () => (await import('./commands/sensitivity.js')).sensitivityCommand,
  simulate: async () => (await import('./commands/simulate.js')).simulateCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  init: async () => (await import('./commands/init.js')).initCommand,
  schema: async () => (await import('./commands/schema.js')).schemaCommand,
  completion: async () => (await import('./commands/completion.js')).completionCommand,
};

/** The commands that `argv` may need: the one it names, else all, for the help, for a near miss and for what completes them all. */
const needed = (argv: readonly string[]): readonly string[] => {
  const [first, second] = argv.filter((word) => !word.startsWith('-'));
  const name = first === 'help' ? second : first;
  const isOne = name !== undefined && Object.hasOwn(commands, name) && (name !== 'completion' || first === 'help');
  return isOne ? [name] : Object.keys(commands);
};

const program = async (argv: readonly string[], shell: Shell, finish: Finish): Promise<Command> => {
  const root = new Command('fivecase')
    .description('Plain-text business cases for public-sector ICT.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .showSuggestionAfterError()
    .addHelpText('after', epilogue);
  for (const make of await Promise.all(needed(argv).map((name) => commands[name]?.()))) if (make) root.addCommand(make(shell, finish));
  for (const command of [root, ...root.commands]) {
    command
      .helpOption('-h, --help', 'show help')
      .showHelpAfterError(
        command === root ? 'Run it with --help for the commands.' : `Run fivecase ${command.name()} --help for what it takes.`,
      )
      .exitOverride()
      .configureOutput({ writeOut: shell.out, writeErr: shell.error, getOutHelpWidth: () => 80, getErrHelpWidth: () => 80 });
  }
  return root;
};

export { inThread } from './threads.js';
export { settle, unsettle } from './pace.js';
export { processShell } from './shell.js';

/** Runs `argv` (without node and script) and gives the exit code; never throws. */
export const main = async (argv: readonly string[], shell: Shell = processShell()): Promise<number> => {
  let code: number = exit.done;
  // The one thing that flags say of the world itself, so that whatever reads a scenario reads it with the same settings.
  const world = { ...withHarmlessErrors(shell, argv) };
  try {
    const root = await program(argv, world, (result) => {
      code = result;
    });
    root.hook('preAction', (_, command) => {
      world.config = command.opts<ConfigFlags>().config;
    });
    await root.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // What a command line says wrong is told already; what the environment says wrong is not.
    if (error instanceof InvalidArgumentError) world.error(`fivecase: ${error.message}\n`);
    if (error instanceof Stopped) {
      world.error(stoppedText);
      return exit.interrupted;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    world.error(
      `fivecase: a fault of the program, not of your file (${what.split('\n')[0] ?? ''}). Please report it with the file that shows it.\n`,
    );
    return exit.fault;
  }
};
