/**
 * The files of a new case: what its options have in common, doing nothing, one option, the council's
 * settings, a pipeline that checks them. Small, whole, and every figure marked as made up.
 */
import { firstMonthOf, monthLabel, yearLabel } from '../../core/arithmetic/calendar.js';
import { decimal } from '../../core/arithmetic/decimal.js';
import { amountUnits } from '../../language/scalars/money.js';
import type { Answers } from './answers.js';
import { pipelineFile } from './pipelines.js';
import { readme } from './readme.js';

/** `New system` → `new-system`; the other files of the case keep their names. */
export const optionFile = (title: string): string => {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const name = slug === '' || ['base', 'do-nothing', 'fivecase-config'].includes(slug) ? `option-${slug}`.replace(/-$/, '') : slug;
  return `${name}.yaml`;
};

/** Text as YAML takes it: as it stands where that can only be text, else in quotes. */
const yamlText = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9 .()&'/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) && !text.endsWith(' ')
    ? text
    : JSON.stringify(text);

/** The words of scenarios and of settings, which an editor is told of in the first line of each file. */
const schemaFiles = { scenario: 'scenario.schema.json', config: 'config.schema.json' } as const;
const firstLine = (of: keyof typeof schemaFiles): string => `# yaml-language-server: $schema=${schemaFiles[of]}`;
const modeline = firstLine('scenario');
const madeUp = 'source: { kind: illustrative, title: Made up; replace it }';

class Writer {
  readonly option: string;

  constructor(private readonly answers: Answers) {
    this.option = optionFile(answers.title);
  }

  /** Pounds as a bare figure of the case's unit. */
  private money(pounds: number): string {
    return decimal(pounds).div(decimal(amountUnits[this.answers.unit])).toFixed();
  }

  private get first(): string {
    return yearLabel(this.answers.firstYear);
  }

  /** The first October of the case. */
  private get autumn(): string {
    return monthLabel(firstMonthOf(this.answers.firstYear) + 6);
  }

  base(): string {
    const { case: name, organisation, years, unit } = this.answers;
    return `${modeline}
# What every option of this case has in common: its years, its rates, and what the service spends today.
# Every figure is made up. Replace each with your own, and its \`source\` with where you have it from.
fivecase: 1
template: true # only there to be extended; the options are run
title: What every option has in common
case: ${yamlText(name)}
organisation: ${yamlText(organisation)}
amounts_in: ${unit}
horizon: { first_year: ${this.first}, years: ${years} }

assumptions:
  deflator: 2% # general inflation: turns cash into real terms
  indices: { pay: 3%, contracts: 2% } # growth of prices, by name; lines say which they follow
  # Without \`discount_rate\` the Green Book schedule holds: 3.5% for the first thirty years.

base_budget:
  staff:
    name: Staff of the service
    posts: 3
    cost_per_post: £46,000
    index: pay
    ${madeUp}
  old-system:
    name: Licences and support of the old system
    annual: ${this.money(90_000)}
    index: contracts
    ${madeUp}
`;
  }

  doNothing(): string {
    return `${modeline}
# What if nothing is changed? The other options are measured against this one.
# It may have lines of its own: what must be spent to keep things as they are.
fivecase: 1
extends: base.yaml
title: Do nothing
summary: The old system is kept for as long as its supplier supports it.
policy: # nothing is proposed here, so what is asked of a project is not asked
  has-justification: off
  approval-route: off
  payback-within: off
  return-at-least: off
  total-cost-falls: off

capital: {} # none, and said so
recurring: {} # nor any change in running cost
`;
  }

  optionText(): string {
    const { title } = this.answers;
    return `${modeline}
# What if the old system is replaced? Copy this file for each further option.
fivecase: 1
extends: base.yaml
baseline: do-nothing.yaml
title: ${yamlText(title)}
summary: A new system takes the place of the old one in the autumn of the first year.
justification:
  payback: What is spent comes back before the contract ends
  customer_service: What had to be asked for by telephone can be done online
approvals:
  board: { by: Programme board, status: sought } # needed where a project costs more than £100k over its years

capital:
  new-system:
    name: The new system, bought and set up
    once: ${this.money(45_000)}
    in: ${this.first}
    asset_life: 5
    funding: capital-receipts
    benefit: [reduced-cost, added-value]
    contingency: 10%
    optimism_bias: 20%
    ${madeUp}

one_off:
  moving-records:
    name: Moving records
    once: ${this.money(10_000)}
    in: ${this.first}
    funding: reserve
    ${madeUp}
  training:
    name: Training
    once: ${this.money(6_000)}
    in: ${this.first}
    funding: reserve
    ${madeUp}
  double-running:
    name: Double running while records are moved
    once: ${this.money(8_000)}
    in: ${this.first}
    funding: reserve
    ${madeUp}

recurring:
  new-system-support:
    name: Support of the new system
    annual: ${this.money(38_000)}
    from: ${this.autumn}
    index: contracts
    ${madeUp}

savings:
  old-system: # called as the line of \`base_budget\` that it ends
    name: The old system is switched off
    annual: ${this.money(90_000)}
    from: ${this.autumn}
    index: contracts
    confidence: 90%
    owner: Head of Service
    ${madeUp}
`;
  }

  settings(): string {
    return `${firstLine('config')}
# What holds for every scenario at or below this folder: rules, limits, assumptions. \`fivecase config\` shows all that is in force.
# It also marks the folder of the project: a scenario may extend files below it, and results name files from here.
fivecase: 1

policy:
  # Two strict rules, left out here. Take the lines out if your council has set itself the same.
  revenue-falls-every-year: off
  efficiency-target: off
  payback-within: { years: 5 }

limits: # bounds that figures must keep; a breach ends a check with 3
  peak_funding: { at_most: £250k }
`;
  }
}

/** Files that a new case has whatever its answers are. */
export const filesAlways: readonly string[] = [
  'README.md',
  'base.yaml',
  'do-nothing.yaml',
  'fivecase.config.yaml',
  ...Object.values(schemaFiles),
];

/**
 * Every file of a new case, by its path in the folder, in the order in which they are best read. `schemas` are
 * the texts of the schemas of scenarios and of settings.
 */
export const newCase = (answers: Answers, schemas: Readonly<Record<keyof typeof schemaFiles, string>>): ReadonlyMap<string, string> => {
  const writer = new Writer(answers);
  const pipeline = pipelineFile(answers.pipeline);
  return new Map([
    ['README.md', readme(answers, writer.option)],
    ['base.yaml', writer.base()],
    ['do-nothing.yaml', writer.doNothing()],
    [writer.option, writer.optionText()],
    ['fivecase.config.yaml', writer.settings()],
    ...(pipeline ? [pipeline] : []),
    [schemaFiles.scenario, schemas.scenario],
    [schemaFiles.config, schemas.config],
  ]);
};
