/** Documents by the command line: which, where to, and what stands in the way. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ran } from './page.js';

const hybrid = 'scenarios/oxfordshire/hybrid.yaml';
const cloudFirst = 'scenarios/oxfordshire/cloud-first.yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivecase-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('report', () => {
  it('wants to know which document', async () => {
    const { error, code } = await ran(['report', hybrid]);
    expect(code).toBe(2);
    expect(error).toContain('name the document to write, as in -o case.html');
  });

  it('wants the format of standard output', async () => {
    const { error, code } = await ran(['report', hybrid, '-o', '-']);
    expect(code).toBe(2);
    expect(error).toContain('add --format html');
  });

  it('takes no ending that is no document', async () => {
    const { error, code } = await ran(['report', hybrid, '-o', join(folder, 'hybrid.json')]);
    expect(code).toBe(2);
    expect(error).toContain('The ending of a file says its format: .html');
  });

  it('sends no document to a terminal', async () => {
    const { out, error, code } = await ran(['report', hybrid, '--format', 'html'], { outIsTerminal: true, columns: 80 });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain('not for a terminal. Name a file, as in -o case.html, or send it on');
  });

  it('writes several documents in one run, the same bytes as a pipe gets', async () => {
    const { code } = await ran(['report', hybrid, '-o', join(folder, 'one.html'), '-o', join(folder, 'two.html')]);
    expect(code).toBe(0);
    const piped = await ran(['report', hybrid, '--format', 'html']);
    expect(written('one.html')).toBe(piped.out);
    expect(written('two.html')).toBe(piped.out);
  });

  it('compares several files, the baseline and templates left out', async () => {
    const { out, code } = await ran(['report', hybrid, cloudFirst, 'scenarios/oxfordshire/base.yaml', '--format', 'html']);
    expect(code).toBe(0);
    expect(out).toContain('Options side by side');
    expect(out).toContain('Lines: Hybrid, phased');
    expect(out).not.toContain('Lines: ICT strategy 2020 to 2025, common ground');
  });

  it('writes nothing where the scenario has mistakes', async () => {
    const { code } = await ran(['report', 'test/errors/percent-sign-missing.yaml', '-o', join(folder, 'mistaken.html')]);
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain('mistaken.html');
  });

  it('tells of a folder that is not there', async () => {
    const { error, code } = await ran(['report', hybrid, '-o', join(folder, 'nowhere', 'hybrid.html')]);
    expect(code).toBe(2);
    expect(error).toContain('was not written: there is no folder');
  });
});

describe('the checks of a report', () => {
  const settings = `fivecase: 1
policy:
  efficiency-target: off
  revenue-falls-every-year: off
  payback-within: { years: 1 }
limits:
  peak_funding: { at_most: £1k }
waivers:
  rule: payback-within
  file: new-system.yaml
  reason: Statutory
  owner: Director of Finance
  expires: 2001-03-31
`;

  const checksOf = async (...words: readonly string[]): Promise<string> => {
    const { out, code } = await ran(['report', ...words, '--format', 'html']);
    expect(code).toBe(0);
    return out.slice(out.indexOf('<section id="checks"'), out.indexOf('<section id="reading"'));
  };

  it("are judged by the council's settings, limits and waivers, and say so", async () => {
    const at = join(folder, 'case');
    await ran(['init', at, '--first-year', '2027/28', '--yes']);
    writeFileSync(join(at, 'fivecase.config.yaml'), settings);
    const option = join(at, 'new-system.yaml');

    const found = await checksOf(option);
    expect(found).toContain('the limits in force: fivecase.config.yaml and the scenario');
    expect(found).toContain('Peak funding is £48k, above the limit of £1k');
    expect(found).toContain('Limit breached');
    expect(found).not.toContain('Revenue rises');
    // A document is the same on every day: it shows until when a waiver counts, and does not ask the clock.
    expect(found).toContain('Warning, waived');
    expect(found).toContain('Accepted: Statutory (Director of Finance, until 2001-03-31).');

    const asTheyCome = await checksOf(option, '--no-config');
    expect(asTheyCome).toContain('the rules of policy, as they are by default');
    expect(asTheyCome).toContain('base.yaml:18');
    expect(asTheyCome).not.toContain(folder);
    expect(asTheyCome).toContain('Revenue rises');
    expect(asTheyCome).not.toContain('Limit breached');
  });

  it('and so is who must approve it, in the section for a committee', async () => {
    const at = join(folder, 'approvals');
    await ran(['init', at, '--first-year', '2027/28', '--yes']);
    const option = join(at, 'new-system.yaml');
    writeFileSync(option, readFileSync(option, 'utf8').replace(/approvals:\n.*\n/, ''));
    const sectionOf = async (policy: string): Promise<string> => {
      writeFileSync(join(at, 'fivecase.config.yaml'), `fivecase: 1\npolicy: { approval-route: ${policy} }\n`);
      const { code } = await ran(['report', option, '-o', join(at, 'section.docx')]);
      expect(code).toBe(0);
      return strFromU8(unzipSync(readFileSync(join(at, 'section.docx')))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    };
    // The case costs £252,254 over its years.
    expect(await sectionOf('{ board_over: £200k, board: the Libraries Board }')).toContain('the Libraries Board');
    expect(await sectionOf('{ board_over: £300k, board: the Libraries Board }')).not.toContain('the Libraries Board');
    expect(await sectionOf('off')).not.toContain('the programme board');
  });

  it('are judged so of options side by side too', async () => {
    const at = join(folder, 'options');
    await ran(['init', at, '--first-year', '2027/28', '--yes']);
    writeFileSync(join(at, 'fivecase.config.yaml'), settings);
    writeFileSync(join(at, 'second.yaml'), 'fivecase: 1\nextends: new-system.yaml\ntitle: Second\n');
    const found = await checksOf(join(at, 'new-system.yaml'), join(at, 'second.yaml'));
    expect(found.match(/Limit breached/g)).toHaveLength(2);
  });
});

describe('options with long names on a page', () => {
  it('stand there in full, and the unit of the bars lies inside the drawing', async () => {
    const at = join(folder, 'names');
    await ran(['init', at, '--first-year', '2027/28', '--yes']);
    const title = 'Shared with three neighbouring authorities';
    writeFileSync(join(at, 'shared.yaml'), `fivecase: 1\nextends: new-system.yaml\ntitle: ${title}\n`);
    const { out } = await ran(['report', join(at, 'new-system.yaml'), join(at, 'shared.yaml'), '--format', 'html']);
    const ranking = out.slice(out.indexOf('<table id="ranking"'), out.indexOf('</table>', out.indexOf('<table id="ranking"')));
    expect(ranking).toMatch(new RegExp(`<td[^>]*>${title}</td>`));
    expect(out).toContain(`<th scope="col" class="figure">${title}</th>`);
    const chart = out.slice(out.indexOf('id="worth-chart"'), out.indexOf('</figure>', out.indexOf('id="worth-chart"')));
    for (const drawing of chart.split('<svg').slice(1)) {
      const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(drawing)?.[1]);
      const [, below, size] = /<text[^>]*font-size:(\d+)px[^>]*translate\([\d.]+ ([\d.]+)\)[^>]*>£000</.exec(drawing)?.map(Number) ?? [];
      expect(Number(below) + Number(size)).toBeLessThan(height);
    }
  });

  it('and an amount keeps its sign where a line breaks', async () => {
    const { out } = await ran(['report', hybrid, '--format', 'html', '--no-simulation']);
    expect(out).toMatch(/<span class="whole">-£[\d,]+k<\/span>/);
  });
});

describe('the simulation of a report', () => {
  const page = async (...words: readonly string[]): Promise<string> => {
    const { out, error, code } = await ran(['report', ...words, '--format', 'html']);
    expect({ error, code }).toEqual({ error: '', code: 0 });
    return out;
  };

  it('is the same on one thread and on two, and every time', async () => {
    const one = await page(hybrid, '--draws', '3000', '--threads', '1');
    expect(await page(hybrid, '--draws', '3000', '--threads', '2')).toBe(one);
    expect(await page(hybrid, '--draws', '3000', '--threads', '1')).toBe(one);
  });

  it('is of the draws, the seed and the limit asked for, and prints them', async () => {
    const asked = await page(hybrid, '--draws', '2000', '--seed', '9', '--payback-limit', '4');
    expect(asked).toContain('2,000 times (draws), from the seed 9');
    expect(asked).toContain('That the money is back within 4 years');
    expect(await page(hybrid, '--draws', '2000', '--seed', '8', '--payback-limit', '4')).not.toBe(asked.replaceAll('seed 9', 'seed 8'));
  });

  it('is left out where it is not wanted, and where there is no range', async () => {
    expect(await page(hybrid)).toContain('<section id="simulation"');
    for (const without of [await page(hybrid, '--no-simulation'), await page(cloudFirst)]) {
      expect(without).not.toContain('id="simulation');
      expect(without).not.toContain('href="#simulation"');
    }
  });

  it('draws nothing with draws asked for', async () => {
    const { error, code } = await ran(['report', hybrid, '--format', 'html', '--no-simulation', '--draws', '100']);
    expect(code).toBe(2);
    expect(error).toContain('--no-simulation draws nothing');
  });

  it('ends cleanly where the user stops it, with nothing written', async () => {
    const path = join(folder, 'stopped.html');
    const { code, error } = await ran(['report', hybrid, '-o', path, '--draws', '1000000', '--threads', '1'], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect({ code, error }).toEqual({ code: 130, error: 'fivecase: stopped; nothing was written.\n' });
    expect(readdirSync(folder)).not.toContain('stopped.html');
  });

  it('tells that ranges cannot be drawn, and writes the document all the same', async () => {
    const { out, error, code } = await ran(['report', 'test/errors/simulation-too-many-together.yaml', '--format', 'html']);
    expect(code).toBe(0);
    expect(error).toContain('fivecase: the document has no simulation: ');
    expect(out).toContain('The ranges were not drawn, so no chances are told: ');
  });
});

describe('documents of other commands', () => {
  it.each([
    ['run', [hybrid]],
    ['compare', [hybrid, cloudFirst]],
    ['mtfp', [hybrid]],
  ])('%s writes a page beside its other formats', async (command, files) => {
    const page = join(folder, `${command}.html`);
    const json = join(folder, `${command}.json`);
    const { code } = await ran([command, ...files, '-o', page, '-o', json]);
    expect(code).toBe(0);
    expect(written(`${command}.html`)).toMatch(/^<!doctype html>/);
    expect(JSON.parse(written(`${command}.json`))).toHaveProperty('fivecase');
  });

  it('run gives the page that report gives', async () => {
    await ran(['run', hybrid, '-o', join(folder, 'of-run.html')]);
    const { out } = await ran(['report', hybrid, '--format', 'html']);
    expect(written('of-run.html')).toBe(out);
  });

  it('diff makes no document, and says which formats it writes', async () => {
    const { error, code } = await ran(['diff', hybrid, cloudFirst, '-o', join(folder, 'diff.html')]);
    expect(code).toBe(2);
    expect(error).toContain('The ending of a file says its format: .txt, .json, .csv, .tsv, .md, .markdown.');
  });
});
