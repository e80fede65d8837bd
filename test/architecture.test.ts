/**
 * The rooms of the house and the fences between them. Every import of every source file is read; a
 * room this page does not know is a mistake, and so is a reading that finds nothing: a green light
 * over nothing is worse than none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

interface Fence {
  /** Rooms (or single files of one) and packages that may be imported; `node:` stands for everything of Node. */
  readonly may: readonly string[];
  readonly because: string;
}

/** The files of the front door, which lie beside the rooms. */
const face = ['index.ts', 'version.ts'];

const fences: Readonly<Record<string, Fence>> = {
  diagnostics: {
    may: [],
    because: 'findings are data that every room makes, so their room can rest on no other',
  },
  published: {
    may: [],
    because: 'published rates are plain data with a source and a date, and can be checked without running anything',
  },
  core: {
    may: ['diagnostics/span.ts', 'published', 'decimal.js'],
    because: 'figures are pure arithmetic: the same in any program, in any language, without a file or a word for people',
  },
  language: {
    may: ['core', 'diagnostics', 'published', 'yaml', 'zod'],
    because: 'text becomes a scenario without touching the disk: the file system is handed in, and tests hand in their own',
  },
  policy: {
    // zod, because what a council may set is read as the language is, with places and descriptions.
    may: ['core', 'language', 'diagnostics', 'zod'],
    because: 'a rule judges a scenario and its figures; how a finding looks is not its business',
  },
  report: {
    may: ['../docs/glossary.md', 'core', 'policy', 'diagnostics', 'version.ts'],
    because: 'figures are laid out from what the core worked out, never from the text it was read from',
  },
  renderers: {
    may: ['report', 'diagnostics', 'chalk', 'cli-table3', 'docx', 'echarts', 'fflate', 'hucre', 'what-if-program'],
    because: 'a format decides looks, never sums: it sees the report and no figure behind it',
  },
  browser: {
    may: ['core', 'diagnostics', 'language', 'renderers', 'report', 'zod'],
    because: 'the what-if of a page works its figures out as the command line does, with no disk and no process behind it',
  },
  io: {
    may: ['diagnostics', 'node:', 'picomatch'],
    because: 'the file system has one door, and knows nothing of what it carries',
  },
  schemas: {
    // Policy, for its fields alone: which rules there are, and what may be set of each.
    may: ['core', 'diagnostics', 'language', 'policy/policy.ts', 'report'],
    because: 'a schema says what is read and what is written, and takes part in neither',
  },
  cli: {
    may: [
      'core',
      'diagnostics',
      'io',
      'language',
      'policy',
      'published',
      'renderers',
      'report',
      'schemas',
      'version.ts',
      'commander',
      'chalk',
      'node:',
    ],
    because: 'a command joins the rooms together; it is the only one that may know them all',
  },
  library: {
    may: ['core', 'diagnostics', 'io', 'language', 'policy', 'renderers', 'report'],
    because: 'what the face of the library offers beside the rooms themselves is joined together as a command does, without a process',
  },
  'index.ts': {
    may: ['core', 'diagnostics', 'io', 'language', 'library', 'policy', 'published', 'renderers', 'report', 'schemas', 'version.ts'],
    because: 'the face of the library offers every room but the command line, which would bring a process along',
  },
  'version.ts': {
    may: ['../package.json'],
    because: 'the version is written once, in the package itself',
  },
};

/** Packages that open files or start programs: io alone has them, so that everything else can be tested without a disk. */
const doors = ['node:fs', 'node:fs/promises', 'node:child_process'];

/** Text without comments, which may mention what code may not. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Every module that a file names: static imports, re-exports, and imports when needed, of types too. */
const importsOf = (text: string): readonly string[] => {
  const code = withoutComments(text);
  const patterns = [
    /^\s*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
  ];
  const named = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name));
  // An import whose name is worked out cannot be read, and so not be held by any fence.
  const unreadable = [...code.matchAll(/\b(?:import|require)\s*\(\s*(?!['"])/g)].map(() => 'a name that is not written out');
  return [...named, ...unreadable];
};

/** The room of a file in `src`: its first folder, or the file itself where it lies beside the rooms. */
const roomOf = (file: string): string => file.split('/')[0] ?? file;

/** What an import leads to, from `src`: `core/figure.ts`, `zod`, `node:fs`. */
const targetOf = (file: string, name: string): string => {
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), name)).replace(/\.js$/, '.ts');
  if (name.startsWith('node:') || builtinModules.includes(name)) return name.startsWith('node:') ? name : `node:${name}`;
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
};

const isAllowed = (target: string, may: readonly string[]): boolean =>
  may.some((allowed) => target === allowed || (allowed === 'node:' ? target.startsWith(allowed) : target.startsWith(`${allowed}/`)));

/** Every breach of a fence in these files (path from `src` → text), with the reason for the fence. */
const breachesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([file, text]) => {
    const room = roomOf(file);
    const fence = fences[room];
    if (!fence) return [`${file}: there is no fence for ${room}; add it to this test with its reason`];
    return importsOf(text).flatMap((name) => {
      const target = targetOf(file, name);
      if (doors.includes(target) && room !== 'io') return [`${file} imports ${target}: only io opens files and starts programs`];
      return roomOf(target) === room || isAllowed(target, fence.may) ? [] : [`${file} imports ${target}: ${fence.because}`];
    });
  });

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]),
);

