/** Movements on the plan as a chart: what comes into the budget and goes out of it each year, by group. */
import { planGroups } from '../../../core/plan/effect.js';
import { moneyShown } from '../../figures-in-words.js';
import { listed } from '../../../diagnostics/nearest.js';
import type { PlanPage } from '../../plan/page.js';
import { groupTitles } from '../../plan/movements-table.js';
import { yearHeadings } from '../../cost-profile.js';
import type { Chart, ValueSeries } from '../document.js';
import { isAllNought } from './chart-words.js';

/** Null where nothing moves. */
export const planChart = ({ plan, rounded, unit }: PlanPage, id: string, tableId: string): Chart | null => {
  const categories = yearHeadings(plan.horizon, { unit });
  const columns = planGroups.flatMap((group): ValueSeries[] => {
    const { shown } = rounded.groups[group].movement;
    return group === 'base_budget' || isAllNought(shown) ? [] : [{ as: 'column', name: groupTitles[group], values: shown }];
  });
  if (columns.length === 0) return null;
  const net = rounded.net.movement.shown;
  return {
    kind: 'chart',
    id,
    title: 'Movements on the plan, year by year',
    description: `What raises the budget stands above the line, what lowers it below; base budget apart. The line is the net movement: ${listed(net.map((value, column) => `${moneyShown(value, unit)} in ${categories[column] ?? ''}`))}.`,
    form: 'stacked',
    unit,
    categories,
    series: [...columns, { as: 'line', name: 'Net movement', values: net }],
    tableId,
  };
};
