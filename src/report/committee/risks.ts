/** Risks and sensitivities: what-ifs laid over the proposal, how far the main inputs may change, and what stands outside the figures. */
import { one } from '../../core/arithmetic/decimal.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { Lever } from '../../core/options/levers.js';
import { discountRateOf } from '../../core/options/switching.js';
import type { SwitchingValue, Turn } from '../../core/options/switching.js';
import { percentInWords } from '../figures-in-words.js';
import { blank, text } from '../model.js';
import { turnInWords } from '../options/switching.js';
import type { CommitteeCase } from './case.js';
import { chances } from './chances.js';
import { ranges } from './ranges.js';
import { countInWords, money, moneyCell, span, yearsCell } from './telling.js';
import { enumerated, heading, named, note, paragraph, say, sentences, subheading } from './section.js';
import type { Block, SectionCell, SectionTable, Words } from './section.js';

interface Stressed {
  readonly id: string;
  readonly name: string;
  readonly netPresentValue: Decimal;
  readonly payback: Decimal | null;
}

/** The what-ifs that reach the proposal, and what they make of it. */
const stressedOf = ({ chosen, comparison, stress }: CommitteeCase): readonly Stressed[] => {
  const place = comparison.options.findIndex(({ file }) => file === chosen.file);
  return stress.flatMap(({ id, name, options }) => {
    const under = options[place];
    if (!under || 'without' in under.under) return [];
    const { measures } = under.appraisal;
    return [{ id, name, netPresentValue: measures.net_present_value.value, payback: measures.payback.value }];
  });
};

const stressTable = (stressed: readonly Stressed[], of: CommitteeCase): SectionTable => {
  const { measures } = of.chosen.appraisal;
  const now = measures.net_present_value.value;
  return {
    kind: 'table',
    title: 'What-ifs',
    subtitle: `Money in ${of.unit}; negatives in brackets. The change is of the net present value.`,
    labels: 1,
    columns: [
      { heading: 'What if', align: 'left', wraps: true },
      { heading: 'Net present value', align: 'right' },
      { heading: 'Change', align: 'right' },
      { heading: 'Payback', align: 'right' },
    ],
    rows: [
      { cells: [text('As planned'), moneyCell(now, of), blank, yearsCell(measures.payback.value)], sum: true },
      ...stressed.map(({ name, netPresentValue, payback: years }) => ({
        cells: [text(name), moneyCell(netPresentValue, of), moneyCell(netPresentValue.minus(now), of), yearsCell(years)],
      })),
    ],
  };
};

/** What the names of the standard what-ifs leave open, by id. */
const stressNotes: Readonly<Record<string, Words>> = {
  'capital-slips': say`Year one is the first year with capital. The part that slips is what Oxfordshire County Council did not spend of its ICT capital of ${named('2020/21')}.`,
  'capital-withdrawn': say`Capital withdrawn: no capital after year one, and of every saving only the part of the capital that was spent; running cost stays.`,
  'borrowing-1': say`Borrowing changes financing cost, which is not in the net present value.`,
};

const stressBlocks = (of: CommitteeCase): readonly Block[] => {
  const stressed = stressedOf(of);
  if (stressed.length === 0) return [paragraph(say`No what-if changes the proposal.`, 'What-ifs.')];
  const now = of.chosen.appraisal.measures.net_present_value.value;
  const below = stressed.filter(({ netPresentValue }) => netPresentValue.lt(0));
  const intro =
    stressed.length === 1
      ? say`One what-if was laid over the proposal, all else as it is.`
      : say`The proposal was tried under ${countInWords(stressed.length)} what-ifs, one at a time, all else as it is.`;
  const outcome = now.lt(0)
    ? say`Its net present value is below nil as planned; it is above nil under ${countInWords(stressed.length - below.length)} of them.`
    : below.length === 0
      ? say`Its net present value is below nil under none of them.`
      : say`Its net present value falls below nil under ${countInWords(below.length)} of them: ${enumerated(below.map(({ name }) => [named(name.charAt(0).toLowerCase() + name.slice(1))]))}.`;
  return [
    paragraph(sentences(intro, outcome), 'What-ifs.'),
    stressTable(stressed, of),
    ...stressed.flatMap(({ id }) => (stressNotes[id] ? [note(stressNotes[id])] : [])),
  ];
};

/** The exact figure behind a turn; nothing where the input has none. */
const exactOf = (turn: Turn): Decimal | null => (turn.kind === 'factor' ? turn.factor : turn.kind === 'rate' ? turn.rate : null);