describe('the reading', () => {
  test('finds the rooms that every figure passes through, and the face', () => {
    const rooms = new Set([...sources.keys()].map(roomOf));
    for (const room of ['diagnostics', 'core', 'published', 'language', 'report', 'io', 'schemas', 'cli', ...face])
      expect(rooms).toContain(room);
  });

  test('finds files and imports in every room', () => {
    expect(sources.size).toBeGreaterThan(60);
    expect([...sources.values()].flatMap(importsOf).length).toBeGreaterThan(200);
  });

  test('finds no file that is not TypeScript: it would pass every fence unread', () => {
    const others = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.ts'),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test.each<readonly [string, readonly string[]]>([
    ["import { a } from './a.js';", ['./a.js']],
    ["import type {\n  A,\n  B,\n} from '../b.js';", ['../b.js']],
    ["import 'node:fs';", ['node:fs']],
    ["export { a } from './a.js';\nexport * from './b.js';", ['./a.js', './b.js']],
    ["const heavy = await import('yaml');", ['yaml']],
    ["let a: import('./a.js').A;", ['./a.js']],
    ["// import { a } from './a.js';\n/* import './b.js' */", []],
    ['await import(name);', ['a name that is not written out']],
  ])('reads %j', (text, names) => {
    expect(importsOf(text)).toEqual(names);
  });
});

describe('the fences', () => {
  test('are not crossed', () => {
    expect(breachesOf(sources)).toEqual([]);
  });

  test('nothing imports the command line', () => {
    const importers = [...sources].filter(
      ([file, text]) => roomOf(file) !== 'cli' && importsOf(text).some((name) => roomOf(targetOf(file, name)) === 'cli'),
    );
    expect(importers.map(([file]) => file)).toEqual([]);
  });

  test.each([
    ['core/lines/annual.ts', "import { readFileSync } from 'node:fs';"],
    ['core/lines/annual.ts', "import { readFileSync } from 'fs';"],
    ['core/lines/annual.ts', "import { diagnose } from '../../diagnostics/diagnostic.js';"],
    ['core/lines/annual.ts', "import { parse } from '../../language/yaml/document.js';"],
    ['diagnostics/span.ts', "import type { Year } from '../core/arithmetic/calendar.js';"],
    ['published/discount-rates.ts', "import { decimal } from '../core/arithmetic/decimal.js';"],
    ['language/read.ts', "import { files } from '../io/files.js';"],
    ['report/result.ts', "import { readScenario } from '../language/read.js';"],
    ['renderers/table.ts', "import { appraise } from '../core/appraisal/appraise.js';"],
    ['renderers/table.ts', "import { writeFileSync } from 'node:fs';"],
    ['io/files.ts', "import type { Scenario } from '../core/scenario.js';"],
    ['cli/main.ts', "import { readFileSync } from 'node:fs';"],
    ['policy/rules/funding.ts', "import { main } from '../../cli/main.js';"],
    ['index.ts', "import { main } from './cli/main.js';"],
    ['utils/text.ts', 'export const nothing = 0;'],
  ])('would see %s with %s', (file, text) => {
    expect(breachesOf(new Map([[file, text]]))).toHaveLength(1);
  });
});

describe('the core is a pure function of the scenario', () => {
  /** What would make a figure depend on the moment, the machine or a binary float. */
  const impure: Readonly<Record<string, { readonly pattern: RegExp; readonly because: string }>> = {
    'Math.random': { pattern: /\bMath\s*\.\s*random\b/, because: 'the same input gives the same figures' },
    Date: { pattern: /\bDate\b/, because: 'no figure depends on the day it is worked out' },
    parseFloat: { pattern: /\bparseFloat\b/, because: 'digits never pass through a binary float' },
    process: { pattern: /\bprocess\b/, because: 'no figure depends on the machine or its settings' },
    'node:': { pattern: /['"]node:/, because: 'the core does nothing but arithmetic' },
  };

  test.each(Object.entries(impure))('no %s', (_, { pattern, because }) => {
    const core = [...sources].filter(([file]) => roomOf(file) === 'core');
    expect(core.length).toBeGreaterThan(30);
    expect(core.filter(([, text]) => pattern.test(withoutComments(text))).map(([file]) => `${file}: ${because}`)).toEqual([]);
  });
});

test('the YAML library is known to one folder', () => {
  const knowing = [...sources].filter(([, text]) => /from ['"]yaml['"]/.test(text)).map(([file]) => file);
  expect(knowing.length).toBeGreaterThan(2);
  expect(knowing.filter((file) => !file.startsWith('language/yaml/'))).toEqual([]);
});
