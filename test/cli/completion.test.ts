/** The completion scripts complete: bash for certain, the other shells where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ran } from './page.js';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

const scriptFor = async (shell: string): Promise<string> => (await ran(['completion', shell])).out;

/** What bash would offer for words of which the last is being written. */
const inBash = async (...words: readonly string[]): Promise<readonly string[]> => {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-s'], {
    input: `${await scriptFor('bash')}
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _fivecase
printf '%s\\n' "\${COMPREPLY[@]}"`,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
};

/** The script as a file, gone when the test is over. */
const scriptFile = async (shell: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'fivecase-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, shell);
  writeFileSync(path, await scriptFor(shell));
  return path;
};

const inFish = async (line: string): Promise<readonly string[]> => {
  const { stdout } = spawnSync('fish', ['--no-config', '-c', `source ${await scriptFile('fish')}; complete -C '${line}'`], {
    encoding: 'utf8',
  });
  return stdout.split('\n').flatMap((offered) => (offered === '' ? [] : [offered.split('\t')[0] ?? '']));
};

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** The commands that the help shows. */
const commandsInHelp = async (): Promise<readonly string[]> =>
  [...(await ran(['--help'])).out.matchAll(/^ {2}([a-z]+)(?: [[<][^\n]*|) {2,}\S/gm)].map(([, name = '']) => name);

describe('bash', () => {
  it('offers every command of the help', async () => {
    const commands = await commandsInHelp();
    expect(commands.length).toBeGreaterThan(8);
    expect([...(await inBash('fivecase', ''))].sort()).toEqual([...commands].sort());
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [['fivecase', 'expl'], ['explain']],
    [['fivecase', '--ver'], ['--version']],
    [['fivecase', 'run', '--form'], ['--format']],
    [
      ['fivecase', 'run', '--format', ''],
      ['table', 'json', 'csv', 'tsv', 'md'],
    ],
    [['fivecase', 'run', '--format', '=', 'j'], ['json']],
    [['fivecase', 'run', '-f', 'c'], ['csv']],
    [['fivecase', 'run', '--unit', '£0'], ['£000']],
    [['fivecase', 'compare', '--by', 'payback_f'], ['payback_first']],
    [['fivecase', 'compare', 'cloud.yaml', '--by', 'payback', '--inp'], ['--inputs']],
    [['fivecase', 'explain', 'cloud.yaml', 'net_present_v'], ['net_present_value']],
    [['fivecase', 'schema', 'scen'], ['scenario']],
    [['fivecase', 'completion', 'fi'], ['fish']],
    [['fivecase', 'help', 'mtf'], ['mtfp']],
    [['fivecase', 'run', 'scenarios/mini'], ['scenarios/minimal.yaml']],
    [['fivecase', 'run', '-o', 'README'], ['README.md']],
    [['fivecase', 'compare', 'cloud.yaml', 'scenarios/mini'], ['scenarios/minimal.yaml']],
    [['fivecase', 'run', '--years', '20'], []],
  ])('%j: %j', async (words, offered) => {
    expect(await inBash(...words)).toEqual(offered);
  });
});

describe.runIf(has('fish'))('fish', () => {
  it.each<readonly [string, readonly string[]]>([
    ['fivecase expl', ['explain']],
    ['fivecase run --format ', ['csv', 'json', 'md', 'table', 'tsv']],
    ['fivecase run --form', ['--format']],
    ['fivecase compare --by payback_f', ['payback_first']],
    ['fivecase run scenarios/mini', ['scenarios/minimal.yaml']],
  ])('%s: %j', async (line, offered) => {
    expect(await inFish(line)).toEqual(offered);
  });
});

describe('any shell', () => {
  it.each(shells)('%s: names every command, every option and every choice', async (shell) => {
    const script = await scriptFor(shell);
    const long = (option: string): string => (shell === 'fish' ? `-l ${option}` : `--${option}`);
    for (const command of await commandsInHelp()) expect(script).toContain(command);
    for (const option of ['format', 'output', 'unit', 'baseline', 'payback-limit', 'no-color']) expect(script).toContain(long(option));
    for (const choice of ['£000', 'tsv', 'directorate']) expect(script).toContain(choice);
  });

  it.each([
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ] as const)('%s reads its script without complaint, where it is installed', async (shell, flags) => {
    if (!has(shell)) return;
    const { status, stderr } = spawnSync(shell, [...flags, await scriptFile(shell)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('PowerShell: quotes and brackets are closed', async () => {
    const script = (await scriptFor('powershell')).replace(/^\s*#.*$/gm, '');
    const outside = script.replace(/'(?:[^'\n]|'')*'/g, '').replace(/"[^"\n]*"/g, '');
    expect(outside).not.toMatch(/['"]/);
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair])) {
      expect(outside.split(open ?? '').length).toBe(outside.split(close ?? '').length);
    }
  });

  it('an apostrophe in a description does not end a string', async () => {
    const { out } = await ran(['help', 'mtfp']);
    expect(out).toContain("partner's part");
    expect(await scriptFor('powershell')).toContain("partner''s part");
    expect(await scriptFor('zsh')).toContain(String.raw`partner'\''s part`);
    expect(await scriptFor('fish')).toContain(String.raw`partner\'s part`);
  });

  it('another shell is a slip', async () => {
    expect((await ran(['completion', 'cmd'])).code).toBe(2);
  });
});
