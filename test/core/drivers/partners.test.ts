/** Who bears what, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { resultOf } from '../../in-memory.js';

const head = `fivecase: 1
title: Shared network
horizon: { first_year: 2020/21, years: 2 }
organisation: oxfordshire
partners: { cherwell: Cherwell District Council, oxfordshire: Oxfordshire County Council }
sharing: { by-users: { oxfordshire: 82%, cherwell: 18% } }
`;

const parts = (text: string, others: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(resultOf(text, others).partners.map(({ id, profile }) => [id, profile]));

test('a shared line is split, any other belongs to the organisation; in the order of the partners', () => {
  const text = `${head}recurring: { network: { annual: £1000, sharing: by-users }, support: { annual: £200 } }\n`;
  const result = resultOf(text);
  expect(result.partners.map(({ id, name }) => [id, name])).toEqual([
    ['cherwell', 'Cherwell District Council'],
    ['oxfordshire', 'Oxfordshire County Council'],
  ]);
  const { cherwell, oxfordshire } = parts(text);
  expect([cherwell?.net_cost, oxfordshire?.net_cost]).toEqual([
    ['180', '180'],
    ['1020', '1020'],
  ]);
  expect(oxfordshire?.cumulative).toEqual(['1020', '2040']);
});

test('external funding goes with the line it pays for', () => {
  const { cherwell } = parts(
    `${head}capital: { radio: { amounts: { 2020/21: £1000 }, funding: { grant: 50%, revenue: 50% }, sharing: by-users } }\n`,
  );
  expect([cherwell?.capital, cherwell?.external_funding, cherwell?.net_cost]).toEqual([
    ['180', '0'],
    ['90', '0'],
    ['90', '0'],
  ]);
});

test('a line that a driver makes can be shared', () => {
  const { cherwell } = parts(`${head}energy: { before: 1000, after: 0, price: £1, lines: { energy: { sharing: by-users } } }\n`);
  expect(cherwell?.savings).toEqual(['180', '180']);
});

describe('a baseline', () => {
  const own = 'base_budget: { networks: { annual: £500 } }\n';
  const common = { title: 'fivecase: 1\ntitle: As it is\nhorizon: { first_year: 2020/21, years: 2 }\n' };

  test("belongs to the scenario's organisation where it has no partners", () => {
    const { oxfordshire, cherwell } = parts(`${head}baseline: as-is.yaml\n`, {
      'as-is.yaml': `${common.title}organisation: The two councils\n${own}`,
    });
    expect([oxfordshire?.net_benefit, cherwell?.net_benefit]).toEqual([
      ['500', '500'],
      ['0', '0'],
    ]);
  });

  test('belongs to its own organisation where that is a partner', () => {
    const { oxfordshire, cherwell } = parts(`${head}baseline: as-is.yaml\n`, {
      'as-is.yaml': `${common.title}organisation: cherwell\n${own}`,
    });
    expect([oxfordshire?.net_benefit, cherwell?.net_benefit]).toEqual([
      ['0', '0'],
      ['500', '500'],
    ]);
  });

  test('falls to its own sharing where a line names one', () => {
    const text = `${head.replace('Shared network', 'As it is')}base_budget: { networks: { annual: £500, sharing: by-users } }\n`;
    expect(parts(`${head}baseline: as-is.yaml\n`, { 'as-is.yaml': text })['cherwell']?.net_benefit).toEqual(['90', '90']);
  });
});
