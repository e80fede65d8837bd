/** `check`: which files it means, what each format holds, and with which code it ends. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';
import { ruleIds } from '../../src/policy/rules.js';
import { ran as ranAsIs } from './page.js';

/** A folder with these files, gone when the test is over. */
const folderOf = (texts: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...texts })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/** Settings with every rule off: what rules find has tests of its own. */
const withoutRules = join(mkdtempSync(join(tmpdir(), 'fivecase-')), 'without-rules.yaml');
writeFileSync(withoutRules, `policy: { ${ruleIds.map((id) => `${id}: off`).join(', ')} }\n`);
afterAll(() => rmSync(dirname(withoutRules), { recursive: true }));

const ran = (words: readonly string[]) => ranAsIs([...words, '--config', withoutRules]);

const sound = 'fivecase: 1\ntitle: Records system\nhorizon: { first_year: 2020/21 }\n';
/** One mistake, in the fourth line. */
const broken = `${sound}titel: Records system\n`;
/** An empty value over an inherited one removes it, with a warning. */
const warned = 'fivecase: 1\nextends: base.yaml\ntitle: Records system\nsummary:\n';
const base = `${sound}summary: What all have in common\n`;

interface Result {
  readonly files: readonly {
    readonly file: string;
    readonly valid: boolean;
    readonly diagnostics: readonly { readonly code: string; readonly line: number }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const checked = async (...words: readonly string[]): Promise<{ readonly result: Result; readonly code: number }> => {
  const { out, code } = await ran(['check', ...words, '--format', 'json']);
  return { result: JSON.parse(out) as Result, code };
};

describe('which files are meant', () => {
  const texts = {
    'b.yaml': sound,
    'a.yml': sound,
    'notes.txt': 'no scenario',
    'options/cloud.yaml': sound,
    'options/.hidden/old.yaml': sound,
    'node_modules/package/example.yaml': sound,
    'Options.yaml': sound,
  };
  const named = async (...paths: readonly string[]): Promise<readonly string[]> => {
    const { result } = await checked(...paths);
    return result.files.map(({ file }) => file);
  };

  it('a folder stands for the YAML files below it, its own first, in the order of their names', async () => {
    expect(await named(folderOf(texts))).toEqual(['Options.yaml', 'a.yml', 'b.yaml', 'options/cloud.yaml']);
  });

  it.each([
    ['*.yaml', ['Options.yaml', 'b.yaml']],
    ['**/*.yaml', ['Options.yaml', 'b.yaml', 'options/cloud.yaml']],
    ['*.{yml,yaml}', ['Options.yaml', 'a.yml', 'b.yaml']],
    ['options/[a-d]*', ['options/cloud.yaml']],
    ['[!Ob]*', ['a.yml']],
    ['[^Ob]*', ['a.yml']],
    ['options/.hidden/*.yaml', ['options/.hidden/old.yaml']],
    ['?.y*', ['a.yml', 'b.yaml']],
  ])('a pattern is worked out: %s', async (pattern, expected) => {
    expect(await named(join(folderOf(texts), pattern))).toEqual(expected);
  });

  it('a file named twice is judged once, where it is named first', async () => {
    const folder = folderOf(texts);
    expect(await named(join(folder, 'b.yaml'), folder, join(folder, '.', 'options', '..', 'a.yml'))).toEqual([
      'b.yaml',
      'Options.yaml',
      'a.yml',
      'options/cloud.yaml',
    ]);
  });

  it('a file whose name looks like a pattern is that file', async () => {
    const folder = folderOf({ '[b].yaml': sound, 'b.yaml': sound });
    expect(await named(join(folder, '[b].yaml'))).toEqual(['[b].yaml']);
  });

  it.skipIf(process.platform === 'win32')('links: one to a file is followed, one to a folder is not', async () => {
    const folder = folderOf({ 'a.yaml': sound, 'elsewhere/b.yaml': sound });
    symlinkSync(folder, join(folder, 'circle'));
    symlinkSync(join(folder, 'elsewhere', 'b.yaml'), join(folder, 'link.yaml'));
    const { result } = await checked(folder);
    expect(result.files).toHaveLength(2);
  });

  it.each([['nothing-*.yaml'], ['empty']])('nothing matches %s: wrong usage, and the others are judged all the same', async (path) => {
    const folder = folderOf({ 'a.yaml': broken, 'empty/notes.txt': '' });
    const { out, error, code } = await ran(['check', join(folder, path), join(folder, 'a.yaml')]);
    expect(code).toBe(2);
    expect(error).toMatch(/^fivecase: (no|there is no) \.yaml or \.yml file /);
    expect(out).toContain('unknown-key');
  });
});

describe('how it ends', () => {
  const folder = () => folderOf({ 'base.yaml': base, 'sound.yaml': sound, 'broken.yaml': broken, 'warned.yaml': warned });

  it.each<readonly [readonly string[], number]>([
    [['sound.yaml'], 0],
    [['warned.yaml'], 0],
    [['broken.yaml'], 1],
    [['sound.yaml', 'broken.yaml', 'warned.yaml'], 1],
    [['warned.yaml', '--fail-on', 'warning'], 1],
    [['broken.yaml', '--fail-on', 'never'], 0],
    [['nowhere.yaml'], 2],
    [['nowhere.yaml', 'broken.yaml'], 2],
    [['nowhere.yaml', '--fail-on', 'never'], 2],
    [['sound.yaml', '--fail-on', 'info'], 2],
    [['sound.yaml', '--today', 'tomorrow'], 2],
    [['sound.yaml', '-o', 'result.doc'], 2],
    [['sound.yaml', '--stdin-filepath', 'sound.yaml'], 2],
    [[], 2],
  ])('%j with %i', async (words, expected) => {
    const where = folder();
    const { code } = await ran(['check', ...words.map((word) => (word.endsWith('.yaml') ? join(where, word) : word))]);
    expect(code).toBe(expected);
  });

  it('--only-failures shows what the check fails on, and counts everything', async () => {
    const { result } = await checked(folder(), '--only-failures');
    expect(result.files.map(({ file }) => file)).toEqual(['broken.yaml']);
    expect(result.summary).toEqual({ files: 4, errors: 1, warnings: 1, breaches: 0 });
  });

  it('says in one sentence which rules could not judge, and with --verbose each at its place', async () => {
    const where = mkdtempSync(join(tmpdir(), 'fivecase-want-'));
    onTestFinished(() => rmSync(where, { recursive: true }));
    // A scenario without base budget gives these three nothing to compare with; one with a base budget, but no staff in it, the second.
    const rules = ['revenue-falls-every-year', 'staffing-does-not-rise', 'efficiency-target'];
    const others = ruleIds.filter((id) => !rules.includes(id)).map((id) => `${id}: off`);
    writeFileSync(join(where, 'fivecase.config.yaml'), `policy: { ${others.join(', ')} }\n`);
    const head = 'fivecase: 1\ntitle: Library\nhorizon: { first_year: 2025/26 }\n';
    writeFileSync(join(where, 'a.yaml'), head);
    writeFileSync(join(where, 'b.yaml'), head);
    writeFileSync(join(where, 'c.yaml'), `${head}base_budget: { rent: { annual: £1k } }\nsavings: { rent: { annual: £1k } }\n`);
    const short = await ranAsIs(['check', where]);
    expect(short.out).toContain(`7 times a rule could not judge for want of something (--verbose tells what):
  staffing-does-not-rise (3), revenue-falls-every-year (2),
  efficiency-target (2)

`);
    expect(short.out).not.toContain('cannot judge');
    expect(short.out).toMatch(/\n4 files: .*7 notes\.\n$/);
    const long = await ranAsIs(['check', where, '--verbose']);
    expect(long.out.match(/: info: cannot judge: /g)).toHaveLength(7);
    expect(long.out).not.toContain('could not judge');
    expect((await ranAsIs(['check', where, '--only-failures', '-q'])).out).not.toContain('not judge');
    expect((await ranAsIs(['check', where, '--format', 'json'])).out.match(/"message": "cannot judge: /g)).toHaveLength(7);
  });

  it('-q says nothing where nothing was found, and the finding alone where something was', async () => {
    const where = folder();
    expect(await ran(['check', '-q', join(where, 'sound.yaml')])).toEqual({ out: '', error: '', code: 0 });
    const { out } = await ran(['check', '-q', join(where, 'broken.yaml')]);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('where a finding stands', () => {
  it('a mistake in a file that several scenarios extend is told once, at that file, and each of them is invalid', async () => {
    const option = 'fivecase: 1\nextends: base.yaml\ntitle: Cloud\n';
    const folder = folderOf({ 'a.yaml': option, 'b.yaml': option, 'base.yaml': broken });
    const { result } = await checked(join(folder, 'a.yaml'), join(folder, 'b.yaml'));
    expect(
      result.files.map(({ file, valid, diagnostics }) => [file, valid, diagnostics.map(({ code, line }) => `${code} ${line}`)]),
    ).toEqual([
      ['a.yaml', false, []],
      ['b.yaml', false, []],
      ['base.yaml', false, ['unknown-key 4']],
    ]);
  });

  it('a file that cannot be taken apart hides no other', async () => {
    const folder = folderOf({ 'a.yaml': 'title: "Cloud\n', 'b.yaml': broken, 'c.yaml': '\u0000' });
    const { result } = await checked(folder);
    expect(result.files.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      ['yaml-syntax'],
      ['unknown-key'],
      ['not-text'],
    ]);
  });

  it('a template needs no more than it says: what is left open is for the files that extend it', async () => {
    const { result } = await checked(
      folderOf({ 'base.yaml': 'fivecase: 1\ntemplate: true\nrecurring: { hosting: { index: contracts } }\n' }),
    );
    expect(result.files).toEqual([{ file: 'base.yaml', valid: true, diagnostics: [] }]);
  });

  it('the same folder gives the same bytes, however one gets there', async () => {
    const folder = folderOf({ 'options/a.yaml': broken });
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'junit', 'tap']) {
      const straight = await ran(['check', folder, '-f', format]);
      expect(await ran(['check', join(relative(process.cwd(), folder), 'options'), '-f', format])).toEqual(straight);
    }
  });
});

describe('formats', () => {
  /** Letters that mean something in one format or another, in a value that stands in the message. */
  const awkward = `${sound}assumptions: { discount_rate: "5%, ::x<&>\\"]]>" }\nrecurring: { hosting: { annual: 5O } }\n`;
  const texts = { 'base.yaml': base, 'options/cl&ud, 1.yaml': awkward, 'sound.yaml': sound, 'warned.yaml': warned };
  const inFormat = async (format: string, ...words: readonly string[]): Promise<string> =>
    (await ran(['check', folderOf(texts), '--format', format, ...words])).out;

  it('github: one command a line, the gravest first, with letters of its own escaped', async () => {
    const [first = '', second = '', third = '', count = ''] = (await inFormat('github')).split('\n');
    const place = String.raw`file=options/cl&ud%2C 1\.yaml,line=4,col=31,endColumn=48,title=percent-form`;
    expect(first).toMatch(new RegExp(`^::error ${place}::"5%25, ::x<&>"\\]\\]>" [^%]*%0A`));
    expect(second).toMatch(/^::error file=[^:]*,line=5,[^:]*::/);
    expect(third).toMatch(/^::warning file=warned.yaml,line=4,col=1,endColumn=8,title=empty-removes::/);
    expect(count).toBe('4 files: 2 errors, 1 warning.');
  });

  it('gitlab: what the host asks of an entry, and a fingerprint that stays when the line moves', async () => {
    interface Entry {
      readonly description: string;
      readonly check_name: string;
      readonly fingerprint: string;
      readonly severity: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }
    const folder = folderOf({ 'a.yaml': `${broken}titel: again\n` });
    const entries = async (): Promise<readonly Entry[]> =>
      JSON.parse((await ran(['check', folder, '-f', 'gitlab'])).out) as readonly Entry[];
    const before = await entries();
    for (const entry of before) {
      expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(entry.location.path).toBe('a.yaml');
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
    }
    expect(before.map(({ location }) => location.lines.begin)).toEqual([4, 5]);
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    writeFileSync(join(folder, 'a.yaml'), `# Two lines\n# more.\n${broken}titel: again\n`);
    const after = await entries();
    expect(after.map(({ location }) => location.lines.begin)).toEqual([6, 7]);
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
  });

  it('junit: counts that agree with what stands there, and letters of XML escaped', async () => {
    const text = await inFormat('junit');
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="fivecase check" tests="5" failures="2" errors="0">\n/,
    );
    expect(text.match(/<testcase /g)).toHaveLength(5);
    expect(text.match(/<failure /g)).toHaveLength(2);
    // The warning does not make the check fail.
    expect(text.match(/<system-out>/g)).toHaveLength(1);
    expect(text).toContain('classname="options/cl&amp;ud, 1.yaml" name="percent-form 4:31"');
    expect(text.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    expect((await inFormat('junit', '--fail-on', 'warning')).match(/<failure /g)).toHaveLength(3);
  });

  it('tap: one test a file, its plan first', async () => {
    const lines = (await inFormat('tap')).split('\n');
    expect(lines.slice(0, 2)).toEqual(['TAP version 14', '1..4']);
    expect(lines.filter((line) => /^(?:not )?ok /.test(line))).toEqual([
      'ok 1 - base.yaml',
      'ok 2 - sound.yaml',
      'ok 3 - warned.yaml',
      'not ok 4 - options/cl&ud, 1.yaml',
    ]);
  });

  describe('sarif', () => {
    interface Log {
      readonly $schema: string;
      readonly version: string;
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
        readonly columnKind: string;
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly message: { readonly text: string };
          readonly locations: readonly {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
            };
          }[];
        }[];
      }[];
    }

    /** What sections 3.13, 3.14, 3.19, 3.27, 3.29 and 3.30 of the standard require of what is written here. */
    it('has the required shape', async () => {
      const log = JSON.parse(await inFormat('sarif')) as Log;
      expect(log.version).toBe('2.1.0');
      const [run] = log.runs;
      if (!run) throw new Error('there is no run');
      expect(log.runs).toHaveLength(1);
      expect(run.tool.driver.name).toBe('fivecase');
      expect(run.columnKind).toBe('utf16CodeUnits');
      const ids = run.tool.driver.rules.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(run.results.map(({ level }) => level)).toEqual(['warning', 'error', 'error']);
      for (const { ruleId, ruleIndex, message, locations } of run.results) {
        expect(ids[ruleIndex]).toBe(ruleId);
        expect(message.text).toMatch(/\S/);
        const [{ physicalLocation } = { physicalLocation: null }] = locations;
        if (!physicalLocation) throw new Error('a result without a place');
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        expect(startLine).toBeGreaterThanOrEqual(1);
        expect(startColumn).toBeGreaterThanOrEqual(1);
        expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true);
      }
      // An address, with what has a meaning in one escaped.
      expect(run.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
        'warned.yaml',
        'options/cl%26ud%2C%201.yaml',
        'options/cl%26ud%2C%201.yaml',
      ]);
    });
  });

  describe('a name with letters that mean something', () => {
    const named = `${sound}capital:\n  store: { amounts: { 2020/21: £5k }, name: "{0} [here](3)\\u001b[31m \\ufffe" }\n`;
    const told = async (format: string): Promise<string> => {
      const folder = folderOf({ 'a.yaml': named, 'fivecase.config.yaml': 'policy: { has-justification: off }\n' });
      return (await ranAsIs(['check', join(folder, 'a.yaml'), '--format', format])).out;
    };

    it('holds no place and makes no link in a SARIF message (3.11.5, 3.11.6)', async () => {
      const { runs } = JSON.parse(await told('sarif')) as {
        readonly runs: readonly [
          {
            readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } };
            readonly results: readonly { readonly ruleId: string; readonly message: { readonly text: string } }[];
          },
        ];
      };
      const { message } = runs[0].results.find(({ ruleId }) => ruleId === 'policy/source-given') ?? { message: { text: '' } };
      expect(message.text).toBe(
        '{{0}} [here] (3)\u{fffd}[31m \u{fffe} does not say where its figures come from. Add `source: {{ kind: quoted, title: Supplier quotation }}`, say; a figure that is made up is `kind: illustrative`.',
      );
      expect(runs[0].tool.driver.rules.find(({ id }) => id === 'policy/source-given')).toMatchObject({
        shortDescription: { text: 'Every figure has a source' },
        fullDescription: {
          text: 'Each line says whether its figures are published, quoted, estimated or illustrative, and where the first two can be read.',
        },
      });
    });

    it('is YAML under a TAP test, and repaints no screen in GitLab', async () => {
      const [, yaml = ''] = /^ {2}---\n([^]*?)^ {2}\.\.\.$/m.exec(await told('tap')) ?? [];
      const { findings } = parse(yaml) as { readonly findings: readonly { readonly message: string }[] };
      expect(findings.map(({ message }) => message)).toContain(
        '{0} [here](3)\u{fffd}[31m \u{fffe} does not say where its figures come from',
      );
      // YAML 1.2, 5.1: what may stand in a text leaves these two out.
      expect(yaml).not.toMatch(/[\ufffe\uffff]/);
      expect(await told('gitlab')).not.toContain('\\u001b');
    });
  });

  it('files of several projects are named from the folder that holds them all', async () => {
    const settings = `policy: { ${ruleIds.map((id) => `${id}: off`).join(', ')} }\n`;
    const folder = folderOf({
      'north/fivecase.config.yaml': settings,
      'north/a.yaml': broken,
      'south/fivecase.config.yaml': settings,
      'south/a.yaml': sound,
    });
    const names = async (...paths: readonly string[]): Promise<readonly string[]> => {
      const { out } = await ranAsIs(['check', ...paths.map((path) => join(folder, path)), '-f', 'json']);
      return (JSON.parse(out) as Result).files.map(({ file }) => file);
    };
    expect(await names('.')).toEqual(['north/a.yaml', 'north/fivecase.config.yaml', 'south/a.yaml', 'south/fivecase.config.yaml']);
    expect(await names('north/a.yaml', 'south/a.yaml')).toEqual(['north/a.yaml', 'south/a.yaml']);
    expect(await names('north')).toEqual(['a.yaml', 'fivecase.config.yaml']);
  });

  it('a file takes the format of its ending, and --format decides between two of one ending', async () => {
    const folder = folderOf({ 'a.yaml': broken });
    const to = (name: string): string => join(folder, 'out', name);
    mkdirSync(join(folder, 'out'));
    const files = ['a.sarif', 'a.xml', 'a.json', 'a.txt', 'a.tap'].flatMap((name) => ['-o', to(name)]);
    const { out, code } = await ran(['check', join(folder, 'a.yaml'), '-f', 'gitlab', ...files]);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(readFileSync(to('a.sarif'), 'utf8')).toContain('"version": "2.1.0"');
    expect(readFileSync(to('a.xml'), 'utf8')).toContain('<testsuites ');
    expect(readFileSync(to('a.json'), 'utf8')).toContain('"fingerprint"');
    expect(readFileSync(to('a.txt'), 'utf8')).toContain(':4:1: error: "titel" is not a key of a scenario [unknown-key]');
    expect(readFileSync(to('a.tap'), 'utf8')).toContain('not ok 1 - a.yaml');
  });
});

