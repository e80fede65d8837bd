/** The inputs that differ, each with what is written where. */
import type { ChangedInput, WrittenInput } from '../../core/options/inputs.js';
import { positionOf } from '../../diagnostics/span.js';
import type { Span } from '../../diagnostics/span.js';
import { text } from '../model.js';
import type { Row, Table } from '../model.js';

const fileName = (path: string): string => path.split('/').at(-1) ?? path;

/** `hybrid.yaml:174`; with its folders only where two files share a name. */
const shortPlaces = (spans: readonly Span[]): ((span: Span) => string) => {
  const paths = [...new Set(spans.map(({ source }) => source.path))];
  const isUnlike = (path: string): boolean => paths.filter((other) => fileName(other) === fileName(path)).length === 1;
  return (span) => `${isUnlike(span.source.path) ? fileName(span.source.path) : span.source.path}:${positionOf(span).line}`;
};

interface Told {
  readonly who: readonly string[];
  readonly input: WrittenInput | null;
}

/** One entry to each thing that is said, with all who say it, in the order of the scenarios. */
const toldOf = ({ written }: ChangedInput, names: readonly string[]): readonly Told[] => {
  const told = new Map<string | null, { who: string[]; input: WrittenInput | null }>();
  written.forEach((input, index) => {
    const key = input && `${input.meaning} ${input.span.source.path} ${input.span.start}`;
    const known = told.get(key);
    if (known) known.who.push(names[index] ?? '');
    else told.set(key, { who: [names[index] ?? ''], input });
  });
  return [...told.values()];
};

export interface InputsWords {
  readonly title: string;
  readonly subtitle: string;
  /** The heading over those who say it, and their names. */
  readonly who: string;
  readonly names: readonly string[];
}

export const inputsTable = (changed: readonly ChangedInput[], { title, subtitle, who, names }: InputsWords): Table => {
  const placeOf = shortPlaces(changed.flatMap(({ written }) => written.flatMap((input) => input?.span ?? [])));
  return {
    kind: 'table',
    title,
    subtitle,
    labels: 1,
    columns: [
      { heading: 'Input', align: 'left' },
      { heading: who, align: 'left' },
      { heading: 'As written, and where', align: 'left', wraps: true },
    ],
    rows: changed.flatMap((input) =>
      toldOf(input, names).map((each, index): Row => ({
        cells: [
          text(index === 0 ? input.id : ''),
          text(each.who.join(', ')),
          text(each.input ? `${each.input.text}  ${placeOf(each.input.span)}` : 'not there'),
        ],
      })),
    ),
  };
};

/** The changed inputs as data. */
export const inputsResult = (changed: readonly ChangedInput[], files: readonly string[]) =>
  changed.map(({ id, written }) => ({
    id,
    written: written.map((input, index) => ({
      file: files[index] ?? '',
      text: input && input.text,
      at: input && { file: input.span.source.path, ...positionOf(input.span) },
    })),
  }));
