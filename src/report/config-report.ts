/** What is in force and who says it: a table of keys, values and places. */
import type { InForce } from '../policy/settings.js';
import { version } from '../version.js';
import { text } from './model.js';
import type { Report, Sheet } from './model.js';

export interface ConfigContext {
  /** The scenario or folder it is about, as given. */
  readonly of: string;
  /** The settings as messages name them; null where there are none. */
  readonly file: string | null;
  readonly items: readonly InForce[];
}

/** The first part of a key, under which its items stand together. */
const partOfKey = (key: string): string => key.split('.')[0] ?? key;

/** A key within its part; a rule's settings stand indented under it. */
const shownKey = (part: string, key: string): string => {
  const rest = key.slice(part.length + 1);
  const setting = part === 'policy' ? rest.split('.')[1] : undefined;
  return setting === undefined ? rest : `\u00a0\u00a0${setting}`;
};

/** The settings' own path stands above the tables; in them their name is enough. */
const shownPlace = (from: string, file: string | null): string =>
  file !== null && from.startsWith(`${file}:`) ? from.slice(file.lastIndexOf('/') + 1) : from;

const titles: Readonly<Record<string, string>> = {
  assumptions: 'Assumptions',
  policy: 'Policy',
  limits: 'Limits',
  waivers: 'Waivers',
  uncertainty: 'Uncertainty',
};

export const configReport = ({ of, file, items }: ConfigContext): Report => {
  const parts = [...new Set(items.map(({ key }) => (partOfKey(key) in titles ? partOfKey(key) : '')))];
  return {
    title: `In force for ${of}`,
    subtitle: [file === null ? 'No fivecase.config.yaml holds here.' : `Settings: ${file}`],
    sections: parts.map((part) => ({
      kind: 'table',
      title: titles[part] ?? 'Check',
      columns: [
        { heading: 'Key', align: 'left' },
        { heading: 'Value', align: 'left', wraps: true },
        { heading: 'From', align: 'left' },
      ],
      rows: items
        .filter(({ key }) => (part === '' ? !(partOfKey(key) in titles) : partOfKey(key) === part))
        .map(({ key, value, from }) => ({
          cells: [text(part === '' ? key : shownKey(part, key)), text(value), text(shownPlace(from, file))],
        })),
      labels: 1,
    })),
  };
};

export const configSheet = ({ items }: ConfigContext): Sheet => ({
  headings: ['key', 'value', 'from'],
  rows: items.map(({ key, value, from }) => [{ text: key }, { text: value }, { text: from }]),
});

export const configResult = ({ file, items }: ConfigContext) => ({ fivecase: { schema: 1, version }, config: file, in_force: items });
