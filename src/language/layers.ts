/** Reads a scenario's file and the files below it, and lays them over one another. */
import { diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Source, Span } from '../diagnostics/span.js';
import { readConfig } from './config/config.js';
import type { Config } from './config/config.js';
import { laidUnder } from './config/ground.js';
import { mostValues, valuesIn } from './yaml/bounds.js';
import { parse } from './yaml/document.js';
import { inheritable, inLongForm, layOver } from './extends.js';
import type { FileReading, Files } from './files.js';
import { isRemoval } from './schema/field.js';
import { amountUnits } from './scalars/money.js';
import type { AmountUnit } from './scalars/money.js';
import { Leaf, MapNode } from './tree.js';
import type { Node, ScenarioFile } from './tree.js';

/** Files below a scenario. */
const mostBelow = 8;

export interface Layers {
  /** Everything laid together; null where a file could not be read at all. */
  readonly root: MapNode | null;
  /** Whether every file below could be read: if not, what they would have said is missing. */
  readonly complete: boolean;
  /** The scenario's own file, then the files below it. */
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
  /** The council's settings that hold for the scenario. */
  readonly config: Config | null;
}

interface Layer {
  readonly root: MapNode;
  readonly amountsIn: AmountUnit;
}

interface KnownLayer {
  readonly layer: Layer;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
  readonly complete: boolean;
}

/** Files that were read before, below a scenario or as settings: a scenario and its baseline often share one. */
export type KnownLayers = Map<string, KnownLayer | Config>;

const start = (source: Source): Span => ({ source, start: 0, end: 0 });

/** Why a file was not read, said at `at`. */
const troubleAt = (reading: Exclude<FileReading, { readonly source: Source }>, at: Span): Diagnostic => {
  switch (reading.trouble) {
    case 'unreadable-file':
      return diagnose('unreadable-file', at, { reason: reading.reason });
    case 'not-text':
      return diagnose('not-text', at, { what: reading.what });
    case 'too-large':
      return diagnose('too-large', at, { bytes: reading.bytes, most: reading.most });
  }
};

const ownAmountUnit = (root: MapNode): AmountUnit | null => {
  const node = root.node('amounts_in');
  return node instanceof Leaf && Object.hasOwn(amountUnits, node.text) ? (node.text as AmountUnit) : null;
};

const checkVersion = (root: MapNode): readonly Diagnostic[] => {
  const node = root.node('fivecase');
  const [first] = root.entries.values();
  if (node === undefined || isRemoval(node)) {
    const misspelt = node ? null : nearest('fivecase', [...root.entries.keys()]);
    const at = root.entries.get(misspelt ?? 'fivecase')?.keySpan ?? first?.keySpan ?? root.span;
    return [diagnose('missing-key', at, { key: 'fivecase', where: 'each file', example: 'fivecase: 1' })];
  }
  if (node instanceof Leaf && node.text !== '1' && !node.isNull)
    return [diagnose('unsupported-version', node.span, { written: node.text })];
  return [];
};

/** Found in a file because of those that led to it: another scenario that extends it may be right to. */
const hangsOnFilesAbove = ({ code }: Diagnostic): boolean =>
  code === 'extends-circle' || code === 'extends-too-many' || code === 'too-many-values';

