/** `fivecase init` writes a whole case or nothing, asks whoever can be asked, and its case stands. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it, onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Shell } from '../../src/cli/shell.js';
import { underlined, underlinedInSettings } from '../editor.js';
import { ran } from './page.js';

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Runs `init` with lines typed at a terminal; null ends the input. */
const typed = async (words: readonly string[], lines: readonly (string | null)[]) => {
  const asked: string[] = [];
  let [out, error, closed] = ['', '', false];
  const left = [...lines];
  const shell: Shell = {
    out: (text) => void (out += String(text)),
    error: (text) => void (error += text),
    environment: { FIVECASE_TODAY: '2026-11-22' },
    outIsTerminal: true,
    errorIsTerminal: true,
    columns: 80,
    asker: () =>
      Promise.resolve({
        ask: (question) => {
          asked.push(question);
          return Promise.resolve(left.shift() ?? null);
        },
        close: () => {
          closed = true;
        },
      }),
  };
  const code = await main(['init', ...words], shell);
  return { out, error, code, asked, closed };
};

const settled = ['--first-year', '2027/28', '--yes'];

describe('a new case', () => {
  it('lets doing nothing cost something, without asking it for what a project owes', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled]);
    const path = join(folder, 'do-nothing.yaml');
    const lines = `capital:
  servers: { once: 60, in: 2028/29, funding: capital-receipts, benefit: reduced-risk, optimism_bias: 0%, source: { kind: estimated, title: Head of ICT } }
recurring:
  extended-support: { annual: 20, from: 2028-04, source: { kind: quoted, title: Letter of the supplier } }
`;
    writeFileSync(path, readFileSync(path, 'utf8').replace(/capital: \{\}[^]*$/, lines));
    const { code, out } = await ran(['check', path, '--today', '2026-11-22']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 file: nothing to mend') as string });
  });

  it('is compared by *.yaml, which brings the settings and the template along', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled]);
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name));
    const { code, error, out } = await ran(['compare', ...all]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('Left out: base.yaml, a template, there only to be extended.');
    expect(out).toContain("Left out: fivecase.config.yaml, the council's settings.");
  });

  it('is doing nothing, an option, settings, a pipeline, a README and the schema', async () => {
    const folder = emptyFolder();
    const { code, error, out } = await ran(['init', folder, ...settled]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(filesIn(folder)).toEqual([
      '.github/workflows/business-case.yml',
      'README.md',
      'base.yaml',
      'config.schema.json',
      'do-nothing.yaml',
      'fivecase.config.yaml',
      'new-system.yaml',
      'scenario.schema.json',
    ]);
    for (const name of filesIn(folder)) expect(out).toContain(`${folder}/${name}`);
    expect(out).toContain(`fivecase check ${folder}`);
  });

  it.each<readonly [readonly string[]]>([
    [[]],
    [['--years', '1']],
    [['--years', '60', '--unit', '£']],
    [['--unit', '£m', '--first-year', '1999/00']],
    [['--title', 'Records: "the" system # 2', '--case', '- yes', '--organisation', "St Mary's {Council}"]],
    [['--title', 'Do nothing', '--organisation', 'null']],
    [['--title', '新しい']],
  ])('with %j passes check, runs, compares, goes into the plan, and an editor underlines nothing', async (flags) => {
    const folder = emptyFolder();
    expect((await ran(['init', folder, ...settled, ...flags])).code).toBe(0);
    const scenarios = filesIn(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('fivecase'));
    const option = scenarios.find((name) => name !== 'base.yaml' && name !== 'do-nothing.yaml') ?? '';
    const checked = await ran(['check', ...scenarios.map((name) => join(folder, name))]);
    expect(checked.code, checked.out + checked.error).toBe(0);
    // A year is too short to pay back in, and sixty are more than a plan has: that is said, and is no mistake.
    const weights = flags.includes('--years') ? / (?:error|breach): / : / (?:error|warning|breach): /;
    expect(checked.out + checked.error).not.toMatch(weights);
    for (const words of [
      ['run', join(folder, 'do-nothing.yaml')],
      ['run', join(folder, option)],
      ['compare', ...scenarios.map((name) => join(folder, name))],
      ['mtfp', join(folder, option)],
    ]) {
      expect(await ran(words), words.join(' ')).toMatchObject({ code: 0, error: '' });
    }
    for (const name of scenarios) expect(underlined(readFileSync(join(folder, name), 'utf8')), name).toEqual([]);
    expect(underlinedInSettings(readFileSync(join(folder, 'fivecase.config.yaml'), 'utf8'))).toEqual([]);
  });

  const combinations = ['£', '£000', '£m'].flatMap((unit) =>
    ['github', 'gitlab', 'none'].flatMap((service) => ['1', '5', '60'].map((years) => ['--unit', unit, '--ci', service, '--years', years])),
  );

  it.each([...combinations.map((flags) => [flags] as const), [['--first-year', '2099/00', '--title', 'fivecase.config']] as const])(
    'with %j passes the check of its folder, settings and all',
    async (flags) => {
      const folder = emptyFolder();
      expect((await ran(['init', folder, ...settled, ...flags])).code).toBe(0);
      const { code, out } = await ran(['check', folder, '--format', 'json']);
      expect(code, out).toBe(0);
      // The pipeline is YAML too, and no scenario.
      expect((JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual(
        filesIn(folder).filter((name) => name.endsWith('.yaml')),
      );
    },
  );

  it('names in the first line of every file the schema that lies beside it', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled]);
    for (const name of filesIn(folder).filter((each) => each.endsWith('.yaml'))) {
      const of = name === 'fivecase.config.yaml' ? 'config' : 'scenario';
      expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toBe(`# yaml-language-server: $schema=${of}.schema.json`);
      expect(readFileSync(join(folder, `${of}.schema.json`), 'utf8')).toBe(readFileSync(join('schemas', `${of}.json`), 'utf8'));
    }
  });

  it('means the same money in every unit', async () => {
    const valueIn = async (unit: string): Promise<unknown> => {
      const folder = emptyFolder();
      await ran(['init', folder, ...settled, '--unit', unit]);
      const { out } = await ran(['run', join(folder, 'new-system.yaml'), '--format', 'json']);
      return (JSON.parse(out) as { measures: unknown }).measures;
    };
    const inPounds = await valueIn('£');
    expect(await valueIn('£000')).toEqual(inPounds);
    expect(await valueIn('£m')).toEqual(inPounds);
  });

  it('says of every line that its figures are made up', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled]);
    const { out } = await ran(['run', join(folder, 'new-system.yaml')]);
    const lines = Object.values(parse(readFileSync(join(folder, 'new-system.yaml'), 'utf8')) as object)
      .filter((value): value is object => typeof value === 'object')
      .flatMap((section) => Object.values(section as Record<string, unknown>))
      .filter((line) => typeof line === 'object' && line !== null && 'source' in line);
    // Six of its own, and two of the base budget.
    expect(lines.length).toBe(6);
    expect(out).toContain('ILLUSTRATIVE: 8 of 8 lines are made up');
  });

  it('names its words in the files', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled, '--title', 'Records: system', '--case', 'Records 2027', '--organisation', 'Example Council']);
    const { out } = await ran(['run', join(folder, 'records-system.yaml'), '--format', 'json']);
    expect((JSON.parse(out) as { scenario: unknown }).scenario).toMatchObject({
      title: 'Records: system',
      case: 'Records 2027',
      organisation: 'Example Council',
    });
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('# Records 2027');
  });

  it.each([
    ['github', '.github/workflows/business-case.yml', 'fivecase check . --format github'],
    ['gitlab', '.gitlab-ci.yml', 'fivecase check . --format gitlab'],
  ])('for %s has a pipeline that is YAML and checks the folder', async (service, path, command) => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled, '--ci', service]);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(JSON.stringify(parse(text))).toContain(command);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(path);
  });

  it('for no service has none', async () => {
    const folder = emptyFolder();
    await ran(['init', folder, ...settled, '--ci', 'none']);
    expect(filesIn(folder).filter((name) => name.endsWith('.yml'))).toEqual([]);
  });
});

