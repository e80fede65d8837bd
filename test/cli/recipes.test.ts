/**
 * What the manual and a new case give to be copied is run here as it stands, in a repository of its own, by the
 * built program under the name it has once it is installed.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { pipelineFile } from '../../src/cli/new-case/pipelines.js';

const page = readFileSync('docs/check.md', 'utf8');
const sound = 'fivecase: 1\ntitle: New catalogue\nhorizon: { first_year: 2025/26, years: 5 }\n';
const broken = `${sound}assumptions: { discount_rate: 3.5 }\n`;

/** A command of somebody's shell, with fivecase on the path and no settings of git but those here. */
const ran = (folder: string, command: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(folder, '..', 'path')}${delimiter}${process.env['PATH'] ?? ''}`,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'Finance'],
          [`GIT_${who}_EMAIL`, 'finance@example.org'],
        ]),
      ),
    },
  });
  return { status, out: stdout, error: stderr };
};

const written = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

const settings = 'policy: { source-given: off, saving-has-owner: off, has-justification: off, capital-and-revenue-stated: off }\n';

/** An empty repository beside the folder that is on the path. */
const repository = (files: Readonly<Record<string, string>> = {}): string => {
  const above = mkdtempSync(join(tmpdir(), 'fivecase-recipe-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  mkdirSync(join(above, 'path'));
  symlinkSync(resolve('bin/fivecase.js'), join(above, 'path', 'fivecase'));
  const folder = join(above, 'cases');
  mkdirSync(folder);
  written(folder, { 'scenarios/fivecase.config.yaml': settings, ...files });
  expect(ran(folder, 'git init -q -b main && git add . && git commit -qm "The cases"')).toMatchObject({ status: 0 });
  return folder;
};

/** A fresh clone, as a pipeline has it: with a branch of its own, one change further than main. */
const clone = (files: Readonly<Record<string, string>>): string => {
  const folder = repository({ 'scenarios/library.yaml': sound });
  expect(ran(folder, 'git clone -q . ../clone')).toMatchObject({ status: 0 });
  const cloned = join(folder, '..', 'clone');
  written(cloned, files);
  expect(ran(cloned, 'git checkout -q -b change && git add . && git commit -qm "A change"')).toMatchObject({ status: 0 });
  return cloned;
};

const recipe = (after: string): unknown => {
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(page.slice(page.indexOf(after))) ?? [];
  return parse(text);
};

/** The lines of a pipeline that run fivecase; what comes before them installs it. */
const commandsOf = (steps: readonly unknown[]): string => {
  const lines = steps
    .map((step) => (typeof step === 'string' ? step : (step as { run?: string }).run))
    .filter((line) => line !== undefined);
  expect(lines[0]).toBe('npm install --global "$FIVECASE"');
  return lines.slice(1).join('\n');
};

interface GitHub {
  readonly jobs: { readonly check: { readonly steps: readonly unknown[] } };
}
const fromGitHub = (text: unknown): string => commandsOf((text as GitHub).jobs.check.steps);
const fromGitLab = (text: unknown, job: string): string =>
  commandsOf((text as Record<string, { script: readonly string[] }>)[job]?.script ?? []);

describe.runIf(process.platform !== 'win32')('the hook before a commit', () => {
  const [, hook = ''] = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(page) ?? [];

  const withHook = (): string => {
    const folder = repository();
    writeFileSync(join(folder, '.git', 'hooks', 'pre-commit'), hook);
    chmodSync(join(folder, '.git', 'hooks', 'pre-commit'), 0o755);
    return folder;
  };

  test('lets a sound scenario pass and says nothing', () => {
    const folder = withHook();
    written(folder, {
      'scenarios/library.yaml': sound,
      'scenarios/a name/with spaces.yml': sound,
      'notes.txt': 'x\n',
      '.ci.yml': 'on: push\n',
    });
    expect(ran(folder, 'git add . && git commit -qm "A library"')).toEqual({ status: 0, out: '', error: '' });
  });

  test('stops a broken one, and tells its mistake with its place', () => {
    const folder = withHook();
    written(folder, { 'scenarios/branches/library.yaml': broken, 'scenarios/sound.yaml': sound });
    const { status, out, error } = ran(folder, 'git add . && git commit -qm "A library"');
    expect(status).not.toBe(0);
    expect(out + error).toContain('scenarios/branches/library.yaml:4:31: error: "3.5" has no % sign');
    expect(ran(folder, 'git log --oneline').out.trim().split('\n')).toHaveLength(1);
  });

  test('judges what is to be committed, not what lies in the folder', () => {
    const folder = withHook();
    written(folder, { 'scenarios/library.yaml': broken });
    ran(folder, 'git add .');
    written(folder, { 'scenarios/library.yaml': sound });
    expect(ran(folder, 'git commit -qm "A library"').status).not.toBe(0);
  });

  test('stops a commit where there is no fivecase to judge it', () => {
    const folder = withHook();
    rmSync(join(folder, '..', 'path', 'fivecase'));
    written(folder, { 'scenarios/library.yaml': sound });
    const { status, error } = ran(folder, 'git add . && git commit -qm "A library"');
    expect(status).not.toBe(0);
    expect(error).toContain('fivecase');
  });
});

describe.runIf(process.platform !== 'win32')('a pipeline in a fresh clone', () => {
  test('of the manual, for GitHub', () => {
    const commands = fromGitHub(recipe('**GitHub**'));
    const folder = clone({ 'scenarios/broken.yaml': broken });
    const { status, out, error } = ran(folder, commands);
    expect({ status, error }).toEqual({ status: 1, error: 'wrote check.sarif\n' });
    expect(out).toContain('::error file=scenarios/broken.yaml,line=4,');
    expect(readFileSync(join(folder, 'check.sarif'), 'utf8')).toContain('percent-sign-missing');
    expect(ran(clone({ 'scenarios/other.yaml': sound }), commands).status).toBe(0);
  });

  test('of the manual, for GitHub, holds limits of a change against main', () => {
    const limits = `${settings}limits: { change: { total_recurring: { at_most: £10k } } }\n`;
    const folder = clone({
      'scenarios/fivecase.config.yaml': limits,
      'scenarios/library.yaml': `${sound}recurring: { support: { annual: £3k } }\n`,
    });
    const { status, out } = ran(folder, fromGitHub(recipe('**GitHub**')));
    // £3,000 in each of five years is £15,000, where there was nothing.
    expect(status).toBe(3);
    expect(out).toContain('total_recurring changes by £15k');
  });

  test('of the manual, for GitLab', () => {
    const commands = fromGitLab(recipe('**GitLab**'), 'check-cases');
    const folder = clone({ 'scenarios/broken.yaml': broken });
    expect(ran(folder, commands)).toMatchObject({ status: 1, error: 'wrote code-quality.json\nwrote tests.xml\n' });
    expect(readFileSync(join(folder, 'code-quality.json'), 'utf8')).toContain('"path": "scenarios/broken.yaml"');
    expect(readFileSync(join(folder, 'tests.xml'), 'utf8')).toContain('<testsuites');
    expect(ran(clone({ 'scenarios/other.yaml': sound }), commands).status).toBe(0);
  });

  test.each([
    ['github', (text: string) => fromGitHub(parse(text))],
    ['gitlab', (text: string) => fromGitLab(parse(text), 'business-case')],
  ] as const)('of a new case, for %s', (service, commandsIn) => {
    const [path = '', text = ''] = pipelineFile(service) ?? [];
    const commands = commandsIn(text);
    const folder = repository();
    expect(
      ran(folder, `fivecase init . --ci ${service} --yes && git add . && git commit -qm "A case" && git clone -q . ../clone`).status,
    ).toBe(0);
    const cloned = join(folder, '..', 'clone');
    expect(readFileSync(join(cloned, path), 'utf8')).toBe(text);
    expect(ran(cloned, commands).status).toBe(0);
    written(cloned, { 'broken.yaml': broken });
    expect(ran(cloned, commands).status).toBe(1);
  });
});
