/** Gathers the files a scenario is read from, by the names that results give them, for a page that carries them along. */
import { files, nameInProject } from '../io/files.js';
import type { Files } from '../language/files.js';
import { readScenario } from '../language/read.js';
import { reachOf } from '../language/what-if.js';
import type { CarriedFiles, WhatIf } from '../report/document/what-if.js';
import type { MoneyDisplay } from '../report/model.js';
import type { ReadyScenario } from './read.js';

/** Names of files, no two alike: files of projects inside one another may be called the same. */
const namer = () => {
  const known = new Map<string, string>();
  return (path: string): string => {
    const identity = files.identity(path);
    const before = known.get(identity);
    if (before !== undefined) return before;
    const taken = [...known.values()];
    const name = nameInProject(path);
    const nth = (count: number): string => (count === 1 ? name : `${name} (${count})`);
    const free = Array.from({ length: taken.length + 1 }, (_, index) => nth(index + 1)).find((each) => !taken.includes(each)) ?? name;
    known.set(identity, free);
    return free;
  };
};

/** The files of `ready`, read once more and noted on the way. */
const carriedFiles = ({ path, sources, settings }: ReadyScenario): CarriedFiles => {
  const nameOf = namer();
  const texts: Record<string, string> = {};
  const links = new Map<string, readonly [string, string, string]>();
  const noting: Files = {
    ...files,
    read: (from) => {
      const known = sources.find((source) => source.path === from);
      const reading = known ? { source: known } : files.read(from);
      if ('source' in reading) texts[nameOf(from)] = reading.source.text;
      return reading;
    },
    beside: (from, written) => {
      const to = files.beside(from, written);
      links.set(`${from}\n${written}`, [nameOf(from), written, nameOf(to)]);
      return to;
    },
    config: () => settings,
  };
  readScenario(path, noting.read(path), noting);
  return { start: nameOf(path), texts, links: [...links.values()], config: settings === null ? null : nameOf(settings) };
};

/** What a page needs for its what-if. */
export const whatIfOf = (ready: ReadyScenario, unit: MoneyDisplay): WhatIf => ({
  files: carriedFiles(ready),
  unit,
  baselineFile: ready.baseline,
  reach: reachOf(ready.scenario, ready.root),
});
