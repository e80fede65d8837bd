/** The part of documents that tells how likely it is: its figures are those of `simulate`, its charts hold together, and it is there only where something was drawn. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decimal, sumOf } from '../../src/core/arithmetic/decimal.js';
import type { Block, Chart, FanChart, HistogramChart, Part } from '../../src/report/document/document.js';
import { documentOf } from '../../src/report/document/document-of.js';
import type { Cell, Table } from '../../src/report/model.js';
import { ran } from '../cli/page.js';
import { subjectOfFiles } from '../word/made.js';

const folder = mkdtempSync(join(tmpdir(), 'fivecase-likely-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, '.git'), '');

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `fivecase: 1\n${text}`);
  return path;
};

/** Costs 80 to 120, each as likely as the next, and saves 60 in each of two years: worth 0 to 40, back after 2⅓ to 3 years. */
const hosted = file(
  'hosted.yaml',
  'title: Hosted catalogue\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 0% }\namounts_in: £000\none_off: { move: { name: The move, amounts: { 2020/21: 100 }, range: ±20%, source: { kind: illustrative } } }\nsavings: { old-catalogue: { amounts: { 2021/22: 60, 2022/23: 60 } } }\n',
);
/** The same, but a loss in every draw: saves 30 in each of two years. */
const loss = file(
  'loss.yaml',
  'title: Smaller catalogue\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 0% }\namounts_in: £000\none_off: { move: { name: The move, amounts: { 2020/21: 100 }, range: ±20% } }\nsavings: { old-catalogue: { amounts: { 2021/22: 30, 2022/23: 30 } } }\n',
);
const still = file(
  'still.yaml',
  'title: Paper\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 0% }\nsavings: { paper: { annual: £1k } }\n',
);
/** Two lines that move together, one that does not. */
const grouped = file(
  'grouped.yaml',
  'title: Two clouds\nhorizon: { first_year: 2020/21, years: 3 }\nrecurring:\n  hosting: { name: Hosting, annual: £30k, range: ±20% }\n  licences: { name: Licences, annual: £20k, range: ±20% }\n  training: { name: Training, annual: £5k, range: ±20% }\ncorrelate: { cloud-market: [recurring/hosting, recurring/licences] }\n',
);

const partsOf = async (...files: readonly string[]): Promise<readonly Part[]> => documentOf(await subjectOfFiles(files)).parts;

const partOf = async (...files: readonly string[]): Promise<Part> => {
  const part = (await partsOf(...files)).find(({ id }) => id === 'simulation');
  if (!part) throw new Error('there is no part that tells how likely it is');
  return part;
};

const chartIn = <Form extends Chart['form']>({ blocks }: Part, form: Form): Extract<Chart, { readonly form: Form }> => {
  const chart = blocks.find((block) => block.kind === 'chart' && block.form === form);
  if (!chart) throw new Error(`there is no ${form}`);
  return chart as Extract<Chart, { readonly form: Form }>;
};

const tableIn = ({ blocks }: Part, id: string): Table => {
  const found = blocks.find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`there is no table ${id}`);
  return found.table;
};

const said = ({ blocks }: Part): string =>
  blocks
    .flatMap((block: Block) => (block.kind === 'points' ? block.points : block.kind === 'paragraphs' ? block.paragraphs : []))
    .join('\n');

const shownIn = (cell: Cell | undefined): string => {
  switch (cell?.kind) {
    case 'money':
      return cell.exact.toFixed();
    case 'text':
      return cell.text.trim();
    default:
      return '';
  }
};

/** A table's cells under one heading, by the label of their row. */
const columnOf = ({ columns, rows }: Table, heading: string): Readonly<Record<string, string>> => {
  const column = columns.findIndex((each) => each.heading === heading);
  return Object.fromEntries(rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[column])]));
};

interface Spread {
  readonly written: string;
  readonly likely: string;
  readonly mean: string;
  readonly p5: string;
  readonly p50: string;
  readonly p80: string;
  readonly p95: string;
}

interface Result {
  readonly simulation: { readonly draws: number; readonly seed: number };
  readonly options: readonly {
    readonly net_present_value: Spread;
    readonly net_cost: Spread;
    readonly net_cost_by_year: readonly Spread[];
    readonly histogram: readonly { readonly from: string; readonly draws: number }[];
    readonly variance: { readonly groups: readonly { readonly name: string; readonly share: string }[] };
    readonly chances: { readonly best: string | null };
  }[];
}

const simulated = async (...words: readonly string[]): Promise<Result> =>
  JSON.parse((await ran(['simulate', ...words, '--format', 'json'])).out) as Result;

const spreadOf = (column: Readonly<Record<string, string>>): Partial<Spread> => ({
  written: column['As written'] ?? '',
  likely: column['Likely'] ?? '',
  mean: column['Mean'] ?? '',
  p5: column['P5'] ?? '',
  p50: column['P50'] ?? '',
  p80: column['P80'] ?? '',
  p95: column['P95'] ?? '',
});

