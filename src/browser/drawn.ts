/** Puts a document's figures into the page in place of those that stand there. */
import type { Block, Document, Headline, Part } from '../report/document/document.js';
import { followingParts } from '../report/document/what-if.js';
import { renderPlainBlock } from '../renderers/page/block.js';
import { renderExplanations } from '../renderers/page/explanation.js';
import { nowAndBefore } from '../renderers/page/table.js';
import { words } from '../renderers/page/markup.js';
import type { Known } from '../renderers/page/table.js';

const partOf = ({ parts }: Document, id: string): Part | undefined => parts.find((part) => part.id === id);

const headlinesOf = (document: Document): readonly Headline[] =>
  partOf(document, 'summary')?.blocks.flatMap((block) => (block.kind === 'headlines' ? block.headlines : [])) ?? [];

/** The summary has no drawing and no table: all of it is written anew below its heading. */
const drawSummary = (now: Part, before: Part | undefined, known: Known): void => {
  const section = document.getElementById('summary');
  const title = section?.querySelector('h2');
  if (!section || !title) return;
  while (title.nextSibling) title.nextSibling.remove();
  const blocks = now.blocks.map((block, place) => (block.kind === 'chart' ? '' : renderPlainBlock(block, known, before?.blocks[place])));
  title.insertAdjacentHTML('afterend', blocks.join('\n'));
};

/** A table that the change leaves nothing to say in is not shown until the figures are as written again. */
const drawTable = (id: string, now: Block | undefined, before: Block, known: Known): void => {
  const frame = document.getElementById(id)?.closest('.table');
  if (!(frame instanceof HTMLElement)) return;
  frame.hidden = now === undefined;
  if (now?.kind === 'table') frame.outerHTML = renderPlainBlock(now, known, before);
};

const drawPart = (now: Document, written: Part, known: Known): void => {
  const part = partOf(now, written.id);
  if (written.id === 'summary' && part) {
    drawSummary(part, written, known);
    return;
  }
  for (const before of written.blocks) {
    if (before.kind !== 'table') continue;
    const block = part?.blocks.find((each) => each.kind === 'table' && each.id === before.id);
    drawTable(before.id, block, before, known);
  }
};

const drawChanged = (now: Document, written: Document): void => {
  const body = document.getElementById('what-if-figures');
  if (!body) return;
  const before = headlinesOf(written);
  body.innerHTML = headlinesOf(now)
    .map(
      ({ name, value }, place) =>
        `<tr><th scope="row">${words(name)}</th><td class="figure">${words(before[place]?.value ?? '')}</td><td class="figure">${nowAndBefore(value)}</td></tr>`,
    )
    .join('');
};

/** What a screen reader is told after a change: the headlines that moved. */
export const toldOf = (now: Document, written: Document): string => {
  const before = headlinesOf(written);
  const moved = headlinesOf(now).flatMap(({ name, value }, place) => {
    const was = before[place]?.value ?? '';
    return was === value ? [] : [`${name} ${value}, as written ${was}`];
  });
  return moved.length === 0 ? 'As written.' : `${moved.join('; ')}.`;
};

/** Draws `now` over the page; what differs from `written` shows both. */
export const draw = (now: Document, written: Document): void => {
  const explanations = now.explanations();
  const known: Known = { explained: explanations.map((each) => new Set(each.keys())), illustrative: now.illustrative };
  for (const part of written.parts) if (followingParts.includes(part.id)) drawPart(now, part, known);
  drawChanged(now, written);
  const place = document.getElementById('explanations');
  if (place) place.innerHTML = renderExplanations(explanations, now.subject.nameOf);
};
