/** The data of `sensitivity`: one result in every format, with its places named from the project's folder. */
import { describe, expect, it } from 'vitest';
import { ran } from './page.js';

const file = 'scenarios/oxfordshire/hybrid.yaml';

interface Result {
  readonly fivecase: { readonly schema: number };
  readonly scenario: { readonly file: string };
  readonly measure: unknown;
  readonly as_written: string | null;
  readonly swings: readonly Record<string, unknown>[] | null;
  readonly grid: {
    readonly rows: { readonly id: string; readonly values: readonly string[] };
    readonly columns: { readonly id: string; readonly values: readonly string[] };
    readonly figures: readonly (readonly (string | null)[])[];
  } | null;
}

const resultOf = async (...words: readonly string[]): Promise<Result> => {
  const { out, code } = await ran(['sensitivity', file, ...words, '--format', 'json']);
  expect(code).toBe(0);
  return JSON.parse(out) as Result;
};

const runOf = async (): Promise<{ readonly measures: Record<string, string> }> =>
  JSON.parse((await ran(['run', file, '--format', 'json'])).out) as { measures: Record<string, string> };

describe('the JSON of a tornado', () => {
  it('has its keys in order, the figure of `run`, and its ranges as the scenario writes them', async () => {
    const result = await resultOf();
    expect(Object.keys(result)).toEqual(['fivecase', 'scenario', 'measure', 'as_written', 'swings', 'grid']);
    expect(result.as_written).toBe((await runOf()).measures['net_present_value']);
    expect(result.measure).toEqual({ id: 'net_present_value', name: 'Net present value', kind: 'money', better: 'higher' });
    expect(result.grid).toBeNull();
    const group = result.swings?.find(({ id }) => id === 'cloud-market');
    expect(group).toMatchObject({ rank: 1, group: true, direction: 'falls' });
    expect(group?.['inputs']).toMatchObject([
      { id: 'recurring/cloud-consumption', what: 'factor', shape: 'triangular', low: '0.85', likely: '1.05', high: '1.5', published: null },
      { id: 'recurring/microsoft-365', what: 'factor', shape: 'uniform', low: '0.9', likely: '1', high: '1.1' },
    ]);
    expect(result.swings?.find(({ id }) => id === 'capital/cyber-and-backup')?.['inputs']).toMatchObject([
      // Mott MacDonald 2002, table 2: 10% and 200% on top of the estimate.
      { low: '1.1', high: '3', shape: 'uniform', published: 'green-book-equipment' },
    ]);
    for (const { inputs } of result.swings ?? [])
      for (const { place } of inputs as readonly { readonly place: string }[])
        expect(place).toMatch(/^scenarios\/oxfordshire\/\S+\.yaml:\d+:\d+$/);
  });

  it('has a row of CSV to each swing, with the same figures', async () => {
    const { swings } = await resultOf('--of', 'payback');
    const { out } = await ran(['sensitivity', file, '--of', 'payback', '--format', 'tsv']);
    const [headings = [], ...rows] = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const column = (row: readonly string[], heading: string): string => row[headings.indexOf(heading)] ?? '';
    expect(rows.map((row) => [column(row, 'id'), column(row, 'at_low'), column(row, 'at_high')])).toEqual(
      swings?.map(({ id, low, high }) => [id, low ?? '', high ?? '']),
    );
  });
});

describe('the JSON of a grid', () => {
  it('has the values of both inputs and a figure at each crossing, exact', async () => {
    const { grid, swings, as_written: written } = await resultOf('--grid', 'savings=80%,100%', 'discount_rate=3.5%..4%:0.5%');
    expect(swings).toBeNull();
    expect(grid?.rows).toMatchObject({ id: 'savings', unit: 'percent', as_written: '1', values: ['0.8', '1'] });
    expect(grid?.columns).toMatchObject({ id: 'discount_rate', as_written: '0.035', values: ['0.035', '0.04'] });
    expect(grid?.figures.map((row) => row.length)).toEqual([2, 2]);
    expect(grid?.figures[1]?.[0]).toBe(written);
  });
});
