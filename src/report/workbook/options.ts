/** The sheet of options side by side: the one that this workbook works out follows its inputs, the others stand as fivecase has them. */
import { measureIds } from '../../core/appraisal/measures/measures.js';
import type { MeasureId } from '../../core/appraisal/measures/measures.js';
import type { Comparison } from '../../core/options/comparison.js';
import { columns } from './draft.js';
import type { SheetDraft } from './draft.js';
import { looks, ourValue } from './measures.js';
import type { MeasuresSheet } from './measures.js';

export const optionRows = (draft: SheetDraft, comparison: Comparison, file: string, measures: MeasuresSheet): void => {
  const { options } = comparison;
  draft.say('Options side by side', 'title');
  draft.say(
    'The option of this workbook follows its inputs; the others stand as fivecase worked them out, and their order is that of the files as written.',
  );
  draft.skip();
  const headerRow = draft.next;
  draft.header(
    ['Measure', 'Name in fivecase', 'Unit', ...options.map(({ appraisal, rank }) => `${rank}. ${appraisal.scenario.title}`)],
    columns.value,
  );
  draft.text(draft.next, columns.label, 'Kind of cell', 'label');
  options.forEach((option, index) => {
    draft.put(draft.next, columns.value + index, { value: option.file === file ? 'formula' : 'worked out', role: 'quiet', right: true });
  });
  draft.next += 1;
  const rowOf = new Map<MeasureId, number>();
  for (const id of measureIds) {
    const [unit, format] = looks[id];
    const row = draft.next;
    rowOf.set(id, row);
    draft.next += 1;
    draft.text(row, columns.label, options[0]?.appraisal.measures[id].name ?? id, 'label');
    draft.text(row, columns.note, id, 'quiet');
    draft.text(row, columns.unit, unit, 'quiet');
    options.forEach((option, index) => {
      const live = option.file === file;
      draft.place(
        row,
        columns.value + index,
        live ? measures.term(id) : ourValue(option.appraisal.measures, id),
        format,
        live ? 'formula' : 'worked',
      );
    });
  }
  const across = (row: number) => ({ row, column: columns.value, lastRow: row, lastColumn: columns.value + options.length - 1 });
  const valueRow = rowOf.get('net_present_value') ?? headerRow;
  draft.chart({
    kind: 'bar',
    title: 'Net present value of each option',
    description: `Net present value of ${options.map(({ appraisal }) => appraisal.scenario.title).join(', ')}, from the row net_present_value above.`,
    axis: '£ real',
    format: 'money',
    categories: across(headerRow),
    series: [{ name: 'Net present value', values: across(valueRow) }],
    at: { row: draft.next + 1, column: 0, lastRow: draft.next + 19, lastColumn: 4 },
  });
  draft.next += 20;
};
