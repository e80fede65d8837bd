/** What can be completed on the command line, out of commander's own tree: commands, options, choices, files. */
import type { Argument, Command, Option } from 'commander';
import { rankingMeasures } from '../../core/options/ranking.js';

/** What may follow an option, or stand as an argument. */
export type Values = { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'files' | 'folders' | 'anything' };

export interface CompletedOption {
  /** As written: `-f`, `--format`. */
  readonly names: readonly string[];
  readonly about: string;
  /** Null for an option that takes no value. */
  readonly values: Values | null;
}

export interface CompletedArgument {
  readonly name: string;
  readonly values: Values;
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** By place. */
  readonly arguments: readonly CompletedArgument[];
  /** Whether the last argument may be given again and again. */
  readonly repeats: boolean;
}

export interface Completion {
  readonly program: string;
  /** Options before any command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** Placeholders that stand for a file: `<file>`, `[new]`. */
const ofFiles: readonly string[] = ['file', 'files', 'path', 'paths', 'old', 'new', 'option', 'options'];
const ofFolders: readonly string[] = ['folder', 'dir'];
/** Measures are too many for a list of choices in the help, but not for a shell. */
const measures: Values = { kind: 'words', words: rankingMeasures.map(({ id }) => id) };

const valuesOf = (choices: readonly string[] | undefined, placeholder: string): Values => {
  if (choices) return { kind: 'words', words: choices };
  if (placeholder === 'measure' || placeholder === 'figure') return measures;
  if (ofFiles.includes(placeholder)) return { kind: 'files' };
  return { kind: ofFolders.includes(placeholder) ? 'folders' : 'anything' };
};

const optionOf = ({ short, long, description, flags, required, optional, argChoices }: Option): CompletedOption => {
  const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1] ?? '';
  return {
    names: [short, long].filter((name) => name !== undefined),
    about: description,
    values: required || optional ? valuesOf(argChoices, placeholder) : null,
  };
};

const argumentOf = (argument: Argument): CompletedArgument => ({
  name: argument.name(),
  values: valuesOf(argument.argChoices, argument.name()),
});

const commandOf = (command: Command): CompletedCommand => {
  const help = command.createHelp();
  return {
    name: command.name(),
    about: command.summary() || command.description(),
    options: help.visibleOptions(command).map(optionOf),
    arguments: command.registeredArguments.map(argumentOf),
    repeats: command.registeredArguments.at(-1)?.variadic ?? false,
  };
};

/** Everything below a program's root. */
export const completionOf = (root: Command): Completion => {
  const help = root.createHelp();
  const commands = help.visibleCommands(root).map(commandOf);
  const names: Values = { kind: 'words', words: commands.map(({ name }) => name).filter((name) => name !== 'help') };
  return {
    program: root.name(),
    options: help.visibleOptions(root).map(optionOf),
    // `help` takes the name of a command.
    commands: commands.map((command) =>
      command.name === 'help' ? { ...command, arguments: [{ name: 'command', values: names }] } : command,
    ),
  };
};
