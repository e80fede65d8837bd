/** What the command line answers to somebody new: each answer says what to do next. */
import { describe, expect, it } from 'vitest';
import { ran } from './page.js';

const hybrid = 'scenarios/oxfordshire/hybrid.yaml';

describe('a measure asked for in short', () => {
  it.each([
    ['npv', 'net_present_value'],
    ['IRR', 'internal_rate_of_return'],
    ['bcr', 'benefit_cost_ratio'],
  ])('%s', async (written, meant) => {
    const { error, code } = await ran(['explain', hybrid, written]);
    expect(code).toBe(2);
    expect(error).toContain(`Did you mean ${meant}?`);
  });
});

describe('where an argument is missing or wrong', () => {
  it('the help that is meant is that of the command', async () => {
    expect((await ran(['run'])).error).toContain('Run fivecase run --help for what it takes.');
    expect((await ran(['rum'])).error).toContain('Run it with --help for the commands.');
  });

  it('a figure to explain is shown by example', async () => {
    expect((await ran(['explain', hybrid])).error).toContain("missing required argument 'figure', such as payback");
  });

  it('a folder is not run, and check is named', async () => {
    const { error, code } = await ran(['run', 'scenarios']);
    expect(code).toBe(2);
    expect(error).toContain('Name a file in it; a whole folder is for `fivecase check`.');
  });
});

it('the list of figures is a list in JSON too', async () => {
  const list = ['explain', 'scenarios/minimal.yaml', '--list'];
  const { out: plain } = await ran(list);
  const { out, code } = await ran([...list, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(plain.trimEnd().split('\n'));
});
