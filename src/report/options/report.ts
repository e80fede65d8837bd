/** The result of `compare` in every form: the page, the plain data of LANGUAGE 7.1, and one rectangle. */
import type { Bridge } from '../../core/options/bridge.js';
import type { Comparison } from '../../core/options/comparison.js';
import type { Decision } from '../../core/options/decision.js';
import type { ChangedInput } from '../../core/options/inputs.js';
import type { StressResult } from '../../core/options/stress.js';
import { conventions, illustrativeNotice } from '../conventions.js';
import type { Shown } from '../cost-profile.js';
import { rateInWords } from '../measures-in-words.js';
import type { MoneyDisplay, Prose, Report, Sheet, Table } from '../model.js';
import { bridgeResult, bridgeTable } from './bridge.js';
import { comparisonResult } from './compare-result.js';
import { inputsResult, inputsTable } from './inputs.js';
import { picture } from './picture.js';
import { rankingTable } from './ranking.js';
import { costTable, netBenefitByYear, worthTable } from './side-by-side.js';
import { comparisonSheet } from './sheet.js';
import { stressNotes, stressResult, stressTable } from './stress.js';
import { answerResult, answerTable, switchingResult, switchingTable } from './switching.js';
import type { Answer } from './switching.js';
import { documentTitles, shortTitles } from './words.js';
import type { Titles } from './words.js';

/** A file given that is no option. */
export interface LeftOutFile {
  readonly file: string;
  readonly why: 'template' | 'baseline' | 'settings';
}

const leftOutWords = {
  template: 'a template, there only to be extended',
  baseline: 'it is what the options are measured against',
  settings: "the council's settings",
} as const;

/** One line for each file left out, and why. */
export const leftOutNotes = (leftOut: readonly LeftOutFile[]): readonly string[] =>
  leftOut.map(({ file, why }) => `Left out: ${file}, ${leftOutWords[why]}.`);

/** Which files stand behind the columns. */
const compared = ({ options, baseline }: Comparison, leftOut: readonly LeftOutFile[]): Prose => ({
  kind: 'prose',
  title: 'What is compared',
  points: [
    ...options.map(({ file, appraisal, rank }) => `${rank}. ${appraisal.scenario.title}: ${file}`),
    ...(baseline ? [`Baseline: ${baseline.appraisal.scenario.title}, ${baseline.file}`] : []),
    ...leftOutNotes(leftOut.filter(({ why }) => why !== 'baseline' || !baseline)),
  ],
});

/** Where options discount differently, their present values are not of one kind, and the page says so. */
const unlikeDiscounting = ({ options }: Comparison): readonly string[] => {
  const words = options.map(({ appraisal }) => rateInWords(appraisal));
  return new Set(words).size < 2
    ? []
    : [
        `The options discount at different rates: ${options.map(({ appraisal }, place) => `${appraisal.scenario.title} at ${words[place] ?? ''}`).join('; ')}.`,
      ];
};

const readingOf = (comparison: Comparison, shown: Shown): readonly Prose[] => {
  const [first] = comparison.options;
  if (!first) return [];
  const prose = conventions(first.appraisal, shown.unit);
  return [{ ...prose, points: [...unlikeDiscounting(comparison), ...prose.points] }];
};

const notice = ({ options }: Comparison): readonly string[] => {
  const counts = options.map(({ appraisal }) => appraisal.lines.filter(({ line }) => line.source?.kind === 'illustrative').length);
  const illustrative = counts.reduce((sum, count) => sum + count, 0);
  const all = options.reduce((sum, { appraisal }) => sum + appraisal.lines.length, 0);
  return options.some(({ appraisal }) => illustrativeNotice(appraisal) !== null)
    ? [
        `ILLUSTRATIVE: ${illustrative} of ${all} lines of these options were never published, and figures made from them are illustrative too.`,
      ]
    : [];
};

const isThere = (section: Table | Prose | null): section is Table | Prose => section !== null;

const titlesIn = ({ options, baseline }: Comparison): readonly string[] =>
  [...options, ...(baseline ? [baseline] : [])].map(({ appraisal }) => appraisal.scenario.title);

/** The titles of the options and, last, of the baseline, as a document shows them. */
export const titlesOf = (comparison: Comparison): Titles => documentTitles(titlesIn(comparison));

