/** What a policy says of rules: read with places, and in force over what the rules bring along. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/language/yaml/document.js';
import { attempt, diagnosticsOf } from '../../src/language/schema/field.js';
import { positionOf } from '../../src/diagnostics/span.js';
import { policySchema } from '../../src/policy/policy.js';
import type { Policy } from '../../src/policy/policy.js';
import { findings } from './pages.js';

const read = (text: string) => {
  const { root } = parse({ source: { path: 'policy.yaml', text }, amountsIn: '£' });
  const { value, issues } = attempt(policySchema, root);
  return {
    policy: (value ?? {}) as Policy,
    told: diagnosticsOf(issues).map(({ code, span }) => {
      const { line, column } = positionOf(span);
      return `${code} ${line}:${column}`;
    }),
  };
};

/** £300k that come back at £50k a year: after six years. */
const slow = `fivecase: 1
title: Records system
horizon: { first_year: 2020/21, years: 8 }
justification: { statutory: Records are kept for 75 years }
capital:
  records-store: { amounts: { 2020/21: £300k }, benefit: [reduced-cost] }
savings:
  paper-store: { annual: £50k, from: 2020/21, owner: Head of Records }
`;

const codes = (text: string, policy: Policy): readonly string[] => findings({ 'library.yaml': text }, policy).map(({ code }) => code);

describe('a policy', () => {
  it('sets a number', () => {
    const paybackOf = (policy: Policy) => codes(slow, policy).filter((code) => code === 'policy/payback-within');
    expect(paybackOf({})).toHaveLength(1);
    expect(paybackOf(read('payback-within: { years: 6 }').policy)).toEqual([]);
    expect(paybackOf(read('payback-within: { years: 5.9 }').policy)).toHaveLength(1);
  });

  it('sets how much a breach weighs, by a word or beside a number', () => {
    const severityOf = (policy: Policy) =>
      findings({ 'library.yaml': slow }, policy).find(({ code }) => code === 'policy/payback-within')?.severity;
    expect(severityOf({})).toBe('warning');
    expect(severityOf(read('payback-within: error').policy)).toBe('error');
    expect(severityOf(read('payback-within: { severity: info, years: 5 }').policy)).toBe('info');
    expect(severityOf(read('payback-within: off').policy)).toBeUndefined();
  });

  it('is told its mistakes at their places', () => {
    expect(read('payback-in: off').told).toEqual(['unknown-key 1:1']);
    expect(read('payback-within: maybe').told).toEqual(['unknown-choice 1:17']);
    expect(read('payback-within: { years: soon }').told).toEqual(['number-form 1:26']);
    expect(read('payback-within: { months: 60 }').told).toEqual(['unknown-key 1:19']);
    expect(read('revenue-falls-every-year: { at_least: 2 }').told).toEqual(['percent-sign-missing 1:39']);
  });
});