describe('one scenario', () => {
  it('has the figures of simulate in its tables', async () => {
    const part = await partOf(hosted);
    const [option] = (await simulated(hosted)).options;
    expect(option?.net_present_value).toMatchObject(spreadOf(columnOf(tableIn(part, 'simulation-measures'), 'Net present value')));
    expect(option?.net_cost).toMatchObject(spreadOf(columnOf(tableIn(part, 'simulation-measures'), 'Net cost')));
    const years = tableIn(part, 'simulation-years');
    ['2020/21', '2021/22', '2022/23'].forEach((year, place) => {
      expect(option?.net_cost_by_year[place]).toMatchObject(spreadOf(columnOf(years, year)));
    });
    expect(tableIn(part, 'simulation-stretches').rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[2]).replace(',', '')])).toEqual(
      option?.histogram.map(({ from, draws }) => [from, String(draws)]),
    );
  });

  it('says draws and seed, and what is made up', async () => {
    const words = said(await partOf(hosted));
    expect(words).toContain('10,000 times (draws), from the seed 1');
    expect(words).toContain('ILLUSTRATIVE: 1 of 2 lines is made up');
    const part = await partOf(hosted);
    expect(chartIn(part, 'histogram').title).toMatch(/\(illustrative\)$/);
    expect(chartIn(part, 'fan').title).toMatch(/\(illustrative\)$/);
    // The row of the move names its line, by which a page marks it.
    expect(tableIn(part, 'simulation-variance').rows[0]).toMatchObject({ figure: 'one_off/move' });
    expect(said(await partOf(loss))).not.toContain('ILLUSTRATIVE');
    expect(chartIn(await partOf(loss), 'histogram').title).not.toContain('illustrative');
  });

  it('tells chances in words, as closed forms have them', async () => {
    // Worth more than nought in every draw, back within 3 of its 3 years and so within 5, and no budget falls three times.
    expect(said(await partOf(hosted))).toContain(
      'That the money is back within 5 years is very likely: it is so in 100.0% of draws. In 0.0% it is not back by the end of 2022/23.',
    );
    expect(said(await partOf(hosted))).toContain('That the net present value is above nought is very likely: it is so in 100.0% of draws.');
    // Saves 60 and costs 80 at least.
    expect(said(await partOf(loss))).toContain('That the net present value is above nought is very unlikely: it is so in 0.0% of draws.');
    expect(said(await partOf(loss))).toContain('In 100.0% it is not back by the end of 2022/23.');
  });

  it('says how many draws come to less than what is written', async () => {
    // Written in the middle of an even spread: between P50 and P10 or P80, wherever the draws happen to lie.
    expect(said(await partOf(hosted))).toMatch(/As written it is £20k: between (10 and 50|50 and 80) of 100 draws come to less\./);
  });
});

const columnsOf = ({ series }: HistogramChart) => series.flatMap(({ columns }) => columns);

describe('the histogram', () => {
  it('holds every draw once, in stretches without a gap, nought between them', async () => {
    for (const path of [hosted, loss]) {
      const chart = chartIn(await partOf(path), 'histogram');
      const columns = columnsOf(chart);
      expect(sumOf(columns.map(({ share }) => share)).toFixed()).toBe('1');
      columns.slice(1).forEach(({ from }, place) => expect(from.toFixed()).toBe(columns[place]?.to.toFixed()));
      expect(columns.every(({ from, to }) => !(from.lt(0) && to.gt(0)))).toBe(true);
      expect(columns.every(({ from, to }) => from.gte(chart.scale.from) && to.lte(chart.scale.to))).toBe(true);
    }
  });

  it('tells what lies below nought from what lies above', async () => {
    expect(chartIn(await partOf(hosted), 'histogram').series.map(({ name }) => name)).toEqual(['Above nought']);
    expect(chartIn(await partOf(loss), 'histogram').series.map(({ name }) => name)).toEqual(['Below nought']);
  });

  it('marks the figure as written and the middle draw, and has nought on its scale', async () => {
    const chart = chartIn(await partOf(loss), 'histogram');
    const [option] = (await simulated(loss)).options;
    // In £000, as the tables are.
    expect(chart.marks.map(({ at }) => at.times(1000).toFixed())).toEqual([
      option?.net_present_value.written,
      option?.net_present_value.p50,
    ]);
    expect(chart.marks[0]?.name).toBe('As written, -£40k');
    // Worth −60 to −20: nought lies nearer than the spread is wide.
    expect(chart.scale.to.toFixed()).toBe('0');
  });

  it('leaves out what lies further off than the spread is wide, and says so', async () => {
    const far = file(
      'far.yaml',
      'title: Large saving\nhorizon: { first_year: 2020/21, years: 3 }\nassumptions: { discount_rate: 0% }\nsavings: { estate: { annual: £1m, range: { low: -22%, likely: -21%, high: -20% } } }\n',
    );
    // Worth £2.34m to £2.4m: both nought and the £3m as written lie far off.
    const chart = chartIn(await partOf(far), 'histogram');
    expect(chart.description).toContain('Nought lies off the drawing, to the left.');
    expect(chart.description).toContain('The figure as written lies off the drawing, to the right.');
    expect(chart.marks.map(({ name }) => name.replace(/,.*/, ''))).toEqual(['P50']);
  });
});

