/** Completion for PowerShell, from 5.1 on. Where it has nothing to offer, PowerShell offers files. */
import type { Completion, CompletedOption } from './model.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const listed = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

const optionsOf = (options: readonly CompletedOption[]): string =>
  `@{ ${options.flatMap(({ names, about }) => names.map((name) => `${quoted(name)} = ${quoted(about)}`)).join('; ')} }`;

const valuesOf = (options: readonly CompletedOption[]): string =>
  `@{ ${options
    .flatMap(({ names, values }) =>
      values ? names.map((name) => `${quoted(name)} = ${listed(values.kind === 'words' ? values.words : [])}`) : [],
    )
    .join('; ')} }`;

export const powershell = ({ program, options, commands }: Completion): string => `# Completion of ${program} for PowerShell.

Register-ArgumentCompleter -Native -CommandName ${program} -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
${commands
  .map((command) => {
    const [argument] = command.arguments;
    const words = argument?.values.kind === 'words' ? argument.values.words : [];
    return `        ${quoted(command.name)} = @{
            About = ${quoted(command.about)}
            Options = ${optionsOf(command.options)}
            Values = ${valuesOf(command.options)}
            Words = ${listed(words)}
        }`;
  })
  .join('\n')}
    }
    $ownOptions = ${optionsOf(options)}

    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $name = $before | Where-Object { $commands.Contains($_) } | Select-Object -First 1

    $found = [ordered]@{}
    if ($null -eq $name) {
        if ($wordToComplete -like '-*') { foreach ($each in $ownOptions.Keys) { $found[$each] = $ownOptions[$each] } }
        else { foreach ($each in $commands.Keys) { $found[$each] = $commands[$each].About } }
    }
    else {
        $command = $commands[$name]
        $last = $before[-1]
        if ($command.Values.ContainsKey($last)) {
            foreach ($each in $command.Values[$last]) { $found[$each] = $command.Options[$last] }
        }
        elseif ($wordToComplete -like '-*') {
            foreach ($each in $command.Options.Keys) { $found[$each] = $command.Options[$each] }
        }
        else {
            foreach ($each in $command.Words) { $found[$each] = $command.About }
        }
    }

    $found.Keys | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $found[$_])
    }
}
`;
