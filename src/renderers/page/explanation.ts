/** What opens at a figure: its rule, what went into it, and the lines of the files, in the browser's own popover, which needs no script. */
import { valueInWords } from '../../report/explain-report.js';
import type { Explanation, Place } from '../../report/explain.js';
import { lines, words } from './markup.js';

/** The name of a figure's explanation in the page. */
const nameOf = (of: number, figure: string): string => `why-${of}-${figure.replace(/\s/g, '~')}`;

/** Words that open a figure's explanation, or plain words where it has none. */
export const opener = (label: string, of: number, figure: string, known: ReadonlySet<string>): string =>
  known.has(figure) ? `<button type="button" class="why" popovertarget="${words(nameOf(of, figure))}">${label}</button>` : label;

/** Words of a name that begin a sentence. */
const headed = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface Setting {
  readonly of: number;
  readonly known: ReadonlySet<string>;
  /** How the page names a file. */
  readonly fileOf: (path: string) => string;
}

const valueText = (value: string, unit: string): string => {
  const [amount = '', ...rest] = value.split(' ');
  return [valueInWords(amount, unit), ...rest].join(' ');
};

const placeText = ({ file, line, column, text, years }: Place, { fileOf }: Setting): string =>
  `<code>${words(`${fileOf(file)}:${line}:${column}`)}</code> ${words(`${years === null ? '' : `${years}: `}${text}`)}`;

const isYearly = ({ values }: Explanation): boolean => values.length > 0 && values[0]?.year !== null;

const opened = ({ id, name }: Explanation, { of, known }: Setting): string => opener(words(headed(name)), of, id, known);

const yearRow = (each: Explanation, years: readonly string[], setting: Setting, isResult: boolean): string => {
  const byYear = new Map(each.values.map(({ year, value }) => [year, value]));
  const label = isResult ? words(headed(each.name)) : opened(each, setting);
  return `<tr${isResult ? ' class="sum"' : ''}><th scope="row">${label}</th>${years
    .map((year) => {
      const value = byYear.get(year);
      return `<td class="figure">${value === undefined ? '' : words(valueInWords(value, each.unit))}</td>`;
    })
    .join('')}</tr>`;
};

/** Values by year: what went in, and the figure under it. */
const yearTable = (explanation: Explanation, setting: Setting): string | null => {
  if (!isYearly(explanation)) return null;
  const years = explanation.values.flatMap(({ year }) => (year === null ? [] : [year]));
  const inputs = explanation.inputs.filter(isYearly);
  return lines(
    `<div class="table" role="group" tabindex="0" aria-label="${words(`${explanation.name} by year`)}"><table>`,
    `<thead><tr><td></td>${years.map((year) => `<th scope="col" class="figure">${words(year)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    inputs.map((input) => yearRow(input, years, setting, false)),
    yearRow(explanation, years, setting, true),
    '</tbody></table></div>',
  );
};

const said = ({ about, places, because }: Explanation, setting: Setting): readonly string[] => [
  ...about.map((note) => `<li>${words(note)}</li>`),
  ...places.map((place) => `<li>${placeText(place, setting)}</li>`),
  ...(because === null ? [] : [`<li>${words(because)}</li>`]),
];

/** What an input is made of in its turn, unless it has an explanation of its own; then nothing more than its row by year says is said. */
const inputItem = (input: Explanation, setting: Setting): string | null => {
  const elsewhere = setting.known.has(input.id);
  if (elsewhere && isYearly(input)) return null;
  const value = isYearly(input) ? '' : ` = ${words(valueText(input.values[0]?.value ?? '', input.unit))}`;
  const rule = input.formula === null || elsewhere ? '' : ` = ${words(input.formula)}`;
  const below = elsewhere ? [] : [...said(input, setting), ...input.inputs.flatMap((each) => inputItem(each, setting) ?? [])];
  return lines(`<li>${opened(input, setting)}${value}${rule}`, below.length === 0 ? null : ['<ul>', ...below, '</ul>'], '</li>');
};

const noughts = ({ noughts: count }: Explanation): readonly string[] =>
  count === 0 ? [] : [`<li>${count} more ${count === 1 ? 'input is' : 'inputs are'} nil in every year.</li>`];

/** One explanation. */
const renderExplanation = (explanation: Explanation, setting: Setting): string => {
  const name = words(nameOf(setting.of, explanation.id));
  const { formula, reference, worked, values, unit } = explanation;
  const items = [
    ...said(explanation, setting),
    ...explanation.inputs.flatMap((input) => inputItem(input, setting) ?? []),
    ...noughts(explanation),
  ];
  return lines(
    `<div popover id="${name}" role="dialog" aria-labelledby="${name}-title">`,
    `<h2 class="why-title" id="${name}-title">${words(headed(explanation.name))}</h2>`,
    isYearly(explanation) ? null : `<p><strong>${words(valueText(values[0]?.value ?? '', unit))}</strong></p>`,
    formula === null ? null : `<p>= ${words(formula)}${reference === null ? '' : ` [${words(reference)}]`}</p>`,
    worked === null ? null : `<p>= ${words(worked)}</p>`,
    yearTable(explanation, setting),
    items.length === 0 ? null : ['<ul>', ...items, '</ul>'],
    `<p class="about">On the command line: <code>explain</code> <code>${words(explanation.id)}</code></p>`,
    `<button type="button" class="close" popovertarget="${name}" popovertargetaction="hide">Close</button>`,
    '</div>',
  );
};

/** Every explanation of a document, by scenario. */
export const renderExplanations = (explanations: readonly ReadonlyMap<string, Explanation>[], fileOf: (path: string) => string): string =>
  lines(
    explanations.map((each, of) => {
      const setting = { of, known: new Set(each.keys()), fileOf };
      return lines([...each.values()].map((explanation) => renderExplanation(explanation, setting)));
    }),
  );
