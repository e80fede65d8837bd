/** Plans of scenarios as text: what the tests of the plan read and compare. */
import { appraise } from '../src/core/appraisal/appraise.js';
import type { Profile } from '../src/core/arithmetic/profile.js';
import { planOf } from '../src/core/plan/plan.js';
import type { Plan, PlanOptions } from '../src/core/plan/plan.js';
import type { Scenario } from '../src/core/scenario.js';
import { excerptOf } from '../src/diagnostics/excerpt.js';
import { readText } from './in-memory.js';

export const scenarioOf = (text: string, path = 'library.yaml', others: Readonly<Record<string, string>> = {}): Scenario => {
  const { scenario, diagnostics } = readText(text, { path, others });
  if (!scenario) throw new Error(diagnostics.map((diagnostic) => excerptOf(diagnostic)).join('\n'));
  return scenario;
};

/** The plan of texts by path; what a path extends may be among them. */
export const planOfTexts = (
  texts: Readonly<Record<string, string>>,
  options: PlanOptions & { readonly below?: Readonly<Record<string, string>> } = {},
): Plan => {
  const { below = {}, ...rest } = options;
  const paths = Object.keys(texts);
  return planOf(
    paths.map((path) => appraise(scenarioOf(texts[path] ?? '', path, below))),
    { origins: { identity: (path) => path, files: paths.map((path) => [path, ...Object.keys(below)]) }, ...rest },
  );
};

/** The plan of one text that says its lines only: five years from 2020/21 in thousands of pounds. */
export const planOfLines = (lines: string, horizon = '{ first_year: 2020/21 }'): Plan =>
  planOfTexts({ 'library.yaml': `fivecase: 1\ntitle: Library service\namounts_in: £000\nhorizon: ${horizon}\n${lines}` });

/** Thousands of pounds as plain numbers, rounded to `decimals`. */
export const thousands = (profile: Profile, decimals = 6): readonly number[] =>
  profile.map((value) => value.div(1000).toDecimalPlaces(decimals).plus(0).toNumber());
