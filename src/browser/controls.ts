/** The sliders and number fields of the what-if, as the change they say. */
import { Decimal, decimal, hundred, one } from '../core/arithmetic/decimal.js';
import { noChange } from '../language/what-if.js';
import type { Changes } from '../language/what-if.js';

const ids = ['rate', 'capital', 'savings', 'delay', 'cloud'] as const;
type Id = (typeof ids)[number];

const input = (id: string): HTMLInputElement | null => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
};

/** The number field of a control, and its slider. */
const fieldOf = (id: Id): HTMLInputElement | null => input(`what-if-${id}`);
const sliderOf = (id: Id): HTMLInputElement | null => input(`what-if-${id}-slider`);

/** What a field says, digit by digit; null where it says nothing that can be used. */
const figureOf = (field: HTMLInputElement): Decimal | null => {
  const text = field.value.trim();
  if (!/^-?\d{1,6}(\.\d{1,10})?$/.test(text)) return null;
  const figure = new Decimal(text);
  return figure.lt(field.min) || figure.gt(field.max) ? null : figure;
};

/** The fields' words, or which of them cannot be used. */
export const changesSaid = (): { readonly changes: Changes } | { readonly trouble: string } => {
  const figures = new Map<Id, Decimal>();
  for (const id of ids) {
    const field = fieldOf(id);
    if (!field || field.value === field.defaultValue) continue;
    const figure = figureOf(field);
    const whole = id !== 'delay' || (figure?.mod(field.step).isZero() ?? false);
    if (!figure || !whole) {
      const name = field.labels?.[0]?.textContent ?? id;
      const steps = id === 'delay' && field.step !== '1' ? ` in steps of ${field.step}` : '';
      return {
        trouble: `${name}: write a figure from ${field.min} to ${field.max}${steps}. The figures on the page are still those of before.`,
      };
    }
    figures.set(id, figure);
  }
  const size = (id: Id): Decimal => one.plus((figures.get(id) ?? decimal(0)).div(hundred));
  return {
    changes: {
      ...noChange,
      discountRate: figures.get('rate')?.div(hundred) ?? null,
      capital: size('capital'),
      savings: size('savings'),
      delay: figures.get('delay')?.toNumber() ?? 0,
      cloud: size('cloud'),
    },
  };
};

/** Keeps each slider and its field together, and calls `changed` after either has moved. */
export const watchControls = (form: HTMLFormElement, changed: () => void): void => {
  for (const id of ids) {
    const [field, slider] = [fieldOf(id), sliderOf(id)];
    if (!field || !slider) continue;
    slider.addEventListener('input', () => {
      field.value = slider.value;
      changed();
    });
    field.addEventListener('input', () => {
      if (figureOf(field)) slider.value = field.value;
      changed();
    });
  }
  // The fields have their written values again once the form's own reset is over.
  form.addEventListener('reset', () => queueMicrotask(changed));
  form.addEventListener('submit', (event) => event.preventDefault());
};
