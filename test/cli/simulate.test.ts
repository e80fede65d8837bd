/** `simulate` as a command: the same bytes on any threads and from any shards, bad input told, interruption clean. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ran } from './page.js';

const folder = mkdtempSync(join(tmpdir(), 'fivecase-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

const lines = [
  'devices: { amounts: { 2020/21: £900k, 2021/22: £500k }, range: { low: -10%, high: +40% } }',
  'network: { amounts: { 2020/21: £333k }, range: ±20% }',
];

const scenario = (title: string, capital: readonly string[], saving = '£700k'): string =>
  `fivecase: 1\ntitle: ${title}\nhorizon: { first_year: 2020/21 }\nassumptions: { discount_rate: 3.5% }\nuncertainty: { assumptions: { discount_rate: ±1% } }\ncapital:\n${capital.map((line) => `  ${line}\n`).join('')}recurring: { support: { annual: £90k, range: { low: -5%, high: +25%, shape: pert } } }\nsavings: { maintenance: { annual: ${saving}, from: 2021-04, range: ±25%, delay_range: { low: 0, likely: 2, high: 12 } } }\n`;

writeFileSync(at('.git'), '');
writeFileSync(at('library.yaml'), scenario('Library', lines));
writeFileSync(at('turned.yaml'), scenario('Library', [...lines].reverse()));
writeFileSync(at('archive.yaml'), scenario('Archive', lines, '£740k'));
/** Two ranges and little else: quick to compile, where a test does so many times. */
const light = (title: string, saving = '£700k'): string =>
  `fivecase: 1\ntitle: ${title}\nhorizon: { first_year: 2020/21 }\ncapital: { devices: { amounts: { 2020/21: £900k }, range: { low: -10%, high: +40% } } }\nsavings: { maintenance: { annual: ${saving}, range: ±25% } }\n`;
writeFileSync(at('light.yaml'), light('Light'));
writeFileSync(at('lighter.yaml'), light('Lighter', '£650k'));
writeFileSync(at('certain.yaml'), 'fivecase: 1\ntitle: Certain\nhorizon: { first_year: 2020/21 }\nsavings: { paper: { annual: £10k } }\n');

const simulate = (...words: readonly string[]) =>
  ran(['simulate', ...words.map((word) => (word.endsWith('.yaml') || word.endsWith('.json') ? at(word) : word))]);

const outOf = async (...words: readonly string[]): Promise<string> => {
  const { out, error, code } = await simulate(...words);
  expect({ error, code }).toEqual({ error: '', code: 0 });
  return out;
};

/** Parts of a run, computed one by one; the names of their files. */
const shards = async (of: number, prefix: string, ...words: readonly string[]): Promise<readonly string[]> => {
  const names = Array.from({ length: of }, (_, place) => `${prefix}-${String(place + 1).padStart(2, '0')}.json`);
  for (const [place, name] of names.entries()) {
    expect((await simulate(...words, '--shard', `${place + 1}/${of}`, '-o', name)).code).toBe(0);
  }
  return names;
};

describe('the same bytes', () => {
  it('on one thread and on two, in every format', async () => {
    for (const format of ['table', 'json']) {
      const one = await outOf('library.yaml', '--draws', '20000', '--format', format, '--threads', '1');
      expect(await outOf('library.yaml', '--draws', '20000', '--format', format, '--threads', '2')).toBe(one);
    }
  });

  it('from sixteen shards, merged in any order, as from one run', async () => {
    const names = await shards(16, 'sixteenth', 'light.yaml', 'lighter.yaml', '--draws', '12345', '--seed', '9', '--payback-limit', '3');
    for (const format of ['json', 'table']) {
      const whole = await outOf(
        'light.yaml',
        'lighter.yaml',
        '--draws',
        '12345',
        '--seed',
        '9',
        '--payback-limit',
        '3',
        '--format',
        format,
      );
      expect(await outOf('--merge', ...[...names].reverse(), '--format', format)).toBe(whole);
    }
  });

  it('from more shards than there are blocks', async () => {
    const names = await shards(5, 'few', 'light.yaml', '--draws', '300');
    expect(await outOf('--merge', ...names)).toBe(await outOf('light.yaml', '--draws', '300'));
  });

  it('whatever the order of lines', async () => {
    const ordered = JSON.parse(await outOf('library.yaml', '--draws', '3000', '--format', 'json'));
    const turned = JSON.parse(await outOf('turned.yaml', '--draws', '3000', '--format', 'json'));
    expect({ ...turned.options[0], file: '' }).toEqual({ ...ordered.options[0], file: '' });
  });

  it('of an option, alone or beside others: they are drawn alike', async () => {
    const alone = JSON.parse(await outOf('library.yaml', '--format', 'json')).options[0];
    const [beside, other] = JSON.parse(await outOf('library.yaml', 'archive.yaml', '--format', 'json')).options;
    expect({ ...beside, chances: { ...beside.chances, best: null } }).toEqual(alone);
    // Archive saves more in every draw, for the two share each draw.
    expect([beside.chances.best, other.chances.best]).toEqual(['0', '1']);
  });
});

