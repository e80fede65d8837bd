/** The tables that compare scenarios of the plan with what was really spent and with what was first approved. */
import type { Prose, Table } from '../model.js';
import type { Compared } from './compared.js';
import { forecastTable, outturnPoints, restatedTable, varianceTable } from './outturn-table.js';
import type { PlanPage } from './page.js';
import { reprofileTable } from './reprofile-table.js';

/** The tables of every scenario that is compared with anything, each named where there are several. */
export const comparisons = (compared: readonly Compared[], page: PlanPage): readonly (Table | Prose)[] =>
  compared.flatMap((each): readonly (Table | Prose)[] => {
    const { appraisal, outturn, approved } = each;
    const of = compared.length > 1 ? `: ${appraisal.scenario.title}` : '';
    const reprofile = approved ? reprofileTable(approved.appraisal, appraisal, page, `Re-profile since ${approved.called}${of}`) : null;
    const same: Prose = { kind: 'prose', title: `Re-profile${of}`, points: [`Every line is as in ${approved?.called ?? ''}.`] };
    const points = outturn ? outturnPoints(outturn, `Not reported yet${of}`) : null;
    return [
      ...(approved ? [reprofile ?? same] : []),
      ...(outturn
        ? [
            varianceTable(each, outturn, page.unit, `Outturn to date${of}`),
            forecastTable(appraisal, outturn, page.unit, `Forecast to the end of the case${of}`),
            restatedTable(appraisal, outturn, page.unit, `The case restated with actuals${of}`),
            ...(points ? [points] : []),
          ]
        : []),
    ];
  });
