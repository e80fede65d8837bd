/** The comparison as one rectangle: a row for each option and figure, amounts exact and in pounds. */
import { yearLabel, yearsOf } from '../../core/arithmetic/calendar.js';
import { totalOf } from '../../core/arithmetic/profile.js';
import type { Profile } from '../../core/arithmetic/profile.js';
import type { Bridge } from '../../core/options/bridge.js';
import type { Comparison } from '../../core/options/comparison.js';
import type { Decision } from '../../core/options/decision.js';
import type { ChangedInput } from '../../core/options/inputs.js';
import { rankingMeasures } from '../../core/options/ranking.js';
import type { Ranked } from '../../core/options/ranking.js';
import type { StressResult } from '../../core/options/stress.js';
import type { SwitchingValue } from '../../core/options/switching.js';
import { placeOf } from '../../diagnostics/span.js';
import type { Sheet, SheetCell } from '../model.js';
import { exactText, textOrNull } from '../result.js';
import type { Answer } from './switching.js';

const costRows = ['base_budget', 'capital', 'one_off', 'recurring', 'savings', 'income', 'external_funding', 'net_cost'] as const;

/** What stands in the sheet beside the comparison. */
export interface SheetExtras {
  readonly bridge: Bridge | null;
  readonly changed: readonly ChangedInput[];
  readonly decision: Decision | null;
  readonly answer: Answer | null;
  readonly stress: readonly StressResult[];
}

interface SheetRow {
  readonly option: { readonly rank: string | null; readonly file: string; readonly title: string } | null;
  readonly kind: string;
  readonly id: string;
  readonly years?: Profile;
  readonly figure?: string | null;
  readonly words?: string;
  readonly place?: string;
}

const turnFigure = ({ turn }: SwitchingValue): string | null => {
  switch (turn.kind) {
    case 'factor':
      return exactText(turn.factor);
    case 'months':
      return String(turn.months);
    case 'rate':
      return exactText(turn.rate);
    case 'none':
      return null;
  }
};

const turnWords = ({ turn }: SwitchingValue): string => ({ factor: 'factor', months: 'months', rate: 'rate', none: 'no value' })[turn.kind];

const headOf = ({ rank, file, appraisal }: Ranked) => ({ rank: String(rank), file, title: appraisal.scenario.title });

const optionRows = ({ options, baseline }: Comparison): readonly SheetRow[] => [
  ...options.flatMap((ranked): SheetRow[] => {
    const option = headOf(ranked);
    const { profile, netBenefit } = ranked.appraisal;
    return [
      ...costRows.map((id): SheetRow => ({ option, kind: 'profile', id, years: profile[id].value })),
      { option, kind: 'profile', id: 'net_benefit', years: netBenefit.value },
      ...rankingMeasures.map(({ id, of }): SheetRow => ({ option, kind: 'measure', id, figure: textOrNull(of(ranked.appraisal)) })),
    ];
  }),
  ...(baseline
    ? costRows.map((id): SheetRow => ({
        option: { rank: null, file: baseline.file, title: baseline.appraisal.scenario.title },
        kind: 'baseline',
        id,
        years: baseline.appraisal.profile[id].value,
      }))
    : []),
];

const extraRows = ({ options }: Comparison, { bridge, changed, decision, answer, stress }: SheetExtras): readonly SheetRow[] => [
  ...(bridge?.steps.flatMap(({ id, netPresentValue, netCost }): SheetRow[] => [
    { option: null, kind: 'bridge.net_present_value', id, figure: exactText(netPresentValue) },
    { option: null, kind: 'bridge.net_cost', id, figure: exactText(netCost) },
  ]) ?? []),
  ...(decision?.rows.flatMap(({ lever, values }) =>
    values.map((value, index): SheetRow => ({
      option: headOf(decision.option),
      kind: `switching.${decision.questions[index]?.id ?? ''}`,
      id: lever.id,
      figure: turnFigure(value),
      words: turnWords(value),
    })),
  ) ?? []),
  ...(answer
    ? [
        {
          option: headOf(answer.option),
          kind: `vary.${answer.goal.id}`,
          id: answer.value.lever.id,
          figure: turnFigure(answer.value),
          words: turnWords(answer.value),
        },
      ]
    : []),
  ...stress.flatMap((result) =>
    result.options.flatMap((stressed, place): SheetRow[] => {
      const ranked = options[place];
      if (!ranked || 'without' in stressed.under) return [];
      const row = (kind: string, figure: string | null): SheetRow => ({
        option: headOf(ranked),
        kind: `stress.${kind}`,
        id: result.id,
        figure,
      });
      return [
        row('net_present_value', exactText(stressed.appraisal.measures.net_present_value.value)),
        row('payback', textOrNull(stressed.appraisal.measures.payback.value)),
        row('rank', String(stressed.rank)),
      ];
    }),
  ),
  ...changed.flatMap(({ id, written }) =>
    written.flatMap((input, place): SheetRow[] => {
      const ranked = options[place];
      return ranked ? [{ option: headOf(ranked), kind: 'input', id, ...(input && { words: input.text, place: placeOf(input.span) }) }] : [];
    }),
  ),
];

/** Figures by year where they have years; rows of the baseline have no rank, rows between options name none. */
export const comparisonSheet = (comparison: Comparison, extras: SheetExtras): Sheet => {
  const horizon = comparison.options[0]?.appraisal.scenario.horizon;
  const years = horizon ? yearsOf(horizon) : [];
  const figure = (text: string | null | undefined): SheetCell => (text === null || text === undefined ? null : { figure: text });
  const word = (text: string | undefined): SheetCell => (text === undefined ? null : { text });
  return {
    headings: ['rank', 'file', 'title', 'kind', 'id', ...years.map(yearLabel), 'total', 'words', 'place'],
    rows: [...optionRows(comparison), ...extraRows(comparison, extras)].map((row): readonly SheetCell[] => [
      figure(row.option?.rank),
      word(row.option?.file),
      word(row.option?.title),
      { text: row.kind },
      { text: row.id },
      ...years.map((_, column) => (row.years?.[column] ? { figure: exactText(row.years[column]) } : null)),
      row.years ? { figure: exactText(totalOf(row.years)) } : figure(row.figure),
      word(row.words),
      word(row.place),
    ]),
  };
};
