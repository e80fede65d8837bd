/** The comparison as one rectangle: a row for each option and figure, amounts exact and in pounds. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Comparison } from '../../core/options/comparison.js';
import { rankingMeasures } from '../../core/options/ranking.js';
import type { Sheet, SheetCell } from '../model.js';
import { exactText } from '../result.js';

const costRows = ['base_budget', 'capital', 'one_off', 'recurring', 'savings', 'income', 'external_funding', 'net_cost'] as const;

/** Figures by year where they have years; rows of the baseline have no rank. */
export const compareSheet = ({ options, baseline }: Comparison): Sheet => {
  const horizon = options[0]?.appraisal.scenario.horizon;
  const years = horizon ? yearsOf(horizon) : [];
  const all = [...options.map((option) => ({ ...option, rank: String(option.rank) })), ...(baseline ? [{ ...baseline, rank: null }] : [])];
  return {
    headings: ['rank', 'file', 'title', 'kind', 'id', ...years.map(yearLabel), 'total'],
    rows: all.flatMap(({ rank, file, appraisal }): (readonly SheetCell[])[] => {
      const head: readonly SheetCell[] = [rank === null ? null : { figure: rank }, { text: file }, { text: appraisal.scenario.title }];
      const byYear = (id: string, values: typeof appraisal.netBenefit.value): readonly SheetCell[] => [
        ...head,
        { text: rank === null ? 'baseline' : 'profile' },
        { text: id },
        ...values.map((value) => ({ figure: exactText(value) })),
        { figure: exactText(totalOf(values)) },
      ];
      const profile = costRows.map((id) => byYear(id, appraisal.profile[id].value));
      if (rank === null) return profile;
      return [
        ...profile,
        byYear('net_benefit', appraisal.netBenefit.value),
        ...rankingMeasures.map(({ id, of }): readonly SheetCell[] => {
          const figure = of(appraisal);
          return [
            ...head,
            { text: 'measure' },
            { text: id },
            ...years.map(() => null),
            figure === null ? null : { figure: exactText(figure) },
          ];
        }),
      ];
    }),
  };
};
