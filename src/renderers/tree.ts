/** An explanation as an indented tree, for a terminal and for Markdown. */
import { harmless } from '../diagnostics/excerpt.js';
import type { TreeLine } from '../report/explain-report.js';
import { wrapped } from './terminal.js';
import type { Terminal } from './terminal.js';

/** The tree in at most `width` columns; ends with a line end. */
export const renderTree = (lines: readonly TreeLine[], { width, strong, quiet }: Terminal): string => {
  const text = lines.flatMap(({ depth, role, text: words }) => {
    const indent = '  '.repeat(depth);
    const paint = role === 'figure' ? (depth === 0 ? strong : (same: string) => same) : role === 'place' ? strong : quiet;
    return wrapped(harmless(words), Math.max(30, width - indent.length)).map(
      (line, index) => `${indent}${index === 0 ? '' : '    '}${paint(line)}`,
    );
  });
  return `${text.join('\n')}\n`;
};

/** The tree as a Markdown code block, in which nothing can be taken for markup. */
export const renderTreeMarkdown = (lines: readonly TreeLine[]): string => {
  const body = lines.map(({ depth, text }) => `${'  '.repeat(depth)}${harmless(text).replace(/\u00a0/g, ' ')}`);
  const longest = body.flatMap((line) => line.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${body.join('\n')}\n${fence}\n`;
};