/** Whether files laid together have more values than one may have; a value takes a letter at least. */
const areTooMany = (sources: readonly Source[]): boolean =>
  sources.reduce((letters, { text }) => letters + text.length, 0) > mostValues &&
  sources.reduce((values, { text }) => values + valuesIn(text), 0) > mostValues;

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly sources: Source[] = [];
  complete = true;
  private readonly chain: { readonly path: string; readonly identity: string }[] = [];

  constructor(
    private readonly files: Files,
    private readonly scenario: string,
    private readonly known: KnownLayers,
  ) {}

  /** One file and all below it as one map; null where there is nothing to go on with. */
  layer(path: string, reading: FileReading, at: Leaf | null): Layer | null {
    if (!('source' in reading)) {
      this.diagnostics.push(
        at && reading.trouble === 'unreadable-file'
          ? diagnose('extends-missing', at.span, { path: at.text, reason: reading.reason })
          : troubleAt(reading, start({ path, text: '' })),
      );
      return null;
    }
    this.chain.push({ path, identity: this.files.identity(path) });
    const { source } = reading;
    const file: ScenarioFile = { source, amountsIn: '£' };
    this.sources.push(source);
    const { root: tree, diagnostics } = reading.parsedAhead?.(file) ?? parse(file);
    for (const each of diagnostics) this.diagnostics.push(each);
    const root = this.asMap(tree, source, diagnostics.length > 0);
    if (!root) return this.belowBroken(file, path);
    const long = inLongForm(root);
    this.diagnostics.push(...checkVersion(root), ...long.diagnostics);

    const below = this.below(root, path);
    const extended = root.node('extends');
    if (!below && extended instanceof Leaf && !extended.isNull) this.complete = false;
    file.amountsIn = ownAmountUnit(root) ?? below?.amountsIn ?? '£';
    return { root: below ? layOver(inheritable(below.root), long.root, this.diagnostics) : long.root, amountsIn: file.amountsIn };
  }

  private asMap(tree: Node | null, source: Source, broken: boolean): MapNode | null {
    if (tree instanceof MapNode && tree.entries.size > 0) return tree;
    if (broken) return null;
    const isEmpty = tree === null || (tree instanceof Leaf && tree.isNull) || tree instanceof MapNode;
    this.diagnostics.push(
      isEmpty
        ? diagnose('empty-file', start(source), {})
        : diagnose('expected-map', tree.span, { what: 'a scenario', known: ['fivecase', 'title', 'horizon'] }),
    );
    return null;
  }

  /** What a file that cannot be taken apart extends, so that the mistakes there are told as well. */
  private belowBroken(file: ScenarioFile, path: string): Layer | null {
    const { source } = file;
    const [line, key = '', written = ''] = /^(extends:[ \t]+)([^\s#"'{}[\]]+)[ \t]*(?:#.*)?$/m.exec(source.text) ?? [];
    if (line === undefined) return null;
    this.complete = false;
    const start = source.text.indexOf(line) + key.length;
    const leaf = new Leaf(written, { source, start, end: start + written.length }, false, file);
    const layer = this.below(new MapNode(new Map([['extends', { key: 'extends', keySpan: leaf.span, node: leaf }]]), leaf.span), path);
    return layer && { ...layer, root: inheritable(layer.root) };
  }

  private below(root: MapNode, path: string): Layer | null {
    const leaf = root.node('extends');
    if (!(leaf instanceof Leaf) || leaf.isNull) return null;
    const target = this.files.beside(path, leaf.text);
    const identity = this.files.identity(target);
    if (!this.files.isInProject(this.scenario, target)) {
      this.diagnostics.push(diagnose('extends-outside', leaf.span, { path: leaf.text }));
      return null;
    }
    const again = this.chain.findIndex((link) => link.identity === identity);
    if (again !== -1) {
      this.diagnostics.push(
        diagnose('extends-circle', leaf.span, { chain: [...this.chain.slice(again).map((link) => link.path), target] }),
      );
      return null;
    }
    if (this.chain.length > mostBelow) {
      this.diagnostics.push(diagnose('extends-too-many', leaf.span, { most: mostBelow }));
      return null;
    }
    const known = this.known.get(identity);
    const reading = known ? null : this.files.read(target);
    const added = known && 'layer' in known ? known.sources : reading && 'source' in reading ? [reading.source] : [];
    if (areTooMany([...this.sources, ...added])) {
      this.diagnostics.push(diagnose('too-many-values', leaf.span, { most: mostValues, withBelow: true }));
      return null;
    }
    if (known && 'layer' in known && this.chain.length + known.sources.length <= mostBelow + 1) {
      this.sources.push(...known.sources);
      this.diagnostics.push(...known.diagnostics);
      this.complete &&= known.complete;
      return known.layer;
    }
    const above = { sources: this.sources.length, diagnostics: this.diagnostics.length, complete: this.complete };
    this.complete = true;
    const layer = this.layer(target, reading ?? this.files.read(target), leaf);
    const told = this.diagnostics.slice(above.diagnostics);
    if (layer && !told.some(hangsOnFilesAbove))
      this.known.set(identity, { layer, sources: this.sources.slice(above.sources), diagnostics: told, complete: this.complete });
    this.complete &&= above.complete;
    return layer;
  }
}

/** The council's settings that hold for the scenario at `path`. */
const configFor = (path: string, files: Files, known: KnownLayers): Config | null => {
  const at = files.config(path);
  if (at === null) return null;
  const identity = files.identity(at);
  const before = known.get(identity);
  if (before && 'waivers' in before) return before;
  const config = readConfig(at, files.read(at));
  known.set(identity, config);
  return config;
};

/** Reads `path`, what it extends, and the settings that hold for it. `reading` is the scenario's own file, already read. */
export const readLayers = (path: string, reading: FileReading, files: Files, known: KnownLayers): Layers => {
  const reader = new Reader(files, path, known);
  const layer = reader.layer(path, reading, null);
  const config = configFor(path, files, known);
  const root = layer && (config ? laidUnder(config, layer.root, reader.diagnostics) : layer.root);
  const diagnostics = [...reader.diagnostics, ...(config?.diagnostics ?? [])];
  return { root, complete: reader.complete, sources: reader.sources, diagnostics, config };
};