describe('nothing is overwritten', () => {
  it('where files stand in the way they are named, and nothing is written', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'new-system.yaml'), 'mine\n');
    mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
    writeFileSync(join(folder, '.github', 'workflows', 'business-case.yml'), 'mine too\n');
    const { code, out, error } = await ran(['init', folder, ...settled]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(
      `nothing was written, since ${folder}/new-system.yaml and ${folder}/.github/workflows/business-case.yml are there already`,
    );
    expect(filesIn(folder)).toEqual(['.github/workflows/business-case.yml', 'new-system.yaml']);
    expect(readFileSync(join(folder, 'new-system.yaml'), 'utf8')).toBe('mine\n');
  });

  it('nor written through a link that leads nowhere', async () => {
    const folder = emptyFolder();
    symlinkSync(join(folder, 'elsewhere.yaml'), join(folder, 'base.yaml'));
    expect((await ran(['init', folder, ...settled])).code).toBe(2);
    expect(existsSync(join(folder, 'elsewhere.yaml'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['base.yaml']);
  });

  it('what was begun is taken back where the rest cannot be written', async () => {
    const folder = emptyFolder();
    // The workflow needs a folder of this name.
    writeFileSync(join(folder, '.github'), 'a file\n');
    const { code, error } = await ran(['init', folder, ...settled]);
    expect(code).toBe(2);
    expect(error).toContain('nothing was written');
    expect(readdirSync(folder)).toEqual(['.github']);
  });

  it('other files in the folder are left alone', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine\n');
    expect((await ran(['init', folder, ...settled])).code).toBe(0);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine\n');
  });

  it('a folder that is a file is told', async () => {
    const path = join(emptyFolder(), 'case');
    writeFileSync(path, '');
    expect(await ran(['init', path, ...settled])).toMatchObject({ code: 2, out: '' });
  });
});

