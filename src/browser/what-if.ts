/** The what-if of a page: begins when the page is there, and works out its figures anew at each change. */
import { config } from 'zod/mini';
import type { WhatIf } from '../report/document/what-if.js';
import { noChange } from '../language/what-if.js';
import type { Changes } from '../language/what-if.js';
import { equivalentOf } from './command.js';
import { changesSaid, watchControls } from './controls.js';
import { draw, toldOf } from './drawn.js';
import { asWritten, carriedScenario, withChange } from './worked-out.js';
import type { Carried } from './worked-out.js';

// The page lets no text become a program, and the schema library must not try.
config({ jitless: true });

const show = (id: string, shown: boolean): void => {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
};

const say = (id: string, text: string): void => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};

const paragraph = (text: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

const code = (text: string): HTMLElement => {
  const element = document.createElement('pre');
  element.tabIndex = 0;
  element.textContent = text;
  return element;
};

const tellCommand = (carried: Carried, changes: Changes): void => {
  const equivalent = equivalentOf(carried, changes);
  document
    .getElementById('what-if-command')
    ?.replaceChildren(
      ...(equivalent
        ? [paragraph(`Save this as ${equivalent.path}:`), code(equivalent.text), paragraph('and run it:'), code(equivalent.command)]
        : [paragraph('Nothing is changed: the figures are those of the scenario as written.')]),
    );
};

const begin = (carried: Carried, form: HTMLFormElement): void => {
  const written = asWritten(carried);
  let waiting = false;
  let drawn = JSON.stringify(noChange);
  const follow = (): void => {
    waiting = false;
    const said = changesSaid();
    const result = 'trouble' in said ? said : withChange(carried, said.changes);
    say('what-if-trouble', 'trouble' in result ? result.trouble : '');
    if ('trouble' in result || 'trouble' in said) return;
    const change = JSON.stringify(said.changes);
    if (change === drawn) return;
    drawn = change;
    draw(result.document, written);
    say('what-if-status', toldOf(result.document, written));
    show('what-if-bar', change !== JSON.stringify(noChange));
    tellCommand(carried, said.changes);
  };
  tellCommand(carried, noChange);
  watchControls(form, () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(follow);
  });
};

const data = document.getElementById('what-if-files')?.textContent;
const form = document.getElementById('what-if-form');
const carried = data && carriedScenario(JSON.parse(data) as WhatIf);
if (carried && form instanceof HTMLFormElement) {
  form.reset();
  show('what-if-off', false);
  show('what-if-on', true);
  begin(carried, form);
}
