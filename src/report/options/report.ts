/** The report of `compare`: ranking, costs, worth, net benefit by year, the picture, and what was compared. */
import type { Comparison } from '../../core/options/comparison.js';
import { conventions, illustrativeNotice } from '../conventions.js';
import type { Shown } from '../cost-profile.js';
import { rateInWords } from '../measures-in-words.js';
import type { Prose, Report, Table } from '../model.js';
import { picture } from './picture.js';
import { rankingTable } from './ranking.js';
import { costTable, netBenefitByYear, worthTable } from './side-by-side.js';
import { shortTitles } from './words.js';
import type { Titles } from './words.js';

/** A file given that is no option. */
export interface LeftOutFile {
  readonly file: string;
  readonly why: 'template' | 'baseline';
}

const leftOutWords = {
  template: 'a template, there only to be extended',
  baseline: 'it is what the options are measured against',
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
    ...leftOutNotes(leftOut.filter(({ why }) => why === 'template' || !baseline)),
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

/** The titles of the options and, last, of the baseline, short enough for a column. */
export const titlesOf = ({ options, baseline }: Comparison): Titles =>
  shortTitles([...options, ...(baseline ? [baseline] : [])].map(({ appraisal }) => appraisal.scenario.title));

/** `more` are the sections that were asked for beside the comparison itself. */
export const compareReport = (
  comparison: Comparison,
  leftOut: readonly LeftOutFile[],
  shown: Shown,
  more: readonly (Table | Prose)[] = [],
): Report => {
  const { options, baseline } = comparison;
  const titles = titlesOf(comparison);
  const scenario = options[0]?.appraisal.scenario;
  return {
    title: `${options.length === 1 ? 'One option' : `${options.length} options side by side`}`,
    subtitle: [
      [scenario?.case, scenario?.organisation].filter((words) => words !== undefined).join(' · '),
      `Measured against ${baseline ? `"${baseline.appraisal.scenario.title}" (${baseline.file})` : "each option's own base budget carrying on"}`,
      ...notice(comparison),
    ].filter((line) => line !== ''),
    sections: [
      rankingTable(comparison, titles, shown.unit),
      costTable(comparison, titles, shown.unit),
      worthTable(comparison, titles, shown.unit),
      netBenefitByYear(comparison, titles, shown),
      picture(comparison, titles, shown.unit),
      ...more,
      compared(comparison, leftOut),
      ...readingOf(comparison, shown),
    ].filter(isThere),
  };
};