/** What a page or a result holds beside the comparison itself. What nobody asks for is not worked out. */
export interface AskedToo {
  readonly bridge: Bridge | null;
  /** Inputs in which the options differ: every one, or the assumptions alone; null where nobody looked. */
  readonly changed: (() => readonly ChangedInput[]) | null;
  readonly allInputs: boolean;
  /** Switching values of the chosen option: of all inputs, or of the main ones. */
  readonly decision: (all: boolean) => Decision | null;
  readonly allSwitching: boolean;
  readonly answer: Answer | null;
  readonly stress: {
    readonly results: readonly StressResult[];
    readonly troubles: readonly { readonly stress: string; readonly path: string; readonly message: string }[];
  } | null;
}

/** The comparison alone. */
export const nothingAsked: AskedToo = {
  bridge: null,
  changed: null,
  allInputs: false,
  decision: () => null,
  allSwitching: false,
  answer: null,
  stress: null,
};

const bridgeSection = ({ from, to, steps }: Bridge, unit: MoneyDisplay): Table => {
  const [first, second] = [from.scenario.title, to.scenario.title];
  return bridgeTable({ from, to, steps }, { title: `Bridge from "${first}" to "${second}"`, from: first, to: second }, unit);
};

/** Assumptions alone, unless all inputs were asked for. */
const inputsSection = ({ options }: Comparison, { changed, allInputs }: AskedToo): Table | Prose | null => {
  if (options.length < 2 || !changed) return null;
  const inputs = changed();
  const title = `In which ${allInputs ? 'inputs' : 'assumptions'} the options differ`;
  const more = allInputs ? '' : ' --inputs lists the lines and drivers that differ, each with its place.';
  if (inputs.length === 0) return { kind: 'prose', title, points: [`In none.${more}`] };
  return inputsTable(inputs, {
    title,
    subtitle: `Numbers are ranks.${more}`,
    who: 'Option',
    names: options.map(({ rank }) => String(rank)),
  });
};

const stressSections = (comparison: Comparison, { stress }: AskedToo, titles: Titles, unit: MoneyDisplay): readonly (Table | Prose)[] =>
  stress ? [stressTable(comparison, stress.results, titles, unit), stressNotes(stress.troubles)] : [];

const decisionSection = ({ decision, allSwitching }: AskedToo, unit: MoneyDisplay): Table | null => {
  const values = decision(allSwitching);
  return values && switchingTable(values, unit);
};

/** The page: what was asked for stands after the comparison, what stands behind it at the end. */
export const compareReport = (comparison: Comparison, leftOut: readonly LeftOutFile[], shown: Shown, asked: AskedToo): Report => {
  const { options, baseline } = comparison;
  const titles = shortTitles(titlesIn(comparison));
  const { unit } = shown;
  const scenario = options[0]?.appraisal.scenario;
  return {
    title: options.length === 1 ? 'One option' : `${options.length} options side by side`,
    subtitle: [
      [scenario?.case, scenario?.organisation].filter((words) => words !== undefined).join(' · '),
      `Measured against ${baseline ? `"${baseline.appraisal.scenario.title}" (${baseline.file})` : "each option's own base budget carrying on"}`,
      ...notice(comparison),
    ].filter((line) => line !== ''),
    sections: [
      rankingTable(comparison, titles, unit),
      asked.answer && answerTable(asked.answer, unit),
      costTable(comparison, titles, unit),
      worthTable(comparison, titles, unit),
      netBenefitByYear(comparison, titles, shown),
      picture(comparison, titles, unit),
      asked.bridge && bridgeSection(asked.bridge, unit),
      ...stressSections(comparison, asked, titles, unit),
      decisionSection(asked, unit),
      inputsSection(comparison, asked),
      compared(comparison, leftOut),
      ...readingOf(comparison, shown),
    ].filter(isThere),
  };
};

/** The contract's keys, and after them only what was asked for. */
export const compareResult = (comparison: Comparison, asked: AskedToo) => {
  const files = comparison.options.map(({ file }) => file);
  const decision = asked.allSwitching ? asked.decision(true) : null;
  return {
    ...comparisonResult(comparison),
    ...(asked.bridge && { bridge: bridgeResult(asked.bridge) }),
    ...(asked.allInputs && { inputs: inputsResult(asked.changed?.() ?? [], files) }),
    ...(decision && { switching: switchingResult(decision) }),
    ...(asked.answer && { vary: answerResult(asked.answer) }),
    ...(asked.stress && { stress: stressResult(comparison, asked.stress.results) }),
  };
};

/** The comparison as one rectangle, with rows for what was asked for. */
export const compareSheet = (comparison: Comparison, asked: AskedToo): Sheet =>
  comparisonSheet(comparison, {
    bridge: asked.bridge,
    changed: asked.allInputs ? (asked.changed?.() ?? []) : [],
    decision: asked.allSwitching ? asked.decision(true) : null,
    answer: asked.answer,
    stress: asked.stress?.results ?? [],
  });
