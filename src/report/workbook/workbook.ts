/** A subject as a workbook with live formulas: inputs, workings and results on sheets of their own, and a sheet that checks them. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { Fault } from '../../core/figure.js';
import { planOf } from '../../core/plan/plan.js';
import type { Plan } from '../../core/plan/plan.js';
import type { Document } from '../document/document.js';
import type { Subject, SubjectScenario } from '../document/subject.js';
import { chanceSheet } from './chances.js';
import { checkRows } from './checks.js';
import { comparedRows } from './compared.js';
import { coverRows } from './cover.js';
import { columns, SheetDraft } from './draft.js';
import { financingRows } from './financing.js';
import { minus, plus } from './formula.js';
import { fundingInputs } from './funding-inputs.js';
import { lineInputs } from './input-lines.js';
import type { LineInputs } from './input-lines.js';
import { indexInputs } from './growth-inputs.js';
import { whereBy } from './input-rows.js';
import { assumptionInputs } from './inputs.js';
import type { GrowthInputs } from './growth-inputs.js';
import { indexRows, lineTables } from './lines.js';
import type { LinesSheet } from './lines.js';
import { measureRows } from './measures.js';
import type { MeasuresSheet } from './measures.js';
import type { Workbook, WorkbookSheet } from './model.js';
import { optionRows } from './options.js';
import { partInto } from './pages.js';
import { planRows } from './plan.js';
import { partnerRows, profileCharts } from './profile-extras.js';
import { profileRows } from './profile.js';

/** Columns before the years: what it is, where it comes from, unit, value, before. */
const widths = [54, 42, 11, 17, 14];
const timed = { widths, frozen: { rows: 4, columns: 1 } };

/** The plan that the sheet shows, and that of its scenario alone. */
const plansOf = (
  { scenarios, comparison, planPage }: Subject,
  { appraisal }: SubjectScenario,
): { readonly plan: Plan; readonly ownPlan: Plan } => {
  const ownPlan = planOf([appraisal]);
  return { plan: scenarios.length > 1 && !comparison ? planPage.plan : ownPlan, ownPlan };
};

const titled = (draft: SheetDraft, title: string, words: string): SheetDraft => {
  draft.say(title, 'title');
  draft.say(words);
  draft.skip();
  return draft;
};

interface Body {
  readonly sheets: readonly WorkbookSheet[];
  readonly measures: MeasuresSheet;
  readonly checks: ReturnType<typeof checkRows>;
}

