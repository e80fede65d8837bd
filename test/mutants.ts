/** Mutants of the shipped scenarios: texts changed at a few places, as people and machines change them by mistake. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';

/** How many a test looks at: FIVECASE_MUTANTS, or 10,000 in CI. */
export const mutants = Number.parseInt(process.env['FIVECASE_MUTANTS'] ?? (process.env['CI'] ? '10000' : '200'), 10);

const folder = 'scenarios';
export const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => join(folder, file));
export const texts: ReadonlyMap<string, string> = new Map(shipped.map((path) => [path, readFileSync(path, 'utf8')]));

/** Words and figures of all the scenarios, and what people and machines write by mistake. */
const words = [...new Set([...texts.values()].flatMap((text) => text.match(/[\w£%./+-]+/g) ?? []))].sort();
const mistakes = [
  ...`~ null - {} [] { } [ ] : # " ' | > &a *a << !!x 0 -0 -1 1e6 1.2M 3.5 100% -100% 1000% £0 -£20k 999999999999999999bn 0.000000000000000000000001
    1999/00 2020/22 2099/00 2020/21+ 2020/21..2099/00 2020-13 0000-00 true false __proto__ constructor extends baseline template`.split(
    /\s+/,
  ),
  '',
  ' ',
  '\t',
  '\r',
  '\u0000',
  '\ufeff',
  '\u202e',
];

/** One change: at a place, of a kind, with a word. Places are shares of the text, so that shrinking keeps them in it. */
interface Change {
  readonly at: number;
  readonly kind:
    | 'drop line'
    | 'double line'
    | 'swap lines'
    | 'indent'
    | 'outdent'
    | 'word'
    | 'value'
    | 'drop character'
    | 'insert'
    | 'graft';
  readonly word: string;
  readonly other: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  kind: fc.constantFrom(
    'drop line',
    'double line',
    'swap lines',
    'indent',
    'outdent',
    'word',
    'value',
    'drop character',
    'insert',
    'graft',
  ),
  word: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...mistakes)),
});

export const changed = (text: string, { at, kind, word, other }: Change): string => {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const withLine = (...instead: readonly string[]): string => [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');
  const character = Math.floor(at * text.length);
  switch (kind) {
    case 'drop line':
      return withLine();
    case 'double line':
      return withLine(line, line);
    case 'swap lines': {
      const swapped = [...lines];
      const second = Math.floor(other * lines.length);
      [swapped[index], swapped[second]] = [lines[second] ?? '', line];
      return swapped.join('\n');
    }
    case 'indent':
      return withLine(`  ${line}`);
    case 'outdent':
      return withLine(line.replace(/^ {2}/, ''));
    case 'word': {
      const found = [...line.matchAll(/[\w£%./+-]+/g)];
      const one = found[Math.floor(other * found.length)];
      return one ? withLine(line.slice(0, one.index) + word + line.slice(one.index + one[0].length)) : withLine(word);
    }
    case 'value':
      return withLine(line.replace(/(:) .*$/, (_whole, colon: string) => `${colon} ${word}`));
    case 'drop character':
      return text.slice(0, character) + text.slice(character + 1);
    case 'insert':
      return text.slice(0, character) + word + text.slice(character);
    case 'graft': {
      const donor = (texts.get(shipped[Math.floor(other * shipped.length)] ?? '') ?? '').split('\n');
      const from = Math.floor(at * donor.length);
      return withLine(line, ...donor.slice(from, from + 3));
    }
  }
};

export const mutant = fc.tuple(fc.constantFrom(...shipped), fc.array(change, { minLength: 1, maxLength: 4 }));
