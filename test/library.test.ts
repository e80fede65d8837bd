/** The library gives what the commands give: read, appraise, compare, set versions side by side, and the schemas. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  appraise,
  axesOf,
  check,
  checkResult,
  compare,
  comparisonResult,
  Decimal,
  diff,
  diffResult,
  grid,
  rankingMeasure,
  read,
  readTogether,
  render,
  renderComparison,
  renderCheck,
  renderDiff,
  renderSensitivity,
  renderSimulation,
  schema,
  schemaNames,
  sensitivity,
  sensitivityResult,
  simulate,
  simulationResult,
} from '../src/index.js';
import * as library from '../src/index.js';
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

it('has every name that its manual imports or lists', () => {
  const manual = readFileSync('docs/library.md', 'utf8');
  const imported = [...manual.matchAll(/import \{ ([^}]*) \} from 'fivecase'/g)].flatMap(([, names = '']) => names.split(', '));
  const listed = [...manual.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  expect(imported.length).toBeGreaterThan(10);
  expect(listed.length).toBeGreaterThan(20);
  expect([...imported, ...listed].filter((name) => !(name in library))).toEqual([]);
});

describe('simulate', () => {
  it.each(['json', 'csv', 'tsv', 'md', 'table'] as const)(
    'gives the %s of the command, for one scenario and for options',
    async (format) => {
      for (const files of [[options[0] ?? ''], options]) {
        const { simulated, diagnostics } = simulate(readTogether(files), { draws: 1000, seed: 7, paybackLimit: new Decimal(4) });
        expect(diagnostics).toEqual([]);
        expect(simulated && renderSimulation(simulated, format)).toBe(
          await printed('simulate', ...files, '--draws', '1000', '--seed', '7', '--payback-limit', '4', '--format', format),
        );
      }
    },
  );

  it('draws 10,000 times from the seed 1 unless told otherwise, and gives plain data', async () => {
    const { simulated } = simulate(readTogether([options[0] ?? '']));
    expect(simulated && JSON.parse(JSON.stringify(simulationResult(simulated)))).toEqual(
      JSON.parse(await printed('simulate', options[0] ?? '', '--format', 'json')),
    );
  });

  it('has nothing to draw without a range, and says where one cannot be followed', () => {
    expect(simulate(readTogether([`${folder}/cloud-first.yaml`]))).toEqual({ simulated: null, diagnostics: [] });
    const { simulated, diagnostics } = simulate(readTogether(['test/errors/simulation-too-many-together.yaml']));
    expect(simulated).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['simulation-too-many-together']);
  });

  it('refuses draws and seeds that are none', () => {
    const together = readTogether([options[0] ?? '']);
    for (const draws of [0, -1, 1.5, 10_000_001, Number.NaN]) expect(() => simulate(together, { draws })).toThrow(RangeError);
    for (const seed of [-1, 0.5, 2 ** 53]) expect(() => simulate(together, { seed })).toThrow(RangeError);
  });
});

describe('sensitivity', () => {
  const found = read(options[0] ?? '');
  const measure = rankingMeasure('payback');
  if (!found.scenario || !measure) throw new Error('the shipped scenario is sound');
  const { scenario } = found;

  it.each(['json', 'csv', 'tsv', 'md', 'table'] as const)('renderSensitivity gives the %s of the command', async (format) => {
    expect(renderSensitivity(sensitivity(scenario, measure), format, { read: found })).toBe(
      await printed('sensitivity', options[0] ?? '', '--of', 'payback', '--format', format),
    );
  });

  it('gives a table of two inputs', async () => {
    const appraisal = appraise(scenario);
    const run = (id: string, ...values: readonly number[]) => {
      const axis = axesOf(appraisal).find((each) => each.id === id);
      if (!axis) throw new Error(`${id} is no input`);
      return { axis, values: values.map((value) => new Decimal(value)) };
    };
    const table = grid(scenario, measure, run('discount_rate', 0.02, 0.04), run('savings', 0.5, 1));
    expect(JSON.parse(JSON.stringify(sensitivityResult({ appraisal, grid: table }, found)))).toEqual(
      JSON.parse(
        await printed(
          'sensitivity',
          options[0] ?? '',
          '--of',
          'payback',
          '--grid',
          'discount_rate=2%,4%',
          'savings=50%,100%',
          '--format',
          'json',
        ),
      ),
    );
  });
});

describe('check', () => {
  const asked = { today: '2026-11-22' };

  it.each(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'tap'] as const)('gives the %s of the command', async (format) => {
    expect(renderCheck(check(['test/cases/library'], asked), format)).toBe(
      await printed('check', 'test/cases/library', '--today', asked.today, '--format', format),
    );
  });

  it('judges each file once, and fails on what it is told to', () => {
    const paths = ['test/cases/library', 'test/cases/library/self-service.yaml'];
    const report = check(paths, asked);
    expect(report.files.length).toBe(check(['test/cases/library'], asked).files.length);
    expect(checkResult(report).summary.files).toBe(report.files.length);
    expect(check(paths, { ...asked, failOn: 'never' }).files.some(({ fails }) => fails)).toBe(false);
    expect(report.files.some(({ fails }) => fails)).toBe(true);
  });

  it('tells a file that cannot be read, and refuses a day that is none', () => {
    const {
      files: [missing],
    } = check(['no-such-file.yaml'], asked);
    expect(missing?.findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['unreadable-file']);
    expect(() => check(['test/cases/library'], { today: 'tomorrow' })).toThrow(RangeError);
  });
});
