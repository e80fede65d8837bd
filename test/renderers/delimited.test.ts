/** Comma- and tab-separated values: text that a spreadsheet could take for a formula stays text, and figures stay figures. */
import { describe, expect, it } from 'vitest';
import { renderDelimited } from '../../src/renderers/delimited.js';

const sheet = (text: string) => ({ headings: ['name', '2006/07'], rows: [[{ text }, { figure: '-1250.5' }]] });

describe('a field of text', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1'])('that begins like %j gets an apostrophe, a figure below nought none', (text) => {
    expect(renderDelimited(sheet(text), ',')).toBe(`name,2006/07\n'${text},-1250.5\n`);
  });

  it('is quoted where it holds a separator, a quote or a line end', () => {
    expect(renderDelimited(sheet('Kiosks, "new"'), ',')).toBe('name,2006/07\n"Kiosks, ""new""",-1250.5\n');
    expect(renderDelimited(sheet('Kiosks, new'), '\t')).toBe('name\t2006/07\nKiosks, new\t-1250.5\n');
    expect(renderDelimited(sheet('=a\nb'), ',')).toBe('name,2006/07\n"\'=a\nb",-1250.5\n');
  });
});

it('begins with its headings, and with no byte-order mark', () => {
  expect(renderDelimited(sheet('a'), ',').startsWith('name')).toBe(true);
});
