/** Completion for zsh. */
import type { Completion, CompletedCommand, CompletedOption, Values } from './model.js';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const inBrackets = (text: string): string => text.replace(/[[\]\\]/g, String.raw`\$&`);
const beforeColon = (text: string): string => text.replace(/[:\\]/g, String.raw`\$&`);

const actionOf = (values: Values): string => {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'anything':
      return ' ';
  }
};

const optionOf = ({ names, about, values }: CompletedOption): string => {
  const said = `[${inBrackets(about)}]${values ? `:value:${actionOf(values)}` : ''}`;
  // An option may be given once, except for those that say that they may repeat.
  const again = /may repeat/.test(about);
  const [one = '', other] = names;
  const spec = (name: string): string => quoted(`${again ? '*' : ''}${name}${said}`);
  if (other === undefined) return spec(one);
  return again ? `${spec(one)} ${spec(other)}` : `${quoted(`(${one} ${other})`)}{${one},${other}}${quoted(said)}`;
};

const caseOf = (command: CompletedCommand): string => {
  const places = command.arguments.map(({ name, values }, at) => {
    const isLast = at === command.arguments.length - 1;
    return quoted(`${isLast && command.repeats ? '*' : at + 1}:${beforeColon(name)}:${actionOf(values)}`);
  });
  return `        ${command.name})
          _arguments -s \\
            ${[...command.options.map(optionOf), ...places].join(' \\\n            ')} ;;`;
};

export const zsh = ({ program, options, commands }: Completion): string => `#compdef ${program}
# Completion of ${program} for zsh.

_${program}() {
  local state line
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${beforeColon(about)}`)}`).join('\n')}
  )
  _arguments -C \\
    ${options.map(optionOf).join(' \\\n    ')} \\
    '1: :->command' \\
    '*:: :->argument'
  case $state in
    command) _describe 'command' commands ;;
    argument)
      case $words[1] in
${commands.map(caseOf).join('\n')}
      esac ;;
  esac
}

if [ "$funcstack[1]" = "_${program}" ]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi
`;
