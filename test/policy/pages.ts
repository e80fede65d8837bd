/** The pages of the rules: what each says of its rule, its broken and kept example, and the findings it shows. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { judge } from '../../src/policy/judge.js';
import type { Policy } from '../../src/policy/policy.js';
import { ruleIds } from '../../src/policy/rules.js';
import type { RuleId } from '../../src/policy/rules.js';
import { subjectOf } from '../../src/policy/subject.js';
import { filesOf, readText } from '../in-memory.js';

export const pageOf = (id: RuleId): string => readFileSync(`docs/rules/${id}.md`, 'utf8');

/** The section of a page under a heading. */
export const sectionOf = (page: string, heading: string): string =>
  new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';

/** The whole files of a section, by the name in their first line. */
export const filesIn = (section: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...section.matchAll(/```yaml\n(# ([\w.-]+\.yaml)[^\n]*\n[\s\S]*?)```/g)].map(([, text = '', name = '']) => [name, text]),
  );

const nowhere = { source: { path: 'policy', text: '' }, start: 0, end: 0 };

/** Only one rule in force, as it comes or as `said`. */
export const only = (id: RuleId, said: Readonly<Record<string, unknown>> = {}): Policy => ({
  ...Object.fromEntries(ruleIds.map((each) => [each, { severity: { value: 'off', span: nowhere } }])),
  [id]: Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, span: nowhere }])),
});

/** What a policy finds in texts by path, in their order; the texts must be sound, and templates are only there to be extended. */
export const findings = (texts: Readonly<Record<string, string>>, policy: Policy): readonly Diagnostic[] => {
  const subjects = Object.entries(texts).flatMap(([path, text]) => {
    const read = readText(text, { path, others: texts });
    if (!read.scenario) throw new Error(read.diagnostics.map((each) => excerptOf(each)).join('\n'));
    return subjectOf(path, read, filesOf({})) ?? [];
  });
  return judge(subjects, policy).flatMap(({ diagnostics }) => diagnostics);
};
