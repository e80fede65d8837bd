/** The register of assumptions: every input of a scenario as written, where, of what kind, and from what source. */
import type { Figure } from '../../core/figure.js';
import type { WrittenInput } from '../../core/options/inputs.js';
import type { Line } from '../../core/line.js';
import { Decimal } from '../../core/arithmetic/decimal.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Span } from '../../diagnostics/span.js';
import { figuresOf } from '../../core/named-figures.js';
import { percentInWords } from '../figures-in-words.js';
import { text } from '../model.js';
import type { Row, Table } from '../model.js';
import { exactText } from '../result.js';
import type { Subject, SubjectScenario } from './subject.js';

const kindInWords = (line: Line | undefined): string => {
  if (!line?.source) return 'not stated';
  return line.source.kind === 'illustrative' ? 'ILLUSTRATIVE' : line.source.kind;
};

const sourceInWords = (line: Line | undefined): string =>
  [line?.source?.title, line?.source?.date, line?.source?.address].filter((words) => words !== undefined).join(', ');

/** `asset_life` → `asset life`; `waves.pilot.units` → `waves, pilot, units` */
const pathInWords = (path: string): string => path.split('.').join(', ').replace(/[_-]/g, ' ');

const headed = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** An input as people call it: a line by its name, what is said of it below it, an assumption by its key in words. */
const inputInWords = ({ id, of }: WrittenInput, lines: ReadonlyMap<string, Line>): string => {
  if (of !== null) return `  ${pathInWords(id.slice(of.length + 1))}`;
  const line = lines.get(id);
  return line ? line.name : headed(pathInWords(id.replace(/^assumptions\./, '').replace(/^\w+\//, '')));
};

const columns = [
  { heading: 'Input', align: 'left' },
  { heading: 'As written', align: 'left' },
  { heading: 'Kind', align: 'left' },
  { heading: 'Source', align: 'left', wraps: true },
  { heading: 'Where', align: 'left' },
] as const;

const placeIn =
  ({ nameOf }: Subject) =>
  (span: Span): string =>
    `${nameOf(span.source.path)}:${positionOf(span).line}`;

/** Every input of the scenario's own files. */
const inputsTable = ({ appraisal, inputs }: SubjectScenario, subject: Subject): Table => {
  const lines = new Map([...appraisal.lines, ...appraisal.excluded].map(({ line }) => [line.id, line]));
  const place = placeIn(subject);
  return {
    kind: 'table',
    title: 'Inputs',
    subtitle:
      'Everything the scenario says that makes a figure, with the file and line where it is written. What a line says of itself has the source of the line.',
    labels: 1,
    columns,
    rows: [...inputs.values()].map((input): Row => {
      const line = lines.get(input.of ?? input.id);
      return {
        cells: [
          text(inputInWords(input, lines)),
          text(input.text),
          text(input.of === null || line ? kindInWords(line) : ''),
          text(input.of === null ? sourceInWords(line) : ''),
          text(place(input.span)),
        ],
        ...(line && { figure: line.id }),
      };
    }),
  };
};

/** The lines of the baseline, whose figures are measured against. */
const baselineTable = ({ appraisal, baselineFile }: SubjectScenario, subject: Subject): Table | null => {
  const { baseline } = appraisal.scenario;
  if (!baseline) return null;
  const place = placeIn(subject);
  return {
    kind: 'table',
    title: `Lines of the baseline, "${baseline.title}"`,
    subtitle: `${baselineFile ?? ''}: what the scenario is measured against.`,
    labels: 1,
    columns: [columns[0], columns[2], columns[3], columns[4]],
    rows: baseline.lines.map((line): Row => ({
      cells: [text(line.id), text(kindInWords(line)), text(sourceInWords(line)), text(place(line.span))],
      figure: `baseline.${line.id}`,
    })),
  };
};

const suppliedValue = ({ value, unit }: Figure): string => {
  if (!(value instanceof Decimal)) return '';
  return unit === 'rate' || unit === 'share' ? percentInWords(value, 2) : exactText(value);
};

/** What no file says: published tables and defaults that figures rest on. */
const suppliedTable = ({ appraisal }: SubjectScenario): Table | null => {
  const supplied = [...figuresOf(appraisal).all.values()].flatMap((figure): Row[] => {
    const { origin } = figure;
    if (origin.kind !== 'published' && origin.kind !== 'default') return [];
    const [kind, source] =
      origin.kind === 'published'
        ? ['published', `${origin.reference.title}; ${origin.reference.edition}; ${origin.reference.date}; ${origin.reference.address}`]
        : ['default', origin.why];
    return [{ cells: [text(figure.name), text(suppliedValue(figure)), text(kind), text(source)] }];
  });
  const rows = supplied.filter(
    ({ cells }, place) => supplied.findIndex((other) => JSON.stringify(other.cells) === JSON.stringify(cells)) === place,
  );
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    title: 'Supplied where the files are silent',
    subtitle: 'Published tables and defaults that figures rest on.',
    labels: 1,
    columns: [columns[0], { heading: 'Value', align: 'left' }, columns[2], columns[3]],
    rows,
  };
};

/** The tables of one scenario's register. */
export const registerTables = (scenario: SubjectScenario, subject: Subject): readonly { readonly id: string; readonly table: Table }[] => {
  const baseline = baselineTable(scenario, subject);
  const supplied = suppliedTable(scenario);
  return [
    { id: 'inputs', table: inputsTable(scenario, subject) },
    ...(baseline ? [{ id: 'baseline-lines', table: baseline }] : []),
    ...(supplied ? [{ id: 'supplied', table: supplied }] : []),
  ];
};
