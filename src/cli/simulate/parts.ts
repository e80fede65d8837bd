/**
 * A part of a simulation as a file: what was drawn of some of its blocks, to the last bit, with all
 * that the whole is of. Parts of one run, put together in order, are the run.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { blockSize } from '../../core/uncertainty/sums.js';
import { sha256 } from '../../io/digest.js';
import type { Frame } from '../../report/simulation/frame.js';
import { version } from '../../version.js';
import type { Tallies } from './work.js';

/** Which part of how many, from 1. */
export interface Shard {
  readonly shard: number;
  readonly of: number;
}

export interface Part {
  readonly shard: Shard;
  readonly frame: Frame;
  /** Draws worked out again in Decimal, and the largest difference found. */
  readonly checked: { readonly draws: number; readonly largest: string };
  readonly tallies: readonly Tallies[];
}

/** The draws of a shard, from the first to the last, exclusive: whole blocks, as evenly as they go. */
export const drawsOf = ({ shard, of }: Shard, draws: number): { readonly from: number; readonly until: number } => {
  const blocks = Math.ceil(draws / blockSize);
  const start = (which: number): number => Math.min(draws, Math.floor((which * blocks) / of) * blockSize);
  return { from: start(shard - 1), until: start(shard) };
};

/** Characters of the largest part: the engine holds texts of half a thousand million. */
const mostCharacters = 400_000_000;

/** How many shards a run needs so that each part can be written: six bits of each figure to a character. */
export const leastShards = (figures: number, draws: number): number => Math.ceil((figures * draws * 64) / 6 / mostCharacters);

const encoded = (figures: Float64Array): string => Buffer.from(figures.buffer, figures.byteOffset, figures.byteLength).toString('base64');

const decoded = (text: string): Float64Array => {
  const bytes = Buffer.from(text, 'base64');
  const figures = new Float64Array(Math.floor(bytes.length / 8));
  new Uint8Array(figures.buffer).set(bytes.subarray(0, figures.length * 8));
  return figures;
};

interface Written {
  readonly fivecase: { readonly schema: number; readonly version: string };
  readonly part: Shard;
  readonly simulation: Frame;
  readonly checked: Part['checked'];
  readonly drawn: readonly { readonly measures: readonly string[]; readonly sums: string }[];
}

const digestOf = (written: Written): string => sha256(Buffer.from(JSON.stringify(written)));

/** The text of a part; one line, for programs. */
export const partText = ({ shard, frame, checked, tallies }: Part): string => {
  const written: Written = {
    fivecase: { schema: 1, version },
    part: shard,
    simulation: frame,
    checked,
    drawn: tallies.map(({ measures, sums }) => ({ measures: measures.map(encoded), sums: encoded(sums) })),
  };
  return `${JSON.stringify({ ...written, sha256: digestOf(written) })}\n`;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A part as it was read, with the file it was read from. */
export interface ReadPart extends Part {
  readonly file: string;
}

const at = (file: string) => ({ source: { path: file, text: '' }, start: 0, end: 0 });

/** A part out of its text, or what is wrong with it. The digest says that it is as it was written, so nothing else need be asked. */
export const readPartText = (file: string, text: string): ReadPart | Diagnostic => {
  const damaged = (reason: string): Diagnostic => diagnose('part-damaged', at(file), { reason });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged('it is not whole JSON');
  }
  if (!isRecord(value) || !isRecord(value['part']) || typeof value['sha256'] !== 'string') return damaged('it holds no draws');
  const { sha256: digest, ...rest } = value;
  const written = rest as unknown as Written;
  if (digestOf(written) !== digest) return damaged('its contents do not match its own digest');
  if (written.fivecase.version !== version) return damaged(`it was computed by version ${written.fivecase.version}, this is ${version}`);
  return {
    file,
    shard: written.part,
    frame: written.simulation,
    checked: written.checked,
    tallies: written.drawn.map(({ measures, sums }) => ({ measures: measures.map(decoded), sums: decoded(sums), ranked: [] })),
  };
};

/** What two parts differ in, the first that is found; null where they are of one run. */
const differenceOf = (own: ReadPart, other: ReadPart): { readonly what: string; readonly own: string; readonly other: string } | null => {
  const [a, b] = [own.frame, other.frame];
  const figures = [
    { what: 'number of shards', own: own.shard.of, other: other.shard.of },
    { what: 'seed', own: a.seed, other: b.seed },
    { what: 'number of draws', own: a.draws, other: b.draws },
    { what: 'payback limit', own: a.paybackLimit, other: b.paybackLimit },
  ].find((each) => each.own !== each.other);
  if (figures) return { what: figures.what, own: String(figures.own), other: String(figures.other) };
  return JSON.stringify(a) === JSON.stringify(b) ? null : { what: 'scenarios', own: '', other: '' };
};

/** What stands against putting parts together. */
export const mismatches = (parts: readonly ReadPart[]): readonly Diagnostic[] => {
  const [first] = parts;
  if (!first) return [];
  const strangers = parts.flatMap((part) => {
    const difference = differenceOf(part, first);
    return difference ? [diagnose('part-of-other-run', at(part.file), { ...difference, file: first.file })] : [];
  });
  if (strangers.length > 0) return strangers;
  const twice = parts.flatMap((part, place) => {
    const before = parts.slice(0, place).find(({ shard }) => shard.shard === part.shard.shard);
    return before ? [diagnose('part-twice', at(part.file), { shard: `${part.shard.shard}/${part.shard.of}`, file: before.file })] : [];
  });
  const { of } = first.shard;
  const missing = Array.from({ length: of }, (_, place) => place + 1).filter((shard) => !parts.some((part) => part.shard.shard === shard));
  return [
    ...twice,
    ...(missing.length > 0 ? [diagnose('part-missing', at(first.file), { shards: missing.map((shard) => `${shard}/${of}`) })] : []),
  ];
};

const joined = (figures: readonly Float64Array[]): Float64Array => {
  const [only] = figures;
  if (only && figures.length === 1) return only;
  const whole = new Float64Array(figures.reduce((size, each) => size + each.length, 0));
  let place = 0;
  for (const each of figures) {
    whole.set(each, place);
    place += each.length;
  }
  return whole;
};

/** What was drawn of each option in all parts, which go together. */
export const mergedTallies = (parts: readonly Part[]): readonly Tallies[] => {
  const inOrder = [...parts].sort((a, b) => a.shard.shard - b.shard.shard);
  const first = inOrder[0]?.tallies ?? [];
  return first.map((tallies, option) => ({
    measures: tallies.measures.map((_, which) =>
      joined(inOrder.map((part) => part.tallies[option]?.measures[which] ?? new Float64Array())),
    ),
    sums: joined(inOrder.map((part) => part.tallies[option]?.sums ?? new Float64Array())),
    ranked: inOrder.length === 1 ? tallies.ranked : [],
  }));
};