/** Every sheet between the cover and the words. */
const body = (subject: Subject, given: SubjectScenario): Body => {
  const { appraisal } = given;
  const { scenario, baseline } = appraisal;
  const { horizon } = scenario;
  const years = yearsOf(horizon).map(yearLabel);
  const where = whereBy(subject.nameOf);
  const sheet = (name: string): SheetDraft => new SheetDraft(name, years);

  const inputs = titled(
    sheet('Inputs'),
    'Inputs',
    'Change a cell that is called "input" (blue on yellow) and everything else follows. "Worked out" comes from fivecase and stays; "formula" follows.',
  );
  inputs.header(['What', 'Where it is written', 'Unit', 'Value', 'Kind of cell', ...years], columns.first);
  const assumed = assumptionInputs(inputs, where, scenario);
  inputs.heading(`Lines of "${scenario.title}"`);
  const read = (figures: (typeof appraisal.lines)[number]): LineInputs => lineInputs(figures, { draft: inputs, where, assumed, horizon });
  const ownInputs = appraisal.lines.map(read);
  inputs.heading('Funding of capital and one-off cost');
  const ownFunding = fundingInputs(inputs, where, appraisal.lines);
  const theirs = baseline && scenario.baseline ? { figures: baseline, scenario: scenario.baseline } : null;
  let theirIndices: ReadonlyMap<string, GrowthInputs> = new Map();
  let theirInputs: readonly LineInputs[] = [];
  if (theirs) {
    inputs.heading(`Lines of the baseline "${theirs.scenario.title}"`);
    theirIndices = indexInputs(inputs, where, theirs.scenario);
    theirInputs = theirs.figures.lines.map(read);
    inputs.heading('Funding of capital and one-off cost, baseline');
  }
  const theirFunding = fundingInputs(inputs, where, theirs ? theirs.figures.lines : []);

  const lines = titled(
    sheet('Lines'),
    'Lines',
    'Each line by year, in pounds, costs and savings alike positive. All of it follows the sheet Inputs.',
  );
  lines.yearHeader('Line', 'Total');
  lines.heading('Price indices (1 in the price base)');
  const indices = indexRows(lines, 'Price index', assumed.indices);
  const baselineIndices = indexRows(lines, 'Baseline: price index', theirIndices);
  const own = lineTables({ draft: lines, scope: '', lines: ownInputs, indices, funding: ownFunding });
  const baselineLines: LinesSheet | null = theirs
    ? lineTables({ draft: lines, scope: 'Baseline: ', lines: theirInputs, indices: baselineIndices, funding: theirFunding })
    : null;

  const profileDraft = titled(
    sheet('Profile'),
    'Cost profile',
    `Cash, shown in ${subject.unit}. Cost is positive; what lowers cost is in brackets.`,
  );
  const profileHeader = profileDraft.next;
  profileDraft.yearHeader('Figure', 'Total');
  const profile = profileRows(profileDraft, own, baselineLines, scenario.baseline?.title ?? null);
  partnerRows(profileDraft, appraisal);
  profileCharts(profileDraft, profile, profileHeader);

  const measuresDraft = titled(
    sheet('Measures'),
    'Measures',
    `Positive is good. Money is shown in ${subject.unit}; real money is in prices of ${yearLabel(scenario.assumptions.priceBase)}.`,
  );
  const measures = measureRows(measuresDraft, { appraisal, assumed, own, baseline: baselineLines, profile });

  const financingDraft = titled(
    sheet('Financing'),
    'Financing',
    `What capital that is borrowed for costs the revenue budget. Cash, shown in ${subject.unit}.`,
  );
  financingDraft.yearHeader('Line', 'Value or total');
  const financing = financingRows(financingDraft, own, ownFunding, assumed);

  const plans = plansOf(subject, given);
  const planDraft = titled(
    sheet('Plan'),
    'Medium term financial plan',
    `Cash, shown in ${subject.unit}. Cost is positive; what lowers the budget is in brackets.`,
  );
  planDraft.yearHeader('Line', 'Total', { after: ['After the horizon'] });
  const plan = planRows(planDraft, { lines: own, funding: ownFunding, assumed, financing, ...plans });

  const checksDraft = titled(
    sheet('Checks'),
    'Checks',
    'The figures of fivecase are exact decimals; a spreadsheet holds about fifteen digits. When an input is changed, its figures are no longer those of fivecase, and this sheet says so.',
  );
  const checks = checkRows(checksDraft, {
    balances: [
      {
        name: 'Capital programme: funding less spend',
        difference: (year) => minus(plus(...plan.capitalFunding.map(({ amounts }) => amounts.at(year))), plan.capitalTotal.at(year)),
      },
      {
        name: 'Debt: opening + borrowed − provision − closing',
        difference: (year) =>
          minus(plus(financing.debt.before(year), financing.borrowed.at(year)), financing.mrp.at(year), financing.debt.at(year)),
      },
      {
        name: 'Budget less that of the year before, less its movement',
        difference: (year) => minus(plan.budget.at(year), plan.budget.before(year), plan.budgetMovement.at(year)),
      },
      {
        name: 'Net benefit: cumulative less that of the year before, less the year',
        difference: (year) =>
          minus(profile.cumulativeNetBenefit.at(year), profile.cumulativeNetBenefit.before(year), profile.netBenefit.at(year)),
      },
    ],
    wholes: ownFunding.totals.map(({ line, total }) => ({ name: line.name, total })),
    measures: measures.compared,
    rows: comparedRows(given, { profile, measures, financing, plan }, plans),
  });

  const optionsDraft = subject.comparison ? sheet('Options') : null;
  if (subject.comparison && optionsDraft) optionRows(optionsDraft, subject.comparison, given.file, measures);
  const { simulation } = subject;
  const simulated = simulation === null || 'without' in simulation ? null : simulation;
  const chancesDraft = simulated ? new SheetDraft('Chances', []) : null;
  if (simulated && chancesDraft) chanceSheet(chancesDraft, simulated);
  return {
    sheets: [
      inputs.finish({ ...timed, after: [13, 13, 13] }),
      lines.finish(timed),
      profileDraft.finish(timed),
      measuresDraft.finish({ widths: [60, 36, 15, 17, 17], year: 17, frozen: { rows: 0, columns: 1 } }),
      financingDraft.finish(timed),
      planDraft.finish({ ...timed, after: [17] }),
      ...(optionsDraft
        ? [optionsDraft.finish({ widths: [...widths.slice(0, 3), 20, 20], year: 20, frozen: { rows: 4, columns: 1 } })]
        : []),
      ...(chancesDraft
        ? [chancesDraft.finish({ widths: [44, 38, ...Array.from({ length: 10 }, () => 15)], frozen: { rows: 0, columns: 1 } })]
        : []),
      checksDraft.finish({ ...timed, after: [10], frozen: { rows: 0, columns: 1 } }),
    ],
    measures,
    checks,
  };
};

/** The first scenario of a document: the one that its workbook works out. */
const firstOf = ({ scenarios: [first] }: Subject): SubjectScenario => {
  if (!first) throw new Fault('a workbook of nothing');
  return first;
};

/** The sheets of words, by the part of the document that they hold. */
const wordSheets: Readonly<Record<string, { readonly name: string; readonly widths: readonly number[] }>> = {
  assumptions: { name: 'Assumptions', widths: [44, 44, 30, 60, 44] },
  glossary: { name: 'Glossary', widths: [32, 110] },
};

/** The workbook of a document: its first scenario with live formulas, the others beside it where there are several. */
export const workbookOf = (document: Document): Workbook => {
  const { subject } = document;
  const given = firstOf(subject);
  const { sheets, measures, checks } = body(subject, given);
  const words = document.parts.flatMap((part): readonly WorkbookSheet[] => {
    const sheet = wordSheets[part.id];
    if (!sheet) return [];
    const draft = new SheetDraft(sheet.name, []);
    partInto(draft, part);
    return [draft.finish({ widths: sheet.widths, frozen: { rows: 1, columns: 1 } })];
  });
  const names = [...sheets, ...words].map(({ name }) => name);
  const cover = new SheetDraft('Cover', []);
  coverRows(cover, { subject, document, measures, checks, names });
  const { scenario } = given.appraisal;
  return {
    title: scenario.title,
    subject: scenario.case ?? 'Business case',
    description: document.notice ?? 'Business case with live formulas.',
    creator: scenario.organisation ?? 'fivecase',
    unit: subject.unit,
    sheets: [cover.finish({ widths: [44, 72, 12, 18], frozen: { rows: 0, columns: 0 }, portrait: true }), ...sheets, ...words],
    differences: checks.differences,
  };
};
