/** `fivecase completion SHELL`: what a shell needs to complete commands, options, choices and files. */
import { Argument, Command } from 'commander';
import { bash } from '../completion/bash.js';
import { fish } from '../completion/fish.js';
import { completionOf } from '../completion/model.js';
import type { Completion } from '../completion/model.js';
import { powershell } from '../completion/powershell.js';
import { zsh } from '../completion/zsh.js';
import type { Shell } from '../shell.js';

const scripts = { bash, zsh, fish, powershell } satisfies Readonly<Record<string, (completion: Completion) => string>>;
type ShellName = keyof typeof scripts;

const examples = `
The script is printed; a shell reads it when it starts. Print it again after an
update of fivecase, or have it printed at each start as below.

bash, in ~/.bashrc:
  eval "$(fivecase completion bash)"

zsh, in ~/.zshrc, after compinit:
  source <(fivecase completion zsh)

fish, once:
  fivecase completion fish > ~/.config/fish/completions/fivecase.fish

PowerShell, in the file that $PROFILE names:
  fivecase completion powershell | Out-String | Invoke-Expression`;

export const completionCommand = (shell: Shell): Command => {
  const command = new Command('completion')
    .summary('completion of commands, options and files for your shell')
    .description('Prints a script with which a shell completes commands, options, their values and files.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(scripts)))
    .addHelpText('after', examples)
    .action((name: ShellName) => {
      shell.out(scripts[name](completionOf(command.parent ?? command)));
    });
  return command;
};
