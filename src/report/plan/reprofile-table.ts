/** The profile first approved beside the profile now, so that a re-profile can be seen for what it is. */
import { zero } from '../../core/arithmetic/decimal.js';
import { at, isBlank, minus, noughts } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Appraisal } from '../../core/appraisal/appraise.js';
import { sections } from '../../core/line.js';
import type { Section } from '../../core/line.js';
import { planOf } from '../../core/plan/plan.js';
import type { Table } from '../model.js';
import { roundedRow } from '../rounding.js';
import { sectionTitles } from './outturn-table.js';
import type { PlanPage } from './page.js';
import { planTable } from './table.js';
import type { PlanRow, Shown } from './table.js';

const rowsOf = (label: string, approved: Profile, now: Profile, page: PlanPage, level: boolean): readonly PlanRow[] => {
  const shown = (exact: Profile): Shown<Profile> => ({ exact, shown: roundedRow(exact, page.unit) });
  const [first, last] = [shown(approved), shown(now)];
  const change: Shown<Profile> = { exact: minus(last.exact, first.exact), shown: minus(last.shown, first.shown) };
  const nought = { exact: zero, shown: zero };
  const more = level ? { over: 'end' as const } : { next: nought, later: nought };
  return [
    { label },
    { label: '  as approved', values: first, ...more },
    { label: '  now', values: last, ...more },
    { label: '  change', values: change, ...more, sum: true },
  ];
};

const lineProfiles = ({ lines }: Appraisal, section: Section): ReadonlyMap<string, { readonly name: string; readonly values: Profile }> =>
  new Map(
    lines
      .filter(({ line }) => line.section === section)
      .map(({ line, financial }) => [line.id, { name: line.name, values: financial.value }]),
  );

/** Lines whose yearly amounts differ, and the revenue budget, as approved and now; null where nothing differs. */
export const reprofileTable = (approved: Appraisal, now: Appraisal, page: PlanPage, title: string): Table | null => {
  const columns = now.scenario.horizon.years;
  const differs = (a: Profile, b: Profile): boolean => !isBlank(b.map((value, column) => value.minus(at(a, column))));
  const rows = sections.flatMap((section): readonly PlanRow[] => {
    const [before, after] = [lineProfiles(approved, section), lineProfiles(now, section)];
    const none = noughts(columns);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const [a, b] = [before.get(id)?.values ?? none, after.get(id)?.values ?? none];
      if (!differs(a, b)) return [];
      const name = after.get(id)?.name ?? before.get(id)?.name ?? id;
      const gone = !after.has(id) ? ' (taken out)' : !before.has(id) ? ' (new)' : '';
      return rowsOf(`${sectionTitles[section]}: ${name}${gone}`, a, b, page, false);
    });
  });
  const [budgetBefore, budgetNow] = [planOf([approved]).budget.value, planOf([now]).budget.value];
  const budget = differs(budgetBefore, budgetNow) ? rowsOf('Budget', budgetBefore, budgetNow, page, true) : [];
  if (rows.length + budget.length === 0) return null;
  return planTable({
    title,
    subtitle: `${page.unit}, cash. The profile first approved stays visible beside the profile now; lines that are the same are left out.`,
    rows: [...rows, ...budget],
    columns: page.columns,
    unit: page.unit,
  });
};
