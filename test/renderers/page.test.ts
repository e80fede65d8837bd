/** The page as text: the figures of the command line, explanations for them, and nothing that a name can break. */
import { describe, expect, it } from 'vitest';
import { ran } from '../cli/page.js';

const hybrid = 'scenarios/oxfordshire/drivers/hybrid.yaml';

const newPageOf = async (...files: readonly string[]): Promise<string> => (await ran(['report', ...files, '--format', 'html'])).out;

const made = new Map<string, Promise<string>>();

/** The page of some files, made once. */
const pageOf = (...files: readonly string[]): Promise<string> => {
  const key = files.join(' ');
  const page = made.get(key) ?? newPageOf(...files);
  made.set(key, page);
  return page;
};

const plain = (markup: string): string =>
  markup
    .replace(/<span class="tag">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

/** The rows of a table in the page, cell by cell. */
const rowsOf = (page: string, id: string): readonly (readonly string[])[] => {
  const [, body = ''] = new RegExp(`<table id="${id}"[^>]*>[\\s\\S]*?<tbody>([\\s\\S]*?)</tbody>`).exec(page) ?? [];
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)),
  );
};

/** The rows of a table of a Markdown page, by its title. */
const rowsInMarkdown = (page: string, title: string): readonly (readonly string[])[] => {
  const [, table = ''] = page.split(`## ${title}`);
  return (table.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) =>
          cell
            .trim()
            .replace(/^\*\*(.*)\*\*$/, '$1')
            .replace(/\\(.)/g, '$1'),
        ),
    );
};

describe('the page shows what the command line shows', () => {
  it.each([
    ['profile', 'run', 'Five-year cost profile'],
    ['net-benefit', 'run', 'Net benefit against "Do nothing"'],
    ['worth', 'run', 'What it comes to'],
    ['waves', 'run', 'The migration by wave'],
    ['movements', 'mtfp', 'Movement on the medium term financial plan'],
    ['budget', 'mtfp', 'Budget'],
    ['capital', 'mtfp', 'Capital programme'],
    ['financing', 'mtfp', 'Financing'],
  ])('%s: the table of %s', async (id, command, title) => {
    const page = await pageOf(hybrid);
    const { out } = await ran([command, hybrid, '--format', 'md']);
    const rows = rowsOf(page, id);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows).toEqual(rowsInMarkdown(out, title));
  });

  it('options: the tables of compare', async () => {
    const files = ['hybrid', 'cloud-first', 'on-premises'].map((name) => `scenarios/oxfordshire/${name}.yaml`);
    const page = await pageOf(...files);
    const { out } = await ran(['compare', ...files, '--format', 'md']);
    for (const [id, title] of [
      ['ranking', 'Ranking'],
      ['option-costs', 'What each option costs'],
      ['option-worth', 'What each option is worth'],
    ] as const)
      expect(rowsOf(page, id)).toEqual(rowsInMarkdown(out, title));
  });
});

describe('the page holds together', () => {
  it('has each id once, opens only what is there, and links only to what is there', async () => {
    const page = (await pageOf(hybrid)).replace(/<script[\s\S]*?<\/script>/g, '');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const named = [...page.matchAll(/ (?:popovertarget|aria-labelledby|for|form)="([^"]+)"| href="#([^"]+)"/g)].flatMap(
      ([, names, anchor]) => (anchor === undefined ? (names ?? '').split(' ') : [anchor]),
    );
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('explains a saving down to the line of the file', async () => {
    const page = await pageOf('scenarios/oxfordshire/reduced-capital.yaml');
    const [, explanation = ''] = /id="why-0-savings\/network-and-telephony"([\s\S]*?)<\/div>\n<div popover/.exec(page) ?? [];
    // As the README shows it: £112,500 in 2021/22, by the movement in hybrid.yaml and the scale in the file itself.
    expect(explanation).toContain('£112,500');
    expect(explanation).toMatch(/scenarios\/oxfordshire\/hybrid\.yaml:\d+:\d+/);
    expect(explanation).toMatch(/scenarios\/oxfordshire\/reduced-capital\.yaml:\d+:\d+<\/code> 75%/);
  });

  it('names no address but those of sources, and loads nothing', async () => {
    const page = (await pageOf(hybrid)).replace(/<script[\s\S]*?<\/script>/g, '');
    expect([...page.matchAll(/\b(?:src|action|data|poster|srcset)="/g)]).toEqual([]);
    expect([...page.matchAll(/href="(?!#)[^"]*"/g)]).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)/);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/,
    );
  });

  it('is the same from page to page of one run', async () => {
    expect(await newPageOf(hybrid)).toBe(await pageOf(hybrid));
  });
});
