/** The README of a new case: what its files are, what to do with them. */
import type { Answers } from './answers.js';

/** Text that cannot be taken for markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);

/** Commands, each with a remark, the remarks one under the other whatever the option is called. */
const withRemarks = (commands: readonly (readonly [command: string, remark: string])[]): string => {
  const longest = Math.max(...commands.map(([command]) => command.length));
  return commands.map(([command, remark]) => `${command.padEnd(longest)}  # ${remark}`).join('\n');
};

export const readme = ({ case: name, organisation, title, pipeline }: Answers, option: string): string => `# ${plain(name)}

${plain(organisation)}. A business case in plain text, worked out by fivecase.

**Every figure is made up** until somebody has replaced it. \`source\` says of each line how its figures stand; reports say how many lines are
illustrative.

| File | Holds |
|---|---|
| \`base.yaml\` | what every option has in common: years, rates, today's budget |
| \`do-nothing.yaml\` | the option that changes nothing, which the others are measured against |
| \`${option}\` | the option "${plain(title)}" |
| \`fivecase.config.yaml\` | the council's settings |
| \`scenario.schema.json\`, \`config.schema.json\` | the words of scenarios and of settings, for editors; \`fivecase schema -o scenario.schema.json\` and \`fivecase schema config -o config.schema.json\` bring them up to date |
${pipeline === 'none' ? '' : `| \`${pipeline === 'github' ? '.github/workflows/business-case.yml' : '.gitlab-ci.yml'}\` | an example of a pipeline that checks the files |\n`}
## Work with it

\`\`\`sh
${withRemarks([
  ['fivecase check .', 'is everything in order?'],
  [`fivecase run ${option}`, 'cost profile, payback, net present value'],
  [`fivecase explain ${option} payback`, 'where a figure comes from'],
  ['fivecase compare *.yaml', 'options side by side'],
  [`fivecase mtfp ${option}`, 'movements on the financial plan'],
  [`fivecase report ${option} -o case.html`, 'a document'],
])}
\`\`\`

For a further option copy \`${option}\` and change it. What two options share belongs in \`base.yaml\`.
`;