const ordered = (figures: readonly (readonly { readonly toNumber: () => number }[])[]): boolean =>
  figures.slice(1).every((row, place) => row.every((figure, year) => figure.toNumber() >= (figures[place]?.[year]?.toNumber() ?? 0)));

describe('the fan', () => {
  const bandsInOrder = ({ bands, series }: FanChart): void => {
    const [outer, inner] = bands;
    const [middle] = series;
    if (!outer || !inner || !middle) throw new Error('two bands and a middle are wanted');
    expect([outer.name, inner.name, middle.name]).toEqual(['P5 to P95', 'P10 to P90', 'P50']);
    expect(ordered([outer.from, inner.from, middle.values, inner.to, outer.to])).toBe(true);
  };

  it('has its bands one inside the other, each year', async () => {
    for (const path of [hosted, loss, grouped, 'scenarios/oxfordshire/hybrid.yaml']) bandsInOrder(chartIn(await partOf(path), 'fan'));
  });

  it('shows the figures of its table, rounded', async () => {
    const part = await partOf(hosted);
    const { series, bands, categories } = chartIn(part, 'fan');
    expect(categories).toEqual(['2020/21', '2021/22', '2022/23']);
    const table = tableIn(part, 'simulation-years');
    categories.forEach((year, place) => {
      const column = columnOf(table, year);
      expect(series.map(({ values }) => values[place]?.toFixed())).toEqual(
        ['P50', 'As written'].map((row) =>
          decimal(column[row] ?? '')
            .div(1000)
            .toDecimalPlaces(0, 4)
            .toFixed(),
        ),
      );
      expect(bands[0]?.to[place]?.toFixed()).toBe(
        decimal(column['P95'] ?? '')
          .div(1000)
          .toDecimalPlaces(0, 4)
          .toFixed(),
      );
    });
  });
});

describe('what adds to the spread', () => {
  it('names a group, its inputs under it and their shares added up', async () => {
    const table = tableIn(await partOf(grouped), 'simulation-variance');
    expect(table.rows.map(({ cells }) => shownIn(cells[0]))).toEqual(['cloud-market (2 together)', 'Hosting', 'Licences', 'Training']);
    const [option] = (await simulated(grouped)).options;
    const [group] = option?.variance.groups ?? [];
    // Alike and together, 50 of 55: their variance is 50² of 50² + 5², 99.0%.
    expect(group?.name).toBe('cloud-market');
    expect(Number(group?.share)).toBeCloseTo(2500 / 2525, 2);
    expect(said(await partOf(grouped))).toMatch(/What adds most to the spread: cloud-market \(9[89]\.\d%\)\./);
  });
});

describe('several options', () => {
  it('are drawn alike: their chances and values side by side, the first with a range in full', async () => {
    const part = await partOf(hosted, loss, still);
    // Hosted is worth 60 more than the smaller catalogue in every draw, and more than 3 in most.
    const chances = tableIn(part, 'simulation-chances');
    const { options } = await simulated(hosted, still, loss);
    expect(columnOf(chances, 'Smaller catalogue')['Best of these options']).toBe('0.0%');
    expect(options[2]?.chances.best).toBe('0');
    expect(tableIn(part, 'simulation-options').rows.map(({ cells }) => shownIn(cells[0]))).toEqual([
      'Hosted catalogue',
      'Paper',
      'Smaller catalogue',
    ]);
    expect(said(part)).toContain('No range: "Paper" stands still in every draw');
    expect(part.blocks.find(({ kind }) => kind === 'subheading')).toMatchObject({ title: 'Hosted catalogue' });
  });
});

describe('nothing drawn', () => {
  it('has no such part without a range', async () => {
    expect((await partsOf(still)).map(({ id }) => id)).not.toContain('simulation');
  });

  it('says why where a range cannot be followed', async () => {
    const text = readFileSync('test/errors/simulation-too-many-together.yaml', 'utf8').replace(/^#.*\n/gm, '');
    const part = await partOf(file('tangled.yaml', text.replace(/^fivecase: 1\n/, '')));
    expect(said(part)).toContain('The ranges were not drawn, so no chances are told: ');
    expect(part.blocks).toHaveLength(1);
  });
});