describe('the result', () => {
  it('tells draws, seed and how far double precision was from Decimal, in every format', async () => {
    const { simulation } = JSON.parse(await outOf('library.yaml', '--format', 'json'));
    expect(simulation).toMatchObject({ draws: 10_000, seed: 1, payback_limit: '5', checked: { draws: 32 } });
    expect(Number(simulation.checked.largest_relative_difference)).toBeLessThan(1e-12);
    for (const format of ['table', 'md', 'csv', 'tsv']) {
      expect(await outOf('library.yaml', '--format', format)).toContain(simulation.checked.largest_relative_difference);
    }
  });

  it('adds up: shares of the variance to the whole, the histogram to all draws', async () => {
    const [option] = JSON.parse(await outOf('library.yaml', '--format', 'json')).options;
    const shares = option.variance.inputs.map(({ share }: { readonly share: string }) => Number(share));
    expect(shares.reduce((sum: number, share: number) => sum + share, Number(option.variance.together))).toBeCloseTo(1, 9);
    expect(option.histogram.reduce((sum: number, { draws }: { readonly draws: number }) => sum + draws, 0)).toBe(10_000);
  });

  it('warns of an option that has no range, beside one that has', async () => {
    const warning = 'NO RANGE: "Certain" stands still in every draw';
    expect((await outOf('light.yaml', 'certain.yaml', '--draws', '100')).replace(/\s+/g, ' ')).toContain(warning);
    expect(await outOf('light.yaml', 'lighter.yaml', '--draws', '100')).not.toContain('NO RANGE');
  });

  it('has the likely case beside it, as `run` has it where likely is as written', async () => {
    writeFileSync(at('plain.yaml'), scenario('Plain', lines).replace(', likely: 2', ''));
    const [option] = JSON.parse(await outOf('plain.yaml', '--draws', '10', '--format', 'json')).options;
    const { measures } = JSON.parse((await ran(['run', at('plain.yaml'), '--format', 'json'])).out);
    expect([option.net_present_value.likely, option.payback.likely, option.peak_funding.likely]).toEqual([
      measures.net_present_value,
      measures.payback,
      measures.peak_funding.amount,
    ]);
  });
});

