/** The library gives what the commands give: read, appraise, compare, set versions side by side, and the schemas. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  appraise,
  compare,
  comparisonResult,
  Decimal,
  diff,
  diffResult,
  read,
  readTogether,
  render,
  renderComparison,
  renderDiff,
  schema,
  schemaNames,
} from '../src/index.js';
import { ran } from './cli/page.js';
import { objections, validatorOf } from './editor.js';

const folder = 'scenarios/oxfordshire';
const options = ['hybrid', 'cloud-first', 'on-premises'].map((name) => `${folder}/${name}.yaml`);
const printed = async (...words: readonly string[]): Promise<string> => (await ran(words)).out;

describe('run', () => {
  it.each(['json', 'csv', 'tsv', 'md', 'table'] as const)('render gives the %s of the command', async (format) => {
    const found = read(`${folder}/hybrid.yaml`);
    if (!found.scenario) throw new Error('the shipped scenario is sound');
    expect(render(appraise(found.scenario), format, { read: found })).toBe(
      await printed('run', `${folder}/hybrid.yaml`, '--format', format),
    );
  });
});

describe('compare', () => {
  it('gives the result of the command, by any measure', async () => {
    for (const by of ['net_present_value', 'payback']) {
      expect(renderComparison(compare(readTogether(options), by), 'json')).toBe(
        await printed('compare', ...options, '--by', by, '--format', 'json'),
      );
    }
  });

  it('takes a baseline that is given, and leaves out what is none of the options', () => {
    const together = readTogether([...options, `${folder}/base.yaml`, `${folder}/do-nothing.yaml`], `${folder}/do-nothing.yaml`);
    expect(together.options.map(({ file }) => file)).toEqual(options);
    expect(together.leftOut.map(({ why }) => why).sort()).toEqual(['baseline', 'template']);
    expect(renderComparison(compare(together), 'md', { leftOut: together.leftOut })).toContain('do-nothing.yaml');
  });

  it('says nothing of inputs that nobody has looked at', () => {
    expect(renderComparison(compare(readTogether(options)), 'table')).not.toContain('the options differ');
  });

  it('tells mistakes and gives no options', () => {
    const { options: none, diagnostics } = readTogether([...options, 'test/errors/percent-sign-missing.yaml']);
    expect(none).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('percent-sign-missing');
  });

  it('knows no measure of another name', () => {
    expect(() => compare(readTogether(options), 'net_present_valu')).toThrow(RangeError);
  });

  it('fits its schema', () => {
    expect(objections(validatorOf(schema('compare')), comparisonResult(compare(readTogether(options))))).toEqual([]);
  });
});

describe('diff', () => {
  const versions = () => [read(`${folder}/hybrid.yaml`), read(`${folder}/reduced-capital.yaml`)] as const;

  it.each(['json', 'csv', 'tsv', 'md', 'table'] as const)('gives the %s of the command', async (format) => {
    const changes = diff(...versions());
    if (!changes) throw new Error('both are sound and of the same years');
    expect(renderDiff(changes, format)).toBe(
      await printed('diff', `${folder}/hybrid.yaml`, `${folder}/reduced-capital.yaml`, '--format', format),
    );
  });

  it('knows what is material, and fits its schema', () => {
    const [before, after] = versions();
    expect(diff(before, after)?.difference.material).toBe(true);
    const none = diff(before, before, new Decimal('0.01'));
    expect(none?.difference.material).toBe(false);
    expect(none && diffResult(none).threshold).toBe('0.01');
    expect(objections(validatorOf(schema('diff')), none && diffResult(none))).toEqual([]);
  });

  it('is none of what cannot be read, or of other years', () => {
    const [hybrid] = versions();
    expect(diff(hybrid, read('test/errors/percent-sign-missing.yaml'))).toBeNull();
    expect(diff(hybrid, read('scenarios/minimal.yaml'))).toBeNull();
  });
});

describe('schemas', () => {
  it.each(schemaNames)('%s is the published file', (name) => {
    expect(JSON.parse(JSON.stringify(schema(name)))).toEqual(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')));
  });

  it('the schema of scenario files is the one that is meant without a name', () => {
    expect(schema()['$id']).toBe('urn:fivecase:schema:1:scenario');
  });
});
