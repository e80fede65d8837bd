/** Completion for fish. */
import type { Completion, CompletedOption, Values } from './model.js';

const quoted = (text: string): string => `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;

const actionOf = (values: Values): string => {
  switch (values.kind) {
    case 'words':
      return `-x -a ${quoted(values.words.join(' '))}`;
    case 'files':
      return '-r -F';
    case 'folders':
      return "-x -a '(__fish_complete_directories)'";
    case 'anything':
      return '-x';
  }
};

const argumentOf = (values: Values): string => (values.kind === 'files' ? '-F' : actionOf(values).replace('-x', '-f'));

const nameOf = (name: string): string => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`);

export const fish = ({ program, options, commands }: Completion): string => {
  const line = (when: string, rest: string): string => `complete -c ${program} -n ${quoted(when)} ${rest}`;
  const optionLine = (when: string, { names, about, values }: CompletedOption): string =>
    line(when, [...names.map(nameOf), values ? actionOf(values) : '-f', `-d ${quoted(about)}`].join(' '));
  const first = '__fish_use_subcommand';
  return `# Completion of ${program} for fish.

complete -c ${program} -f
${options.map((option) => optionLine(first, option)).join('\n')}
${commands.map(({ name, about }) => line(first, `-f -a ${name} -d ${quoted(about)}`)).join('\n')}
${commands
  .map((command) => {
    const inside = `__fish_seen_subcommand_from ${command.name}`;
    const kinds = [...new Map(command.arguments.map(({ values }) => [argumentOf(values), values])).keys()];
    return [...kinds.map((kind) => line(inside, kind)), ...command.options.map((option) => optionLine(inside, option))].join('\n');
  })
  .join('\n')}
`;
};
