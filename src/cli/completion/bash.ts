/** Completion for bash, from 3.2 on. */
import type { Completion, CompletedCommand, CompletedOption, Values } from './model.js';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const actionOf = (values: Values): string => {
  switch (values.kind) {
    case 'words':
      return `_PROGRAM_words ${quoted(values.words.join(' '))}`;
    case 'files':
      return '_PROGRAM_paths -f';
    case 'folders':
      return '_PROGRAM_paths -d';
    case 'anything':
      return ':';
  }
};

const names = (options: readonly CompletedOption[]): string => options.flatMap((option) => option.names).join(' ');

const taking = (options: readonly CompletedOption[]): readonly CompletedOption[] => options.filter(({ values }) => values !== null);

/** The values of options, of a command's own arguments by place, and its options. */
const caseOf = (command: CompletedCommand): string => {
  const ofOptions = taking(command.options).map(
    ({ names: each, values }) => `        ${each.join('|')}) ${values ? actionOf(values) : ':'}; return ;;`,
  );
  const places = command.arguments.map(({ values }, place) => {
    const isLast = place === command.arguments.length - 1;
    return `        ${isLast && command.repeats ? '*' : place}) ${actionOf(values)} ;;`;
  });
  return `    ${command.name})
      case "$before" in
${ofOptions.join('\n')}
      esac
      case "$current" in -*) _PROGRAM_words ${quoted(names(command.options))}; return ;; esac
      case "$place" in
${places.join('\n')}
      esac ;;`;
};

export const bash = ({ program, options, commands }: Completion): string => {
  const withValues = [...new Set(commands.flatMap((command) => taking(command.options).flatMap((option) => option.names)))];
  return `# Completion of ${program} for bash.

_PROGRAM_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_PROGRAM_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}

_PROGRAM() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command='' place=0 at word
  COMPREPLY=()
  # bash takes --format=json for three words.
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$before" = '=' ]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$word" in
      ${withValues.join('|')})
        if [ "\${COMP_WORDS[at + 1]}" = '=' ]; then at=$((at + 2)); else at=$((at + 1)); fi ;;
      -?*) ;;
      *) if [ -z "$command" ]; then command="$word"; else place=$((place + 1)); fi ;;
    esac
  done
  case "$command" in
    '')
      case "$current" in
        -*) _PROGRAM_words ${quoted(names(options))} ;;
        *) _PROGRAM_words ${quoted(commands.map(({ name }) => name).join(' '))} ;;
      esac ;;
${commands.map(caseOf).join('\n')}
  esac
}

complete -F _PROGRAM ${program}
`.replaceAll('_PROGRAM', `_${program}`);
};
