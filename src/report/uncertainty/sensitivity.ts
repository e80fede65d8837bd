/** The result of `sensitivity` in every form: the page, plain data, and one rectangle. */
import type { Appraisal } from '../../core/appraisal/appraise.js';
import type { Decimal } from '../../core/arithmetic/decimal.js';
import type { RankingMeasure } from '../../core/options/ranking.js';
import type { Grid } from '../../core/uncertainty/grid.js';
import type { UncertainInput } from '../../core/uncertainty/range.js';
import type { Sensitivity, Swing } from '../../core/uncertainty/sensitivity.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Span } from '../../diagnostics/span.js';
import { version } from '../../version.js';
import type { MoneyDisplay, Report, Sheet, SheetCell } from '../model.js';
import { exactText, scenarioResult, textOrNull } from '../result.js';
import type { Identity } from '../result.js';
import { subtitleOf } from '../run-report.js';
import { gridResult, gridSheet, gridTable } from './grid.js';
import { rangesTable, tornadoNotes, tornadoTable } from './tornado.js';

/** What was asked for: the bars of every range, or a table of two inputs. */
export type Asked =
  | {
      readonly kind: 'tornado';
      readonly sensitivity: Sensitivity;
      /** The part by which every line is flexed; null where the ranges are the scenario's own. */
      readonly all: Decimal | null;
    }
  | { readonly kind: 'grid'; readonly appraisal: Appraisal; readonly grid: Grid };

/** How a result names a file: from the project's folder, so that its bytes do not depend on where somebody stood. */
type FileName = (path: string) => string;

const placeIn = (span: Span, fileName: FileName): string => {
  const { line, column } = positionOf(span);
  return `${fileName(span.source.path)}:${line}:${column}`;
};

const appraisalOf = (asked: Asked): Appraisal => (asked.kind === 'tornado' ? asked.sensitivity.appraisal : asked.appraisal);

/** The page, laid out for `width` characters. */
export const sensitivityReport = (
  asked: Asked,
  {
    file,
    baseline,
    unit,
    width,
  }: { readonly file: string; readonly baseline: string | null; readonly unit: MoneyDisplay; readonly width: number },
): Report => {
  const appraisal = appraisalOf(asked);
  const head = { title: appraisal.scenario.title, subtitle: subtitleOf(appraisal, file, baseline) };
  if (asked.kind === 'grid') return { ...head, sections: [gridTable(asked.grid, unit)] };
  const { sensitivity, all } = asked;
  const bars = tornadoTable(sensitivity, { unit, width, all });
  return { ...head, sections: [...(bars ? [bars, rangesTable(sensitivity, unit)] : []), tornadoNotes(sensitivity)] };
};

const measureResult = ({ id, name, kind, better }: RankingMeasure) => ({ id, name, kind, better });

const inputResult = ({ id, name, what, shape, low, likely, high, published, span }: UncertainInput, fileName: FileName) => ({
  id,
  name,
  what,
  shape,
  low: exactText(low),
  likely: exactText(likely),
  high: exactText(high),
  published: published ?? null,
  place: placeIn(span, fileName),
});

const isGroup = ({ inputs }: Swing): boolean => inputs[0]?.group !== undefined;

const swingResult = (swing: Swing, place: number, fileName: FileName) => ({
  rank: place + 1,
  id: swing.id,
  name: swing.name,
  group: isGroup(swing),
  inputs: swing.inputs.map((input) => inputResult(input, fileName)),
  low: textOrNull(swing.low),
  likely: textOrNull(swing.likely),
  high: textOrNull(swing.high),
  swing: textOrNull(swing.swing),
  direction: swing.direction,
});

/** The result as plain data: decimal strings, none as null. `swings` is null where a grid was asked for, `grid` where not. */
export const sensitivityResult = (asked: Asked, identity: Identity, fileName: FileName) => {
  const { measure, written } = asked.kind === 'tornado' ? asked.sensitivity : asked.grid;
  return {
    fivecase: { schema: 1, version },
    scenario: scenarioResult(appraisalOf(asked).scenario, identity),
    measure: measureResult(measure),
    as_written: textOrNull(written),
    swings: asked.kind === 'tornado' ? asked.sensitivity.swings.map((swing, place) => swingResult(swing, place, fileName)) : null,
    grid: asked.kind === 'grid' ? gridResult(asked.grid) : null,
  };
};

/** A row to each bar, in order; a group has no one range, and names its members. */
const tornadoSheet = ({ measure, written, swings }: Sensitivity, fileName: FileName): Sheet => {
  const figure = (text: string | null): SheetCell => (text === null ? null : { figure: text });
  return {
    headings: [
      'rank',
      'id',
      'name',
      'members',
      'what',
      'shape',
      'range_low',
      'range_likely',
      'range_high',
      'measure',
      'as_written',
      'at_low',
      'at_likely',
      'at_high',
      'swing',
      'direction',
      'place',
    ],
    rows: swings.map((swing, place): readonly SheetCell[] => {
      const only = isGroup(swing) ? undefined : swing.inputs[0];
      return [
        { figure: String(place + 1) },
        { text: swing.id },
        { text: swing.name },
        isGroup(swing) ? { text: swing.inputs.map(({ id }) => id).join('; ') } : null,
        { text: only ? only.what : 'group' },
        only ? { text: only.shape } : null,
        figure(only ? exactText(only.low) : null),
        figure(only ? exactText(only.likely) : null),
        figure(only ? exactText(only.high) : null),
        { text: measure.id },
        figure(textOrNull(written)),
        figure(textOrNull(swing.low)),
        figure(textOrNull(swing.likely)),
        figure(textOrNull(swing.high)),
        figure(textOrNull(swing.swing)),
        swing.direction === null ? null : { text: swing.direction },
        swing.inputs[0] ? { text: placeIn(swing.inputs[0].span, fileName) } : null,
      ];
    }),
  };
};

/** The result as one rectangle. */
export const sensitivitySheet = (asked: Asked, fileName: FileName): Sheet =>
  asked.kind === 'grid' ? gridSheet(asked.grid) : tornadoSheet(asked.sensitivity, fileName);
