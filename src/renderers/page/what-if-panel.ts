/** The what-if of the page: sliders, what they change, and the same change for the command line. Without scripts it says so. */
import type { Headline } from '../../report/document/document.js';
import type { WhatIf } from '../../report/document/what-if.js';
import { lines, words } from './markup.js';

interface Control {
  readonly id: 'rate' | 'capital' | 'savings' | 'delay' | 'cloud';
  readonly name: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: string;
  readonly value: string;
}

/** A step on which the written rate lies. */
const stepOf = (percent: string): string => {
  const places = percent.split('.')[1]?.length ?? 0;
  return places <= 1 ? '0.1' : `0.${'0'.repeat(places - 1)}1`;
};

const controlsOf = ({ capital, savings, cloud, delayStep }: WhatIf['reach'], rate: string): readonly Control[] => {
  const more = { unit: '% more or less', step: '1', value: '0' };
  return [
    { id: 'rate', name: 'Discount rate', unit: '% a year', least: 0, most: 10, step: stepOf(rate), value: rate },
    ...(capital ? [{ id: 'capital' as const, name: 'Capital', ...more, least: -50, most: 100 }] : []),
    ...(savings ? [{ id: 'savings' as const, name: 'Savings', ...more, least: -100, most: 50 }] : []),
    ...(delayStep
      ? [{ id: 'delay' as const, name: 'Savings come later', unit: 'months', least: 0, most: 36, step: String(delayStep), value: '0' }]
      : []),
    ...(cloud ? [{ id: 'cloud' as const, name: 'Cloud price', ...more, least: -50, most: 100 }] : []),
  ];
};

const renderControl = ({ id, name, unit, least, most, step, value }: Control): string => {
  const range = `min="${least}" max="${most}" step="${step}" value="${words(value)}"`;
  return lines(
    '<div class="control">',
    `<label for="what-if-${id}">${words(name)} <span class="unit">(${words(unit)})</span></label>`,
    `<input type="range" id="what-if-${id}-slider" aria-label="${words(`${name}, slider, ${unit}`)}" ${range} autocomplete="off">`,
    `<input type="number" id="what-if-${id}" inputmode="decimal" ${range} autocomplete="off">`,
    '</div>',
  );
};

/** JSON that can stand in a page: no mark that ends an element, or turns the direction of text. */
const asData = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The part of the page; `rate` is the discount rate in per cent, as the scenario has it in its first years. */
export const renderWhatIf = (whatIf: WhatIf, rate: string, headlines: readonly Headline[]): string =>
  lines(
    '<section id="what-if" class="what-if" aria-labelledby="what-if-title">',
    '<h2 id="what-if-title">What if?</h2>',
    '<p id="what-if-off">Trying changes needs scripts, and they are off here. Everything else on this page reads without them.</p>',
    '<div id="what-if-on" hidden>',
    '<p>Move a slider or write a figure: the summary, the cost profile, the measures, the plan and the capital programme on this page are worked out anew, by the same program that made it. Charts, ranges, stress tests, chances, the register and the checks stay as written, and say so. Nothing leaves this page.</p>',
    '<form id="what-if-form" novalidate>',
    controlsOf(whatIf.reach, rate).map(renderControl),
    '<button type="reset" class="plain">Back to the figures as written</button>',
    '</form>',
    '<p id="what-if-trouble" class="trouble" role="alert"></p>',
    '<div class="table" role="group" tabindex="0" aria-labelledby="what-if-caption">',
    '<table><caption id="what-if-caption"><span class="title">Changed against written</span></caption>',
    '<thead><tr><td></td><th scope="col" class="figure">As written</th><th scope="col" class="figure">What if</th></tr></thead>',
    '<tbody id="what-if-figures">',
    headlines.map(
      ({ name, value }) =>
        `<tr><th scope="row">${words(name)}</th><td class="figure">${words(value)}</td><td class="figure">${words(value)}</td></tr>`,
    ),
    '</tbody></table></div>',
    '<p id="what-if-status" class="hidden" role="status"></p>',
    '<details><summary>The same change on the command line</summary>',
    '<div id="what-if-command"></div>',
    '</details>',
    '</div>',
    '</section>',
  );

/** The bar that stays in sight while figures on the page are not those written. */
export const whatIfBar =
  '<p id="what-if-bar" class="bar" hidden>What if: figures on this page are changed. <button type="reset" form="what-if-form" class="plain">Back to the figures as written</button></p>';

/** What the page carries for its script. */
export const whatIfData = (whatIf: WhatIf): string => `<script type="application/json" id="what-if-files">${asData(whatIf)}</script>`;
