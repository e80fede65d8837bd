/** A what-if gives the figures of a file that extends the scenario and says the same; what travels in a page reads as the files do. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/core/appraisal/appraise.js';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { filesCarried } from '../../src/language/carried-files.js';
import { readScenario } from '../../src/language/read.js';
import { linesOf } from '../../src/language/stress.js';
import { noChange, reachOf, whatIfText, withChanges } from '../../src/language/what-if.js';
import type { Changes } from '../../src/language/what-if.js';
import { runResult } from '../../src/report/result.js';
import { readText, resultOf } from '../in-memory.js';

const shipped = [
  'scenarios/oxfordshire/hybrid.yaml',
  'scenarios/oxfordshire/drivers/hybrid.yaml',
  'scenarios/oxfordshire/shared-service.yaml',
];

/** The files a shipped scenario is read from, by their paths. */
const textsOf = (path: string): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  readScenario(
    path,
    { source: { path, text: readFileSync(path, 'utf8') } },
    {
      read: (file) => {
        texts[file] = readFileSync(file, 'utf8');
        return { source: { path: file, text: texts[file] } };
      },
      beside: (from, written) => posix.join(posix.dirname(from), written),
      identity: (file) => file,
      config: () => null,
      isInProject: () => true,
    },
  );
  return { ...texts, [path]: readFileSync(path, 'utf8') };
};

const changes: readonly (readonly [string, Partial<Changes>])[] = [
  ['a discount rate', { discountRate: decimal('0.0475') }],
  ['more capital', { capital: decimal('1.2') }],
  ['less savings, a year late', { savings: decimal('0.75'), delay: 12 }],
  ['dearer cloud', { cloud: decimal('1.1') }],
  ['all at once', { discountRate: decimal('0.03'), capital: decimal('1.335'), savings: decimal('0.9'), delay: 24, cloud: decimal('1.07') }],
];

describe.each(shipped)('%s', (path) => {
  const others = textsOf(path);
  const { scenario, root } = readText(others[path] ?? '', { path, others });
  if (!scenario || !root) throw new Error(`${path} cannot be read`);
  const lines = linesOf(scenario);

  it.each(changes)('%s: laid over, and in a file that extends it, gives the same figures', (_, change) => {
    const all = { ...noChange, ...change };
    const { scenario: changed } = withChanges(all, root, lines);
    const own = changed && appraise(scenario.baseline ? { ...changed, baseline: scenario.baseline } : changed);
    const folder = posix.dirname(path);
    const file = `fivecase: 1\nextends: ${posix.basename(path)}\n${whatIfText(all, root, lines)}\n`;
    const { scenario: extended } = readText(file, { path: `${folder}/what-if.yaml`, others });
    if (!own || !extended) throw new Error('the change cannot be laid over the scenario');
    const identity = { file: '', sha256: '', baseline: null };
    expect(runResult(own, identity, [])).toEqual(runResult(appraise(extended), identity, []));
    expect(own.measures.net_present_value.value.eq(appraise(scenario).measures.net_present_value.value)).toBe(false);
  });

  it('says nothing where nothing changes', () => {
    expect(whatIfText(noChange, root, lines)).toBe('');
  });
});

const library = (savings: string): string => `fivecase: 1
title: Library system
horizon: { first_year: 2025/26, years: 4 }
assumptions: { discount_rate: 3.5% }
capital: { catalogue: { once: £100k, in: 2025/26, scale: 150% } }
recurring: { cloud-hosting: { annual: £10k } }
savings: { licences: ${savings} }
`;

/** 20% on top of a scale of 150% is 180% of £100k; 10% on top of £10k a year is £44k over four years. */
it('comes on top of what a line says', () => {
  const text = library('{ annual: £60k }');
  const { scenario, root } = readText(text);
  if (!scenario || !root) throw new Error('the library cannot be read');
  const all = { ...noChange, capital: decimal('1.2'), cloud: decimal('1.1') };
  const said = whatIfText(all, root, linesOf(scenario));
  expect(said).toBe('capital: { catalogue: { scale: 180% } }\nrecurring: { cloud-hosting: { scale: 110% } }');
  const result = resultOf(`fivecase: 1\nextends: library-system.yaml\n${said}\n`, { 'library-system.yaml': text });
  expect(result.measures.total_capital).toBe('180000');
  expect(result.measures.total_recurring).toBe('44000');
});

it.each([
  ['{ annual: £60k }', 1],
  ['{ movements: { 2025/26: £60k } }', 12],
] as const)('savings of %s can be late by steps of %d months', (savings, step) => {
  const { scenario, root } = readText(library(savings));
  if (!scenario || !root) throw new Error('the library cannot be read');
  expect(reachOf(scenario, root)).toEqual({ capital: true, savings: true, cloud: true, delayStep: step });
});

it('a page carries files by name: no path of a machine, and none but its own', () => {
  const files = filesCarried({ texts: { 'a.yaml': 'fivecase: 1' }, links: [['a.yaml', '../b.yaml', 'b.yaml']], config: null });
  expect(files.read('a.yaml')).toEqual({ source: { path: 'a.yaml', text: 'fivecase: 1' } });
  expect(files.beside('a.yaml', '../b.yaml')).toBe('b.yaml');
  expect(files.read('b.yaml')).toHaveProperty('trouble', 'unreadable-file');
  expect(files.read('toString')).toHaveProperty('trouble', 'unreadable-file');
});