const turnCell = ({ turn }: SwitchingValue): SectionCell => {
  const exact = exactOf(turn);
  if (exact !== null) return { kind: 'figure', shown: turnInWords(turn), exact };
  return turn.kind === 'months' ? { kind: 'figure', shown: turnInWords(turn), exact: one.times(turn.months) } : text('no value');
};

const nowCell = (lever: Lever, of: CommitteeCase): SectionCell => {
  switch (lever.kind) {
    case 'size':
      return moneyCell(lever.amount, of);
    case 'delay':
      return text('as planned');
    case 'discount rate':
      return text(percentInWords(discountRateOf(of.chosen.appraisal), 2));
  }
};

const questionHeading = { net_present_value: 'Net present value is nil', payback: 'Payback limit is crossed' } as const;

const switchingTable = (of: CommitteeCase): SectionTable => {
  const { decision, unit } = of;
  const asked = decision.questions.flatMap(({ id }, index) => (id === 'rank' ? [] : [{ index, title: questionHeading[id] }]));
  return {
    kind: 'table',
    title: 'Switching values',
    subtitle: `Totals over the period in ${unit}. How much one input must change, all else as it is; the payback limit is ${decision.paybackLimit.toFixed()} years. "No value" means that no change of it alone does.`,
    labels: 1,
    columns: [
      { heading: 'Input', align: 'left' },
      { heading: 'Now', align: 'right' },
      ...asked.map(({ title }) => ({ heading: title, align: 'right' as const })),
    ],
    rows: decision.rows.map(({ lever, values }) => ({
      cells: [
        text(lever.name),
        nowCell(lever, of),
        ...asked.map(({ index }) => {
          const found = values[index];
          return found ? turnCell(found) : blank;
        }),
      ],
    })),
  };
};

/** The input whose change soonest turns the net present value. */
const nearestTurn = ({ decision }: CommitteeCase) => {
  const index = decision.questions.findIndex(({ id }) => id === 'net_present_value');
  const turns = decision.rows.flatMap(({ lever, values }) => {
    const turn = values[index]?.turn;
    return turn?.kind === 'factor' ? [{ lever, turn, away: turn.factor.minus(one).abs() }] : [];
  });
  return turns.sort((a, b) => a.away.cmp(b.away))[0] ?? null;
};

const switching = (of: CommitteeCase): readonly Block[] => {
  if (of.decision.rows.length === 0) return [];
  const nearest = nearestTurn(of);
  const now = of.chosen.appraisal.measures.net_present_value.value;
  return [
    paragraph(
      nearest === null
        ? say`No change of one main input alone turns the net present value.`
        : say`The net present value turns soonest with ${nearest.lever.name.toLowerCase()}: a change of ${{ kind: 'figure', shown: turnInWords(nearest.turn), exact: nearest.turn.factor }}, all else as it is, ${now.lt(0) ? 'brings it up to' : 'brings it down to'} nil.`,
      'Switching values.',
    ),
    ...(of.decision.rows.some(({ values }) => values.some(({ turn }) => turn.kind !== 'none')) ? [switchingTable(of)] : []),
  ];
};

/** What a reader must know of that no figure shows. */
const outside = (of: CommitteeCase): readonly Block[] => {
  const { lines, beyond, scenario } = of.chosen.appraisal;
  const savings = lines.filter(({ line }) => line.section === 'savings');
  const unowned = savings.filter(({ line }) => line.owner === undefined);
  const doubted = lines.filter(({ line }) => line.confidence?.value.lt(one));
  const points: readonly (Words | null)[] = [
    unowned.length === 0
      ? null
      : say`No owner is named for ${unowned.length === savings.length ? 'any saving' : enumerated(unowned.map(({ line }) => [named(line.name)]))}; a saving without an owner is at risk.`,
    doubted.length === 0
      ? null
      : say`Less than certain: ${enumerated(doubted.map(({ line }) => say`${named(line.name)} (confidence ${named(percentInWords(line.confidence?.value ?? one, 0))})`))}.`,
    beyond.length === 0
      ? null
      : say`After ${span(scenario.horizon)}, and in no figure of this section: ${enumerated(beyond.map(({ line, beyond: late }) => say`${named(line.name)} (${money(late, of)})`))}.`,
  ];
  const told = points.filter((words) => words !== null);
  return told.length === 0 ? [] : [subheading('What stands outside the figures'), ...told.map((words) => paragraph(words))];
};

/** The fifth part of the section. */
export const risks = (of: CommitteeCase): readonly Block[] => [
  heading('Risks and sensitivities'),
  ...stressBlocks(of),
  ...switching(of),
  ...ranges(of),
  ...chances(of),
  ...outside(of),
];