describe('at a terminal', () => {
  it('what no flag says is asked for; an empty line takes what is usual', async () => {
    const folder = emptyFolder();
    const { asked, code, closed } = await typed([folder, '--unit', '£'], ['Records system', '', 'Example Council', '2028/29', '3', 'none']);
    expect({ code, closed }).toEqual({ code: 0, closed: true });
    expect(asked).toEqual([
      'Name of the option [New system]: ',
      'Business case it belongs to [Example case]: ',
      'Organisation [Example Council]: ',
      'First financial year [2027/28]: ',
      'How many years [5]: ',
      'Where files are checked (github, gitlab, none) [github]: ',
    ]);
    expect(filesIn(folder)).toContain('records-system.yaml');
    expect(readFileSync(join(folder, 'base.yaml'), 'utf8')).toContain('horizon: { first_year: 2028/29, years: 3 }');
  });

  it('an answer that cannot be is asked for again, with the reason', async () => {
    const folder = emptyFolder();
    const { asked, error, code } = await typed([folder], ['', '', '', '2028', '2028/29', 'ten', '10', 'pounds', '£', '']);
    expect(code).toBe(0);
    expect(asked.filter((question) => question.startsWith('First financial year'))).toHaveLength(2);
    expect(error).toContain('Write a financial year as in 2026/27');
    expect(error).toContain('Write a number of years from 1 to 60.');
    expect(error).toContain('Write one of £, £000, £m.');
  });

  it('where the answers end, nothing is written', async () => {
    const folder = emptyFolder();
    const { code, out, error, closed } = await typed([folder], ['Records system', null]);
    expect({ code, out, closed }).toEqual({ code: 2, out: '', closed: true });
    expect(error).toContain('nothing was written');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('files in the way are told before anything is asked', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'base.yaml'), '');
    const { code, asked } = await typed([folder], []);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
  });

  it('--yes asks nothing', async () => {
    const { asked, code } = await typed([emptyFolder(), '--yes'], []);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
  });
});

describe('flags', () => {
  it.each([
    ['--first-year', '2027'],
    ['--years', '0'],
    ['--years', '61'],
    ['--unit', 'pounds'],
    ['--ci', 'jenkins'],
    ['--title', ' '],
    ['--title', 'Records\u0007system'],
  ])('%s %j is refused, and nothing is written', async (flag, value) => {
    const folder = emptyFolder();
    const { code, error } = await ran(['init', folder, ...settled, flag, value]);
    expect(code).toBe(2);
    expect(error).toContain(flag);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['2026-11-22', '2027/28'],
    ['2027-03-31', '2027/28'],
    ['2027-04-01', '2028/29'],
  ])('on %s the first year is %s unless said', async (today, year) => {
    const folder = emptyFolder();
    const quiet = { out: () => {}, error: () => {}, outIsTerminal: false, errorIsTerminal: false, columns: undefined };
    await main(['init', folder, '--yes'], { ...quiet, environment: { FIVECASE_TODAY: today } });
    expect(readFileSync(join(folder, 'base.yaml'), 'utf8')).toContain(`first_year: ${year}`);
  });
});
