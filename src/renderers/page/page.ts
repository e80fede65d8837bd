/** A document as one HTML file that needs no other: no address is asked for anything, and no script is needed to read it. */
import type { Block, Document, Part } from '../../report/document/document.js';
import { lines, words } from './markup.js';
import { style } from './style.js';
import { renderTable } from './table.js';

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraphs':
      return lines(block.paragraphs.map((paragraph) => `<p>${words(paragraph)}</p>`));
    case 'points':
      return lines(
        block.title === null ? null : `<h3>${words(block.title)}</h3>`,
        '<ul>',
        block.points.map((point) => `<li>${words(point)}</li>`),
        '</ul>',
      );
    case 'headlines':
      return lines(
        '<dl class="headlines">',
        block.headlines.map(
          ({ name, value, words: more }) => `<div><dt>${words(name)}</dt><dd><strong>${words(value)}</strong> ${words(more)}</dd></div>`,
        ),
        '</dl>',
      );
    case 'table':
      return renderTable(block);
    case 'chart':
      return lines(`<p>${words(block.description)}</p>`, renderTable({ kind: 'table', id: block.id, of: null, table: block.table }));
    case 'definitions':
      return lines(
        '<dl class="definitions">',
        block.definitions.map(({ term, meaning }) => `<dt>${words(term)}</dt><dd>${words(meaning)}</dd>`),
        '</dl>',
      );
    case 'subheading':
      return `<h3>${words(block.title)}</h3>`;
  }
};

const renderPart = ({ id, title, blocks }: Part): string =>
  lines(
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${words(title)}</h2>`,
    blocks.map(renderBlock),
    '</section>',
  );

/** The whole file, ending with a line end. */
export const renderPage = (document: Document): string => {
  const { title, subtitle, notice, parts, sources } = document;
  return `${lines(
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${words(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the document</a>',
    '<header>',
    `<h1>${words(title)}</h1>`,
    subtitle.map((line) => `<p>${words(line)}</p>`),
    notice === null ? null : `<p class="notice"><strong>${words(notice)}</strong></p>`,
    '</header>',
    '<nav aria-label="Parts">',
    '<ul>',
    parts.map(({ id, title: part }) => `<li><a href="#${id}">${words(part)}</a></li>`),
    '</ul>',
    '</nav>',
    '<main id="main">',
    parts.map(renderPart),
    '</main>',
    '<footer>',
    sources.map(({ file, sha256 }) => `<p>Made from ${words(file)} (SHA-256 ${words(sha256)}).</p>`),
    '</footer>',
    '</body>',
    '</html>',
  )}\n`;
};