describe('bad input', () => {
  const told = async (words: readonly string[], code: number, sentence: string): Promise<void> => {
    const { out, error, code: ended } = await simulate(...words);
    expect({ out, code: ended }).toEqual({ out: '', code });
    expect(error.replace(/\s+/g, ' ')).toContain(sentence);
    expect(error).not.toMatch(/undefined|NaN|\[object|\bat .*\.(ts|cjs):/);
  };

  it.each<readonly [string, readonly string[], number, string]>([
    ['zero draws', ['library.yaml', '--draws', '0'], 2, 'No draws, no answer'],
    ['too many draws', ['library.yaml', '--draws', '10,000,001'], 2, 'from 1 to 10,000,000'],
    ['draws that are no number', ['library.yaml', '--draws', 'many'], 2, 'whole number'],
    ['a seed that is no number', ['library.yaml', '--seed', '-1'], 2, 'whole number'],
    ['a shard outside its count', ['library.yaml', '--shard', '17/16'], 2, 'Shards of 16 are 1/16 to 16/16.'],
    ['a shard nought', ['library.yaml', '--shard', '0/16'], 2, 'Shards of 16 are 1/16 to 16/16.'],
    ['no shards at all', ['library.yaml', '--shard', '0/0'], 2, 'at least one shard'],
    ['a shard that is none', ['library.yaml', '--shard', 'third'], 2, 'such as 3/16'],
    ['a part that is no JSON file', ['library.yaml', '--shard', '1/2', '-o', 'part.md'], 2, 'a part is JSON'],
    // Ten million draws of nine figures, eight bytes each, are 960 million characters; a part holds 400 million.
    ['a part too large for a file', ['light.yaml', '--draws', '10000000', '--shard', '1/2'], 2, 'cut it into 3 shards or more'],
    ['threads nought', ['library.yaml', '--threads', '0'], 2, 'from 1 to 256'],
    ['draws beside merge', ['--merge', 'part.json', '--draws', '10'], 2, 'the parts say with what they were computed'],
    ['nothing that has a range', ['certain.yaml'], 1, 'nothing in this scenario has a range'],
    ['no such file', ['nowhere.yaml'], 2, 'there is no such file'],
    ['no such part', ['--merge', 'nowhere.json'], 2, 'there is no such file'],
    ['no file at all', [], 2, "missing required argument 'files'"],
  ])('%s', (_, words, code, sentence) => told(words, code, sentence));

  it.each(['simulation-no-range', 'simulation-not-smooth', 'simulation-too-many-together'])('%s: told at its place', async (code) => {
    const path = join('test', 'errors', `${code}.yaml`);
    const [, place = ''] = /^# expect: (\d+:\d+)$/m.exec(readFileSync(path, 'utf8')) ?? [];
    const { error, code: ended } = await ran(['simulate', path]);
    expect(ended).toBe(1);
    expect(error).toMatch(new RegExp(`^${path}:${place}: error: .* \\[${code}\\]$`, 'm'));
  });

  it('parts of different scenarios, seeds, draws, limits and numbers of shards', async () => {
    const [first = ''] = await shards(2, 'own', 'light.yaml');
    const others: readonly (readonly [string, readonly string[], string])[] = [
      ['seed', ['light.yaml', '--seed', '2'], 'its seed is 2, not 1'],
      ['draws', ['light.yaml', '--draws', '9000'], 'its number of draws is 9000, not 10000'],
      ['limit', ['light.yaml', '--payback-limit', '4'], 'its payback limit is 4, not 5'],
      ['scenario', ['lighter.yaml'], 'its scenarios differ'],
    ];
    for (const [name, words, sentence] of others) {
      const [, second = ''] = await shards(2, name, ...words);
      await told(['--merge', first, second], 2, sentence);
    }
    const [, thirds = ''] = await shards(3, 'thirds', 'light.yaml');
    await told(['--merge', first, thirds], 2, 'its number of shards is 3, not 2');
  });

  it('a scenario that changed between two parts', async () => {
    writeFileSync(at('changing.yaml'), light('Light'));
    const [first = ''] = await shards(2, 'before', 'changing.yaml');
    writeFileSync(at('changing.yaml'), light('Light').replace('£900k', '£901k'));
    const [, second = ''] = await shards(2, 'after', 'changing.yaml');
    await told(['--merge', first, second], 2, 'its scenarios differ');
  });

  it('a part that is missing, or there twice', async () => {
    const [first = '', second = '', third = ''] = await shards(3, 'whole', 'light.yaml');
    await told(['--merge', first, third], 2, 'a shard is missing: 2/3');
    await told(['--merge', first], 2, '2 shards are missing: 2/3, 3/3');
    await told(['--merge', first, second, third, second], 2, 'shard 2/3 is here twice');
  });

  it('a damaged part: cut short, changed, or no part at all', async () => {
    const [name = ''] = await shards(1, 'damaged', 'light.yaml', '--draws', '500');
    const text = readFileSync(at(name), 'utf8');
    writeFileSync(at('cut.json'), text.slice(0, text.length / 2));
    await told(['--merge', 'cut.json'], 2, 'it is not whole JSON');
    writeFileSync(at('changed.json'), text.replace('"seed":1', '"seed":3'));
    await told(['--merge', 'changed.json'], 2, 'its contents do not match its own digest');
    writeFileSync(at('other.json'), '{"measures":[]}');
    await told(['--merge', 'other.json'], 2, 'it holds no draws');
    await told(['--merge', 'light.yaml'], 2, 'it is not whole JSON');
  });
});

describe('the user who has had enough', () => {
  it.each(['1', '2'])('on %s threads: 130, and nothing is written', async (threads) => {
    let released = 0;
    const words = ['simulate', at('library.yaml'), '--draws', '2000000', '--threads', threads, '-o', at('stopped.json')];
    const { code, error } = await ran(words, {
      onInterrupt: (stop) => {
        setTimeout(stop, 20);
        return () => void (released += 1);
      },
    });
    expect({ code, error, released }).toEqual({ code: 130, error: 'fivecase: stopped; nothing was written.\n', released: 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});

describe('progress', () => {
  const told = async (words: readonly string[], errorIsTerminal: boolean): Promise<string> =>
    (await ran(['simulate', at('library.yaml'), ...words], { errorIsTerminal, columns: 80 })).error;

  it('of a long run is told on a terminal, on one line that is taken away at the end', async () => {
    const [start, ...more] = (await told(['--draws', '900000', '--threads', '2'], true)).split('\r').slice(1);
    expect(start).toBe('900,000 draws: 0%');
    expect(more.at(-1)).toBe('\u001b[K');
    for (const each of more.slice(0, -1)) expect(each).toMatch(/^900,000 draws: \d+%$/);
  });

  it('is not told of a short run, nor where messages go to no terminal', async () => {
    expect(await told(['--draws', '1000'], true)).toBe('');
    expect(await told(['--draws', '900000'], false)).toBe('');
  });
});

/** At home without GNU parallel this is left out; where everything is checked it must be there. */
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const hasParallel = parallel.status === 0 && parallel.stdout.includes('GNU parallel');

describe('GNU parallel', () => {
  it.runIf(hasParallel || process.env['CI'] !== undefined)('spreads a run, as docs/simulate.md shows it', async () => {
    const program = `${process.execPath} ${resolve('bin', 'fivecase.js')}`;
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `parallel --will-cite -j 2 ${program} simulate light.yaml --draws 20000 --shard {}/4 -o spread-{}.json ::: 1 2 3 4 && ${program} simulate --merge spread-*.json -o spread.json`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ status, stderr: stderr.replace(/^wrote .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(at('spread.json'), 'utf8')).toBe(await outOf('light.yaml', '--draws', '20000', '--format', 'json'));
  });
});
