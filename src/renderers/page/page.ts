/** A document as one HTML file that needs no other: no address is asked for anything, and no script is needed to read it. */
import { digest, notices, program } from 'what-if-program';
import type { Block, Document, Headline, Part } from '../../report/document/document.js';
import type { Subject } from '../../report/document/subject.js';
import { followingParts } from '../../report/document/what-if.js';
import type { WhatIf } from '../../report/document/what-if.js';
import { renderChart } from './chart.js';
import { renderPlainBlock } from './block.js';
import { renderExplanations } from './explanation.js';
import { lines, words } from './markup.js';
import { style } from './style.js';
import type { Known } from './table.js';
import { renderWhatIf, whatIfBar, whatIfData } from './what-if-panel.js';

const titleOfTable = (id: string, { blocks }: Part): string => {
  const found = blocks.find((block) => block.kind === 'table' && block.id === id);
  return found?.kind === 'table' ? found.table.title : 'the table below';
};

const renderBlock = (block: Block, part: Part, known: Known): string =>
  block.kind === 'chart' ? renderChart(block, titleOfTable(block.tableId, part)) : renderPlainBlock(block, known);

/** Said at the head of a part that does not follow the what-if, while figures on the page are changed. */
const asWritten: Readonly<Record<string, string>> = {
  sensitivity: 'As written: ranges and stress tests do not follow the what-if.',
  simulation: 'As written: chances and spreads do not follow the what-if.',
  assumptions: 'As written: the register does not follow the what-if.',
  checks: 'As written: checks do not follow the what-if.',
};

const renderPart = (part: Part, known: Known, whatIf: WhatIf | null): string => {
  const { id, title, blocks } = part;
  const stays = whatIf === null || followingParts.includes(id) ? undefined : asWritten[id];
  return lines(
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${words(title)}</h2>`,
    stays === undefined ? null : `<p class="stays">${words(stays)}</p>`,
    blocks.map((block) => renderBlock(block, part, known)),
    '</section>',
  );
};

const headlinesOf = ({ blocks }: Part): readonly Headline[] =>
  blocks.flatMap((block) => (block.kind === 'headlines' ? block.headlines : []));

/** The discount rate in per cent: the scenario's own, or that of the published schedule's first years. */
const rateOf = ({ scenarios: [first] }: Subject): string => {
  const rate = first?.appraisal.scenario.assumptions.discountRate?.value;
  return rate ? rate.times(100).toFixed() : '3.5';
};

/** The page's only script, whose digest its policy names, and what it reads. */
const whatIfParts = (whatIf: WhatIf): string =>
  lines(whatIfData(whatIf), `<script type="text/plain" id="notices">${words(notices)}</script>`, `<script>${program}</script>`);

/** The whole file, ending with a line end. */
export const renderPage = (document: Document): string => {
  const { title, subtitle, notice, parts, sources, illustrative, subject } = document;
  const explanations = document.explanations();
  const whatIf = subject.whatIf?.() ?? null;
  const known: Known = { explained: explanations.map((each) => new Set(each.keys())), illustrative };
  return `${lines(
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${whatIf === null ? '' : `script-src 'sha256-${digest}'; `}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
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
    parts.map(({ id, title: part }) =>
      lines(
        `<li><a href="#${id}">${words(part)}</a></li>`,
        id === 'summary' && whatIf ? '<li class="screen"><a href="#what-if">What if?</a></li>' : null,
      ),
    ),
    '</ul>',
    '</nav>',
    '<main id="main">',
    whatIf === null ? null : whatIfBar,
    '<p class="screen">Underlined names open where their figures come from: the rule, what went into it, and the line of the file.</p>',
    parts.map((part) =>
      lines(
        renderPart(part, known, whatIf),
        part.id === 'summary' && whatIf ? renderWhatIf(whatIf, rateOf(subject), headlinesOf(part)) : null,
      ),
    ),
    '</main>',
    '<footer>',
    sources.map(({ file, sha256 }) => `<p>Made from ${words(file)} (SHA-256 ${words(sha256)}).</p>`),
    '</footer>',
    `<div id="explanations">${renderExplanations(explanations, subject.nameOf)}</div>`,
    whatIf === null ? null : whatIfParts(whatIf),
    '</body>',
    '</html>',
  )}\n`;
};
