/**
 * Every rule has its file, its line in the registry and its page; the page says of the rule what is
 * true, its broken example is found at the line it names, with the words it shows, and its kept one is clean.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/diagnostics/excerpt.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { ruleIds, rules } from '../../src/policy/rules.js';
import type { Rule } from '../../src/policy/rule.js';
import { filesIn, findings, only, pageOf, sectionOf } from './pages.js';

const named = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .map((name) => basename(name, ending))
    .sort();

it('every file is registered under its own id, and every rule has a page', () => {
  const ids = [...ruleIds].sort();
  expect(named('src/policy/rules', '.ts')).toEqual(ids);
  expect(named('docs/rules', '.md')).toEqual(ids);
  expect(ruleIds.map((id) => rules[id].id)).toEqual(ruleIds);
});

it('the index of the pages names every rule, in the order of the registry, with its severity', () => {
  const rows = [...readFileSync('docs/rules/README.md', 'utf8').matchAll(/^\| \[`([\w-]+)`\]\(\1\.md\) \| ([^|]*) \| (\w+) \|$/gm)];
  expect(rows.map(([, id, title, severity]) => [id, title, severity])).toEqual(
    ruleIds.map((id) => [id, rules[id].title, rules[id].severity]),
  );
});

/** The lines a page's broken examples are to be found at: `# library.yaml, found at line 9 and 11: …`. */
const statedLines = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([name, text]) => {
    const stated = /^# \S+, found at lines? ([\d, and]+):/.exec(text)?.[1] ?? '';
    return [...stated.matchAll(/\d+/g)].map(([line]) => `${name}:${line}`);
  });

describe.each(ruleIds)('%s', (id) => {
  const rule: Rule = rules[id];
  const page = pageOf(id);
  const broken = filesIn(sectionOf(page, 'An example that breaks it'));
  const kept = filesIn(sectionOf(page, 'An example that keeps it'));
  const shown = findings(broken, only(id))
    .map((each) => excerptOf(each))
    .join('\n\n');

  it('says what the rule says of itself', () => {
    expect(page.startsWith(`# ${rule.title}: \`${id}\`\n\n${rule.purpose}\n`)).toBe(true);
    expect(page).toContain(`\n**Severity** ${rule.severity}, unless a policy says otherwise.\n`);
    expect(page).toContain(`\n**From** ${rule.source}.\n`);
    const rows = [...sectionOf(page, 'Settings').matchAll(/^\| `(\w+)` \| ([^|]*) \| ([^|]*) \|$/gm)];
    expect(rows.map(([, key, standard, what]) => [key, standard, what])).toEqual(
      Object.entries(rule.settings).map(([key, { standard, what }]) => [
        key,
        standard === null ? 'none' : `\`${standard}\``,
        what.replace(/ Default: [^.]*\.$/, '').replace(/ Default: .*$/, ''),
      ]),
    );
    for (const heading of ['What it looks at', 'How to mend', 'How to turn it off']) expect(sectionOf(page, heading)).toMatch(/\w+/);
  });

  it('finds the broken example at the lines that are stated', () => {
    const lines = findings(broken, only(id)).map(({ span }) => `${span.source.path}:${positionOf(span).line}`);
    expect(lines.length).toBeGreaterThan(0);
    expect([...lines].sort()).toEqual([...statedLines(broken)].sort());
  });

  it('finds it at its own severity, under its own code, in plain words', () => {
    for (const { code, severity, message, hint } of findings(broken, only(id))) {
      expect(code).toBe(`policy/${id}`);
      expect(message.startsWith('cannot judge: ') ? 'info' : rule.severity).toBe(severity);
      expect(message).not.toMatch(/[.!?]$|\.\s+[A-Z]|undefined|null|NaN|\[object/);
      expect(hint).toMatch(/^[A-Z][^]*[.?]$/);
      expect(message.length).toBeLessThan(400);
    }
  });

  if (process.env['WRITE_TRANSCRIPTS'] === '1') {
    it('is written anew', () => {
      writeFileSync(
        `docs/rules/${id}.md`,
        page.replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${shown}\n\`\`\``),
      );
    });
  } else {
    it('shows what is found', () => {
      expect(/```text\n([\s\S]*?)\n```/.exec(sectionOf(page, 'An example that breaks it'))?.[1]).toBe(shown);
    });
  }

  it('finds nothing in the kept example', () => {
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    expect(findings(kept, only(id)).map((each) => excerptOf(each))).toEqual([]);
  });

  it('finds nothing when it is off', () => {
    expect(findings(broken, only(id, { severity: 'off' }))).toEqual([]);
  });
});