describe('the shipped scenarios', () => {
  it('pass: no mistake, every figure as expected, no rule broken that fails a check', async () => {
    const { out, code } = await ranAsIs(['check', 'scenarios', '--only-failures', '--today', '2026-11-22']);
    expect(out).toMatch(/^16 files: \d+ warnings, /);
    expect(code).toBe(0);
  });

  it('would not, were one line a thousand pounds dearer', async () => {
    const folder = folderOf({});
    cpSync('scenarios/oxfordshire', join(folder, 'oxfordshire'), { recursive: true });
    const path = join(folder, 'oxfordshire', 'hybrid.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('{ 2020/21: 1000, 2021/22: 300 }');
    writeFileSync(path, text.replace('{ 2020/21: 1000, 2021/22: 300 }', '{ 2020/21: 1001, 2021/22: 300 }'));
    const { out, code } = await ran(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain('total_capital is expected to be £10,247k, and is £10,248k [expect-missed]');
  });
});

describe('the council’s settings', () => {
  const capital = `${sound}capital: { store: { 2020/21: £100k } }\n`;
  const limits = `policy: { ${ruleIds.map((id) => `${id}: off`).join(', ')} }\nlimits: { total_capital: { at_most: £99k } }\n`;

  it('are the nearest upward, one only', async () => {
    const folder = folderOf({
      'fivecase.config.yaml': limits,
      'a.yaml': capital,
      'options/fivecase.config.yaml': limits.replace('£99k', '£1m'),
      'options/b.yaml': capital,
    });
    const { out } = await ranAsIs(['check', folder, '-f', 'json']);
    const { files } = JSON.parse(out) as Result;
    const found = files.map(({ file, diagnostics }) => [file, ...diagnostics.map(({ code }) => code)]);
    expect(found).toContainEqual(['a.yaml', 'limit-breached']);
    expect(found).toContainEqual(['options/b.yaml']);
  });

  it('stop at the top of the repository', async () => {
    const folder = folderOf({ 'fivecase.config.yaml': limits, 'inner/.git/HEAD': '', 'inner/a.yaml': capital });
    const { out } = await ranAsIs(['check', join(folder, 'inner', 'a.yaml'), '-f', 'json']);
    expect(out).not.toContain('limit-breached');
  });

  it.each<readonly [string, readonly string[], number]>([
    ['breached alone', [], 3],
    ['and a warning that fails the check', ['--fail-on', 'warning', 'warned.yaml'], 1],
    ['and a mistake elsewhere', ['broken.yaml'], 1],
    ['and nothing is to fail', ['--fail-on', 'never'], 0],
    ['without the settings', ['--no-config', '--fail-on', 'never'], 0],
    ['and a file that is not there', ['nowhere.yaml'], 2],
  ])('a limit that is %s: %j ends with %i', async (_, words, expected) => {
    const folder = folderOf({
      'fivecase.config.yaml': limits,
      'a.yaml': capital,
      'base.yaml': base,
      'warned.yaml': warned,
      'broken.yaml': broken,
    });
    const { code } = await ranAsIs([
      'check',
      join(folder, 'a.yaml'),
      ...words.map((word) => (word.endsWith('.yaml') ? join(folder, word) : word)),
    ]);
    expect(code).toBe(expected);
  });

  it('that cannot be read are an unreadable file; those with a mistake make every scenario under them invalid', async () => {
    const folder = folderOf({ 'fivecase.config.yaml': 'assumptions: { discount_rate: 3.5 }\n', 'a.yaml': sound });
    expect((await ranAsIs(['check', join(folder, 'a.yaml'), '--config', join(folder, 'none.yaml')])).code).toBe(2);
    const { out, code } = await ranAsIs(['run', join(folder, 'a.yaml')]);
    expect({ out, code }).toEqual({ out: '', code: 1 });
  });

  it('may be named by the environment, and a flag counts before it', async () => {
    const folder = folderOf({ 'a.yaml': capital, 'strict.yaml': limits });
    const world = { outIsTerminal: false, errorIsTerminal: false, columns: undefined, out: () => undefined, error: () => undefined };
    const environment = { FIVECASE_CONFIG: join(folder, 'strict.yaml') };
    const path = join(folder, 'a.yaml');
    expect(await main(['check', path], { ...world, environment })).toBe(3);
    expect(await main(['check', path, '--no-config', '--fail-on', 'never'], { ...world, environment })).toBe(0);
    expect(await main(['check', path, '--config', withoutRules], { ...world, environment })).toBe(0);
    expect(await main(['check', path], { ...world, environment: { ...environment, FIVECASE_FAIL_ON: 'never' } })).toBe(0);
    expect(await main(['check', path], { ...world, environment: { ...environment, FIVECASE_FAIL_ON: 'often' } })).toBe(2);
  });

  it('are shown with what holds by default, where neither they nor the scenario say it', async () => {
    const folder = folderOf({
      'fivecase.config.yaml': 'assumptions: { deflator: 2%, borrowing: { charged_to: service } }\n',
      'a.yaml': `${sound}assumptions: { discount_rate: 4%, deflator: null }\n`,
    });
    const assumptions = async (path: string): Promise<readonly string[]> =>
      (await ranAsIs(['config', join(folder, path), '-f', 'csv'])).out
        .split('\n')
        .filter((line) => line.startsWith('assumptions.'))
        .map((line) => line.replace('assumptions.', '').replaceAll(`${folder}/`, ''));
    const rest = [
      'borrowing.mrp,equal-instalments,default',
      'borrowing.annuity_rate,the rate of interest,default',
      'borrowing.interest_on,average,default',
    ];
    expect(await assumptions('a.yaml')).toEqual([
      'price_base,the first year,default',
      'discount_rate,4%,a.yaml:4:31',
      'base_year,the first year,default',
      'discount_timing,whole-year,default',
      'deflator,"none, and cash is taken as real",default',
      'payback_from,the start of the horizon,default',
      ...rest,
      'borrowing.charged_to,service,fivecase.config.yaml:1:55',
    ]);
    expect(await assumptions('.')).toContain('discount_rate,the Green Book standard schedule,default');
  });

  it('hold a change against a version in git', async () => {
    const change = limits.replace('total_capital: { at_most: £99k }', 'change: { total_capital: { at_most: £5k } }');
    const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const git = (...words: readonly string[]): void =>
      void execFileSync('git', ['-c', 'user.name=Finance', '-c', 'user.email=finance@example.org', '-C', folder, ...words], {
        stdio: 'ignore',
      });
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    git('init');
    write('fivecase.config.yaml', change);
    write('a.yaml', capital);
    git('add', '.');
    git('commit', '-m', 'As approved');
    const { code } = await ranAsIs(['check', folder, '--base', 'HEAD']);
    expect(code).toBe(0);
    write('a.yaml', capital.replace('£100k', '£106k'));
    write('b.yaml', capital);
    const after = await ranAsIs(['check', folder, '--base', 'HEAD', '-q']);
    expect(after.code).toBe(3);
    expect(after.out).toContain('total_capital changes by £6k, above the limit of £5k');
    expect(after.out.match(/\[limit-breached\]/g)).toHaveLength(1);
    expect((await ranAsIs(['check', folder, '--base', 'nowhere'])).code).toBe(2);
  });

  it('waive what they waive in every format, each in its way', async () => {
    const inFormat = async (format: string): Promise<string> =>
      (await ranAsIs(['check', 'test/cases/library/new-catalogue.yaml', '--today', '2026-11-22', '-f', format])).out;
    expect(await inFormat('json')).toContain('"reason": "Training is in the supplier\'s price"');
    expect(await inFormat('sarif')).toContain('"suppressions"');
    expect(await inFormat('junit')).toContain(
      '<skipped message="Training is in the supplier&apos;s price (Head of Libraries, until 2027-03-31)"/>',
    );
    expect(await inFormat('tap')).toContain('waived: "Training is in the supplier\'s price');
    for (const format of ['text', 'github', 'gitlab']) expect(await inFormat(format)).not.toContain('training-planned');
    expect(await inFormat('text')).toContain('1 finding waived.');
  });
});
