/** The cover: what the workbook is of, how to read it, whether it holds, and the figures that everybody asks for first. */
import { lastYearOf, yearLabel } from '../../core/arithmetic/calendar.js';
import type { MeasureId } from '../../core/appraisal/measures/measures.js';
import { illustrativeNotice } from '../conventions.js';
import type { Document } from '../document/document.js';
import type { Subject } from '../document/subject.js';
import { version } from '../../version.js';
import type { ChecksSheet } from './checks.js';
import { columns } from './draft.js';
import type { SheetDraft } from './draft.js';
import { isSame, nought, when, words } from './formula.js';
import { looks } from './measures.js';
import type { Role } from './model.js';
import type { MeasuresSheet } from './measures.js';

/** What a workbook says of itself before its first sheet is read. */
export const sheetsInWords: readonly (readonly [name: string, what: string])[] = [
  ['Inputs', 'what the scenario says, with the file and line; change it here'],
  ['Lines', 'each line by year, from the amount as written to each view'],
  ['Profile', 'the cost profile, and the net benefit against the baseline'],
  ['Measures', 'payback, net present value and the others, with their workings below'],
  ['Financing', 'borrowing, minimum revenue provision, interest and debt'],
  ['Plan', 'movements on the medium term financial plan, budget, capital programme and funding'],
  ['Options', 'options side by side, where several were given'],
  ['Chances', 'how likely it is, drawn by fivecase, where inputs have ranges'],
  ['Checks', 'whether the sheet holds, and whether its figures are still those of fivecase'],
  ['Assumptions', 'every input as written, with its source and kind'],
  ['Glossary', 'what the words mean'],
];

const headlines: readonly MeasureId[] = [
  'total_capital',
  'total_one_off',
  'total_savings',
  'total_net_benefit',
  'peak_funding',
  'payback',
  'net_present_value',
];

const money = { '£': 'pounds', '£000': 'thousands of pounds', '£m': 'millions of pounds' } as const;

export const coverRows = (
  draft: SheetDraft,
  {
    subject,
    document,
    measures,
    checks,
    names,
  }: {
    readonly subject: Subject;
    readonly document: Document;
    readonly measures: MeasuresSheet;
    readonly checks: ChecksSheet;
    readonly names: readonly string[];
  },
): void => {
  const [first] = subject.scenarios;
  if (!first) return;
  const { scenario } = first.appraisal;
  const told = (label: string, words: string, role: Role = 'words'): void => {
    draft.text(draft.next, columns.label, label, role === 'words' ? 'label' : role);
    draft.text(draft.next, columns.note, words, role, true);
    draft.next += 1;
  };
  draft.say(scenario.title, 'title');
  for (const line of document.subtitle) draft.say(line);
  draft.skip();
  if (scenario.summary) told('Summary', scenario.summary);
  for (const { appraisal } of subject.scenarios) {
    const notice = illustrativeNotice(appraisal);
    if (notice) told(subject.scenarios.length > 1 ? appraisal.scenario.title : 'Made-up figures', notice, 'notice');
  }

  draft.heading('The figures that everybody asks for first');
  draft.header(['Measure', 'Name in fivecase', 'Unit', 'Value'], columns.value);
  for (const id of headlines) {
    const [unit, format] = looks[id];
    draft.constant({
      label: first.appraisal.measures[id].name,
      note: id,
      unit: unit.replace('£', subject.unit),
      format,
      role: 'formula',
      content: measures.term(id),
    });
  }

  draft.heading('Does it hold?');
  const verdict = (label: string, count: typeof checks.failed, good: string, bad: string): void => {
    draft.constant({
      label,
      note: 'see the sheet Checks',
      unit: '',
      format: 'whole',
      role: 'check',
      content: when(isSame(count, nought), words(good), words(bad)),
    });
  };
  verdict("The sheet's own arithmetic", checks.failed, 'holds', 'does not hold');
  verdict('The figures against those of fivecase', checks.changed, 'the same', 'changed');

  draft.heading('How to read it');
  const key = (role: 'input' | 'worked' | 'formula' | 'total', label: string, meaning: string): void => {
    draft.text(draft.next, columns.label, label, role);
    draft.text(draft.next, columns.note, meaning, 'words', true);
    draft.next += 1;
  };
  key('input', 'input', 'May be changed: everything else follows. The word stands beside each input on the sheet Inputs.');
  key('worked', 'worked out', 'Worked out by fivecase from the scenario: it stays as it is. Change the scenario to change it.');
  key('formula', 'formula', 'Follows the inputs. One formula across each row.');
  key('total', 'total', 'A formula that sums up rows above it.');
  told(
    'Money',
    `Shown in ${money[subject.unit]} on all sheets but Inputs and Lines, which show pounds. Every cell holds pounds with all their digits, so a column as shown can miss its total, by up to half of the last place for each of its cells.`,
  );
  told('Signs', 'On Profile and Plan cost is positive, and what lowers cost is in brackets. A net benefit is good where it is positive.');
  told(
    'Years',
    `A financial year runs from April to March: ${yearLabel(scenario.horizon.firstYear)} to ${yearLabel(lastYearOf(scenario.horizon))} here.`,
  );
  told(
    'Changes',
    'A changed input does not change the scenario file. Write it there too, so that the file, the sheet and the paper stay one.',
  );
  if (subject.scenarios.length > 1)
    told('Of several', `This workbook works out "${scenario.title}"; the others stand in it as fivecase worked them out.`);

  draft.heading('Sheets');
  for (const [name, what] of sheetsInWords) {
    if (!names.includes(name)) continue;
    draft.text(draft.next, columns.label, name, 'label');
    draft.text(draft.next, columns.note, what, 'words', true);
    draft.next += 1;
  }

  draft.heading('Made from');
  draft.text(draft.next, columns.label, 'fivecase', 'label');
  draft.text(draft.next, columns.note, version, 'words');
  draft.next += 1;
  for (const { file, sha256 } of document.sources) {
    draft.text(draft.next, columns.label, file, 'label');
    draft.text(draft.next, columns.note, `SHA-256 ${sha256}`, 'words');
    draft.next += 1;
  }
};
