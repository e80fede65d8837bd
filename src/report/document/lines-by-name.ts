/** Every line of a scenario as people call it, under its section: the table of `run --lines` in words. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { linesTable } from '../cost-profile.js';
import type { Shown } from '../cost-profile.js';
import { blank, text } from '../model.js';
import type { Row, Table } from '../model.js';

const sectionTitles: Readonly<Record<Section, string>> = {
  base_budget: 'Base budget',
  capital: 'One-off capital',
  one_off: 'One-off revenue',
  recurring: 'Ongoing revenue',
  savings: 'Savings',
  income: 'Income',
};

export const linesByName = (appraisal: Appraisal, shown: Shown): Table => {
  const table = linesTable(appraisal, shown);
  const byFigure = new Map(appraisal.lines.map(({ line, financial }) => [financial.id, line]));
  const totals = new Map(sections.map((section) => [appraisal.profile[section].id, section]));
  const renamed = ({ cells, ...row }: Row, words: string): Row => ({ ...row, cells: [text(words), ...cells.slice(1)] });
  const rows = table.rows.map((row) => {
    const line = byFigure.get(row.figure ?? '');
    if (line) {
      const apart = line.section === 'savings' && line.kind !== 'cashable' ? ` (${line.kind ?? ''})` : '';
      return { section: line.section, row: renamed(row, `  ${line.name}${apart}`) };
    }
    const section = totals.get(row.figure ?? '');
    return section ? { section, row: renamed(row, `${sectionTitles[section]}, all`) } : { section: null, row };
  });
  return {
    ...table,
    subtitle: `${shown.unit}, cash, contingency in; costs and savings alike as positive figures. Savings with a kind in brackets lower no budget and are in no sum.`,
    rows: sections.flatMap((section): readonly Row[] => {
      const own = rows.filter((each) => each.section === section);
      if (own.length === 0) return [];
      return [{ cells: [text(sectionTitles[section]), ...table.columns.slice(1).map(() => blank)] }, ...own.map(({ row }) => row)];
    }),
  };
};
