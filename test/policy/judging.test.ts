/** Rules on what their pages do not show: drivers' lines, inherited lines, partners, an instant year zero, settings, and what cannot be judged. */
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/arithmetic/decimal.js';
import { positionOf } from '../../src/diagnostics/span.js';
import type { RuleId } from '../../src/policy/rules.js';
import { findings, only } from './pages.js';

const head = 'fivecase: 1\ntitle: Records system\nhorizon: { first_year: 2020/21, years: 3 }\n';

/** `file:line severity: sentence` of what one rule finds; a text stands for the file `library.yaml`. */
const told = (
  id: RuleId,
  texts: string | Readonly<Record<string, string>>,
  said: Readonly<Record<string, unknown>> = {},
): readonly string[] =>
  findings(typeof texts === 'string' ? { 'library.yaml': texts } : texts, only(id, said)).map(
    ({ span, severity, message }) => `${span.source.path}:${positionOf(span).line} ${severity}: ${message}`,
  );

describe('drivers', () => {
  const migration = (lines: string, wave = ''): string => `${head}base_budget: { data-centre: { annual: £200k } }
migration:
  unit: server
  on_premises:
    units: 40
    cost_per_unit: £2k
    shared:
      lease: { annual: £60k }
  cloud: { cost_per_unit: £1k }
  waves:
    pilot: { units: 40, from: 2020-10, to: 2021-01${wave} }
${lines}`;

  it('a saving that a driver makes needs an owner; it is asked for at the part it comes from', () => {
    expect(told('saving-has-owner', migration(''))).toEqual([
      'library.yaml:7 warning: On-premises cost released has no owner',
      'library.yaml:11 warning: Lease released has no owner',
    ]);
  });

  it('and has one where `lines` says so', () => {
    const lines = '  lines:\n    migration-on-premises: { owner: Head of ICT }\n    migration-shared-lease: { owner: Head of Property }\n';
    expect(told('saving-has-owner', migration(lines))).toEqual([]);
  });

  it('a source is asked of every line that a driver makes', () => {
    expect(told('source-given', migration(''))).toHaveLength(5);
  });

  it('a shared cost that is never released is found where it is written', () => {
    expect(told('saving-has-end-of-old-cost', migration('').replace('units: 40, from', 'units: 30, from'))).toEqual([
      'library.yaml:11 warning: Lease never ends: some of what shares it stays on premises',
    ]);
    expect(told('saving-has-end-of-old-cost', migration(''))).toEqual([]);
  });

  it('a wave without overlap is found at its `parallel`', () => {
    expect(told('double-running-planned', migration('', ', parallel: 0'))).toEqual([
      'library.yaml:14 warning: Pilot plans no month in which a unit runs in both places',
    ]);
    expect(told('double-running-planned', migration('', ', parallel: 2'))).toEqual([]);
  });

  it('a saving by hand beside a driver is told by its name, not by its note', () => {
    const byHand = (line: string) => told('no-double-count', migration(`savings:\n  ${line}\n`));
    expect(byHand('fewer-servers: { 2020/21: £5k }')).toHaveLength(1);
    expect(byHand('courier: { amounts: { 2020/21: £5k }, note: Not the servers }')).toEqual([]);
  });

  it('revenue counts what drivers make, and points at the driver', () => {
    const dear = migration('').replace('cloud: { cost_per_unit: £1k }', 'cloud: { cost_per_unit: £9k }');
    expect(told('revenue-falls-every-year', dear).join('\n')).toMatch(/^library\.yaml:12 error: revenue rises .*Cloud running cost/m);
  });
});

describe('inherited lines', () => {
  const common = `${head}template: true\ncapital:\n  records-store: { 2020/21: £300k }\n`;

  it('are found where they are written: in the file below, or in the one that says more of them', () => {
    const option = 'fivecase: 1\nextends: common.yaml\ntitle: Cloud first\n';
    expect(told('capital-has-benefit', { 'common.yaml': common, 'cloud.yaml': option })).toEqual([
      'common.yaml:6 error: Records store names no benefit, so nobody can say what is lost if it is cut',
    ]);
    const more = `${option}capital:\n  records-store: { funding: reserve }\n`;
    expect(told('capital-has-benefit', { 'common.yaml': common, 'cloud.yaml': more })).toEqual([
      'cloud.yaml:5 error: Records store names no benefit, so nobody can say what is lost if it is cut',
    ]);
    expect(told('funding-named', { 'common.yaml': common, 'cloud.yaml': more })).toEqual([]);
  });

  it('a reason and an approval are inherited, and may be taken away', () => {
    const base = `${common}justification: { statutory: The law asks for it }\n`;
    const option = 'fivecase: 1\nextends: common.yaml\ntitle: Cloud first\n';
    expect(told('has-justification', { 'common.yaml': base, 'cloud.yaml': option })).toEqual([]);
    const without = `${option}justification: { statutory: null }\n`;
    expect(told('has-justification', { 'common.yaml': base, 'cloud.yaml': without })).toEqual([
      'cloud.yaml:4 error: the project has no justification',
    ]);
  });

  it('a section that a file takes away is not stated', () => {
    const option = 'fivecase: 1\nextends: common.yaml\ntitle: Cloud first\nrecurring: {}\ncapital: null\n';
    expect(told('capital-and-revenue-stated', { 'common.yaml': common, 'cloud.yaml': option })).toEqual([
      'cloud.yaml:3 error: the effect on capital is not stated: there is no `capital` section, and nought is not said',
    ]);
  });
});

describe('an instant year zero', () => {
  const instant = 'fivecase: 1\ntitle: Records system\nhorizon: { first_year: 2020/21, years: 4, year_zero: instant }\n';

  it('is no year in which revenue should fall', () => {
    const text = `${instant}base_budget: { paper-store: { annual: £90k } }
one_off: { moving: { 2020/21: £20k } }
savings: { paper-store: { 2021/22: £5k, 2022/23: £10k, 2023/24: £15k } }\n`;
    expect(told('revenue-falls-every-year', text)).toEqual([]);
    expect(told('efficiency-target', text)).toEqual([]);
    expect(told('revenue-falls-every-year', text.replace('2023/24: £15k', '2023/24: £10k'))).toEqual([
      'library.yaml:4 error: revenue does not fall in 2023/24: it stays at £80,000',
    ]);
  });

  it('counts beside the first two years for early capital', () => {
    const capital = (amounts: string) => told('early-capital-share', `${instant}capital: { records-store: { ${amounts} } }\n`);
    expect(capital('2020/21: £20k, 2021/22: £20k, 2022/23: £20k, 2023/24: £40k')).toEqual([]);
    expect(capital('2020/21: £20k, 2021/22: £19k, 2022/23: £20k, 2023/24: £41k')).toHaveLength(1);
  });

  it('leaves the plan as many years as it has', () => {
    const text = `${instant}capital: { records-store: { 2020/21: £20k } }\n`;
    expect(told('plan-covers-horizon', text, { years: 3 })).toEqual([]);
    expect(told('plan-covers-horizon', text, { years: 2 })).toEqual([
      'library.yaml:3 warning: the plan ends with 2022/23, and the case goes on in 2023/24, without capital or a change of the budget',
    ]);
  });
});

describe('partners', () => {
  const shared = (kind: string): string => `${head}organisation: oxfordshire
partners: { oxfordshire: Oxfordshire County Council, cherwell: Cherwell District }
income:
  host-charge-cherwell: { annual: £90k${kind} }
  parking: { annual: £3k, kind: charge }
`;

  it("a partner's charge is no benefit to society, whatever else is sold", () => {
    expect(told('no-double-count', shared(', kind: charge'))).toEqual([
      'library.yaml:7 error: Host charge cherwell is paid by another public body ("cherwell"), and counts as a benefit to society in the economic view',
    ]);
    // Without a kind it is `other`, which counts as well.
    expect(told('no-double-count', shared(''))).toHaveLength(1);
    expect(told('no-double-count', shared(', kind: partner'))).toEqual([]);
  });

  it("a partner's money is not both funding and income", () => {
    const text = `${head}capital: { store: { amounts: { 2020/21: £100k }, funding: { partner: 25%, reserve: 75% } } }
income:
  cherwell: { once: £25k, in: 2020/21, kind: partner }
  other-things: { once: £24k, in: 2020/21, kind: partner }
`;
    expect(told('no-double-count', text)).toEqual([
      "library.yaml:6 error: Cherwell is income, and the same partner's money already pays for Store",
    ]);
  });
});

describe('savings above what there is', () => {
  it('are found in the first year of it', () => {
    const text = `${head}base_budget: { store: { annual: £50k } }
recurring: { hosting: { annual: £10k } }
savings:
  store: { 2020/21: £60k, 2021/22: £61k, 2022/23: £70k }
`;
    expect(told('no-double-count', text)).toEqual([
      'library.yaml:7 error: £61,000 is saved in 2021/22, more than the £60,000 that the service spends',
    ]);
  });
});

describe('revenue that falls', () => {
  const indexed = (extra = ''): string => `${head}assumptions: { indices: { contracts: 10% }${extra} }
base_budget: { store: { annual: £100k, index: contracts } }
savings: { store: { 2020/21: £1k, 2021/22: £2k, 2022/23: £3k } }
`;

  it('may be looked at before inflation, or in real terms', () => {
    expect(told('revenue-falls-every-year', indexed())).toHaveLength(2);
    expect(told('revenue-falls-every-year', indexed(), { prices: 'before-inflation' })).toEqual([]);
    expect(told('revenue-falls-every-year', indexed(', deflator: 10%'), { prices: 'real' })).toHaveLength(0);
    expect(told('revenue-falls-every-year', indexed(', deflator: 2%'), { prices: 'real' })).toHaveLength(2);
  });

  it('says that it cannot judge real terms without a deflator, nor anything without a base budget', () => {
    expect(told('revenue-falls-every-year', indexed(), { prices: 'real' })).toEqual([
      'library.yaml:4 info: cannot judge: revenue is to fall in real terms, and no deflator is given',
    ]);
    expect(told('revenue-falls-every-year', `${head}savings: { store: { 2020/21: £1k } }\n`)).toEqual([
      'library.yaml:2 info: cannot judge: no `base_budget` is given, so what the service costs today is not known',
    ]);
  });

  it('leaves out lines tagged inflation before inflation', () => {
    const text = (tags: string) => `${head}base_budget: { store: { annual: £100k } }
recurring: { price-rise: { movements: { 2020/21..2022/23: £5k }${tags} } }
savings: { store: { 2020/21: £1k, 2021/22: £2k, 2022/23: £3k } }
`;
    expect(told('revenue-falls-every-year', text(''), { prices: 'before-inflation' })).toHaveLength(3);
    expect(told('revenue-falls-every-year', text(', tags: [inflation]'), { prices: 'before-inflation' })).toEqual([]);
  });

  it('may have to fall by a least share', () => {
    const text = `${head}base_budget: { store: { annual: £100k } }\nsavings: { store: { 2020/21: £2k, 2021/22: £4k, 2022/23: £5k } }\n`;
    // 98 of 100, 96 of 98, 95 of 96: falls of 2%, 2.04% and 1.04%.
    expect(told('revenue-falls-every-year', text, { at_least: decimal('0.02') })).toEqual([
      'library.yaml:4 error: revenue falls by 1% in 2022/23, less than 2%: from £96,000 to £95,000',
    ]);
  });

  it('bears financing where the scenario charges it to the service', () => {
    const text = (charged: string) => `${head}assumptions: { borrowing: { rate: 5%, charged_to: ${charged} } }
base_budget: { store: { annual: £100k } }
capital: { shelves: { amounts: { 2020/21: £50k }, funding: borrowing, asset_life: 5 } }
savings: { store: { 2020/21: £5k, 2021/22: £6k, 2022/23: £7k } }
`;
    expect(told('revenue-falls-every-year', text('corporate'))).toEqual([]);
    expect(told('revenue-falls-every-year', text('corporate'), { financing: 'always' })).toHaveLength(1);
    expect(told('revenue-falls-every-year', text('service'))).toHaveLength(1);
    expect(told('revenue-falls-every-year', text('service'), { financing: 'never' })).toEqual([]);
  });
});

describe('staff', () => {
  const staff = (lines: string, base = 'base_budget: { staff: { posts: 4, cost_per_post: £40k, index: pay } }'): string =>
    `${head}assumptions: { indices: { pay: 3% } }\n${base}\n${lines}`;

  it('a pay award is no rise, unless cash is looked at', () => {
    expect(told('staffing-does-not-rise', staff(''))).toEqual([]);
    expect(told('staffing-does-not-rise', staff(''), { prices: 'cash' }).map((each) => each.slice(0, 49))).toEqual([
      'library.yaml:5 error: staff cost rises in 2021/22',
      'library.yaml:5 error: staff cost rises in 2022/23',
    ]);
  });

  it('temporary staff leave again', () => {
    const team = 'one_off:\n  team: { posts: { 2020/21: 2 }, cost_per_post: £50k }\n';
    expect(told('staffing-does-not-rise', staff(team))).toEqual([]);
    expect(told('staffing-does-not-rise', staff(team), { temporary: 'counted' })).toHaveLength(2);
  });

  it('a dearer post for a cheaper one is a rise in cost, not in posts', () => {
    const swap = 'recurring:\n  analyst: { posts: 1, cost_per_post: £60k }\nsavings:\n  clerk: { posts: 1, cost_per_post: £30k }\n';
    expect(told('staffing-does-not-rise', staff(swap))).toEqual([
      'library.yaml:7 error: staff cost rises in 2020/21, from £160,000 to £190,000; what adds most is Analyst',
    ]);
    expect(told('staffing-does-not-rise', staff(swap), { measured: 'posts' })).toEqual([]);
  });

  it('posts cannot be counted in money, and nothing can where no line is staff', () => {
    const money =
      'recurring:\n  officer: { annual: £55k, subjective: employees }\nsavings:\n  vacancy: { posts: 1, cost_per_post: £55k }\n';
    expect(told('staffing-does-not-rise', staff(money))).toEqual([
      'library.yaml:7 info: cannot judge: Officer is given as money, so whether posts rise is not known',
    ]);
    expect(told('staffing-does-not-rise', staff('', 'base_budget: { store: { annual: £9k } }'))).toEqual([
      'library.yaml:5 info: cannot judge: no line is marked as staff, so whether staffing rises is not known',
    ]);
  });

  it('a saving of time is no post that goes', () => {
    const time =
      'recurring:\n  officer: { posts: 1, cost_per_post: £55k }\nsavings:\n  time: { posts: 1, cost_per_post: £55k, kind: non-cashable }\n';
    expect(told('staffing-does-not-rise', staff(time))).toHaveLength(2);
  });
});

describe('who must approve', () => {
  const project = (cost: string, more = ''): string =>
    `fivecase: 1\ntitle: Part of it\ncase: Library systems\nhorizon: { first_year: 2020/21 }\none_off: { work: { amounts: { 2020/21: ${cost} }, funding: reserve } }\n${more}`;

  it('counts the parts of a project, and leaves options apart', () => {
    expect(told('approval-route', { 'a.yaml': project('£60k') })).toEqual([]);
    expect(told('approval-route', { 'a.yaml': project('£60k'), 'b.yaml': project('£60k') })).toHaveLength(2);
    const option = (cost: string) => project(cost, 'baseline: keep.yaml\n');
    const keep = project('£1k');
    expect(told('approval-route', { 'keep.yaml': keep, 'a.yaml': option('£60k'), 'b.yaml': option('£60k') })).toEqual([]);
    expect(told('approval-route', { 'a.yaml': project('£60k'), 'b.yaml': project('£60k').replace('Library systems', 'Records') })).toEqual(
      [],
    );
  });

  it('is the limit itself that may be reached, not passed', () => {
    expect(told('approval-route', project('£100k'))).toEqual([]);
    expect(told('approval-route', project('£100,001'.replace(',', '')))).toHaveLength(1);
    expect(told('approval-route', project('£100k'), { board_over: decimal(99_999) })).toHaveLength(1);
  });

  it('an effect on revenue counts up and down, of a year or of all of them', () => {
    const saving = (annual: string) => `${head}savings: { store: { annual: ${annual} } }\n`;
    // 3 × 166,666 = 499,998; 3 × 166,667 = 500,001
    expect(told('approval-route', saving('£166666'))).toEqual([]);
    expect(told('approval-route', saving('£166667'))).toEqual([
      'library.yaml:2 route: the project moves revenue by £500,001, above £500,000: the Cabinet must approve it',
    ]);
    const there = `${head}recurring: { hosting: { 2020/21: £600k } }\nsavings: { store: { 2022/23: £600k } }\n`;
    expect(told('approval-route', there).filter((each) => each.includes('moves revenue'))).toHaveLength(1);
  });

  it('capital from revenue and revenue from capital receipts go to the Council, at the share itself', () => {
    const text = `${head}capital:\n  store: { amounts: { 2020/21: £1k }, funding: { reserve: 90%, revenue: 10% } }\n`;
    expect(told('approval-route', text, { council: 'County Council' })).toEqual([
      'library.yaml:5 route: revenue pays for capital (Store): County Council must approve it',
    ]);
    expect(told('approval-route', `${head}one_off:\n  team: { amounts: { 2020/21: £1k }, funding: capital-receipts }\n`)).toEqual([
      'library.yaml:5 route: capital receipts pay for revenue (Team): full Council must approve it',
    ]);
  });

  it('names who is to be asked, where the approval is written, and is silent once it is given', () => {
    const approvals = (status: string) => project('£200k', `approvals:\n  board: { by: Libraries Board${status} }\n`);
    expect(told('approval-route', approvals(', status: sought'))).toEqual([
      'library.yaml:7 route: the project costs £200,000 over its years, above £100,000: Libraries Board must approve it, and has not yet done so',
    ]);
    expect(told('approval-route', approvals(''))).toEqual([]);
  });
});

describe('grants', () => {
  const granted = (line: string, more = '') =>
    told('grant-awarded', `${head}income:\n  fund: { once: £20k, in: 2020/21, kind: grant${line} }\n${more}`);

  it('count once they are awarded', () => {
    expect(granted(', awarded: true')).toEqual([]);
    expect(granted(', awarded: false')).toEqual([]);
    expect(granted('', 'approvals: { grant: { by: Local Digital Fund } }\n')).toEqual([]);
    expect(granted('')).toEqual(['library.yaml:5 info: cannot judge: Fund is counted, and nothing says that the grant is awarded']);
    expect(granted(', awarded: true, confidence: 60%')).toEqual([
      'library.yaml:5 error: Fund counts as awarded, yet its confidence is 60%',
    ]);
    expect(granted(', awarded: true', 'approvals: { grant: { by: Local Digital Fund, status: sought } }\n')).toEqual([
      'library.yaml:5 error: Fund counts on a grant that is only applied for, from Local Digital Fund',
    ]);
  });

  it('that are sought are not the one whose line says that it is awarded, where another may be meant', () => {
    const sought = 'approvals: { grant: { by: Local Digital Fund, status: sought } }\n';
    expect(granted(', awarded: true', `  pilot: { once: £9k, in: 2020/21, kind: grant, awarded: false }\n${sought}`)).toEqual([]);
    expect(
      granted(', awarded: true', `one_off:\n  discovery: { amounts: { 2020/21: £9k }, funding: { grant: 50%, revenue: 50% } }\n${sought}`),
    ).toEqual(['library.yaml:7 error: Discovery counts on a grant that is only applied for, from Local Digital Fund']);
    expect(granted('', `  pilot: { once: £9k, in: 2020/21, kind: grant, awarded: true }\n${sought}`)).toEqual([
      'library.yaml:5 error: Fund counts on a grant that is only applied for, from Local Digital Fund',
    ]);
  });
});

describe('other settings', () => {
  it('efficiency: each year may stand alone', () => {
    const text = `${head}base_budget: { store: { annual: £100k } }\nsavings: { store: { 2020/21: £6k, 2021/22: £6k, 2022/23: £6k } }\n`;
    expect(told('efficiency-target', text)).toEqual([]);
    expect(told('efficiency-target', text, { counted: 'each-year' })).toEqual([
      'library.yaml:5 warning: the efficiency target of 2% a year is missed in 2021/22 and 2022/23: £0 saved of £2,000 in 2021/22',
    ]);
    expect(told('efficiency-target', `${head}savings: { store: { 2020/21: £6k } }\n`)[0]).toContain('info: cannot judge');
  });

  it('the plan may end in a certain year', () => {
    const text = `${head}capital: { store: { 2022/23: £5k } }\n`;
    expect(told('plan-covers-horizon', text, { until: 2022 })).toEqual([]);
    expect(told('plan-covers-horizon', text, { until: 2021 })).toEqual([
      'library.yaml:3 warning: the plan ends with 2021/22, and the case goes on in 2022/23, with £5,000 of capital that no plan holds',
    ]);
  });

  it('a return may be the internal rate, which may not be there', () => {
    const text = (flows: string) => `${head}capital: { store: { 2020/21: £100k } }\nsavings: { store: { ${flows} } }\n`;
    // −100, 0, 121: 10% exactly
    expect(told('return-at-least', text('2022/23: £121k'), { measure: 'internal_rate_of_return' })).toEqual([]);
    expect(told('return-at-least', text('2022/23: £120k'), { measure: 'internal_rate_of_return' })).toHaveLength(1);
    expect(told('return-at-least', `${head}capital: { store: { 2020/21: £100k } }\n`, { measure: 'internal_rate_of_return' })).toEqual([
      'library.yaml:4 warning: nothing comes back in any year, so the internal rate of return is less than 10%',
    ]);
    // −100, 230, −132: both 10% and 20% discount it to nought, so neither is the return.
    const twice = `${head}capital: { store: { 2020/21: £100k, 2022/23: £132k } }\nsavings: { store: { 2021/22: £230k } }\n`;
    expect(told('return-at-least', twice, { measure: 'internal_rate_of_return' })).toEqual([
      'library.yaml:4 info: cannot judge: the internal rate of return has no value here',
    ]);
  });

  it('carbon may count for itself', () => {
    // 10,000 kWh × £0.14 × 3 = £4,200 in money; 2 tonnes a year at some £250 are £1,500 more.
    const text = `${head}assumptions: { discount_rate: 0% }
energy: { before: 10k, after: 0, price: £0.14, factor: 0.2, carbon_values: { 2020/21+: £250 } }
capital: { cooling: { amounts: { 2020/21: £5k }, tags: [carbon] } }
`;
    expect(told('carbon-pays', text)).toEqual([
      'library.yaml:6 warning: what is spent on carbon has a net present value of -£800 in money, below nought',
    ]);
    expect(told('carbon-pays', text, { carbon: 'counted' })).toEqual([]);
    expect(told('carbon-pays', text.replace(', tags: [carbon]', ''))[0]).toContain('info: cannot judge: energy is saved');
  });

  it('what saves carbon pays in money of the council: time saved is none, and what a grant pays costs it nothing', () => {
    const text = (saving: string, funding: string) => `${head}assumptions: { discount_rate: 0% }
capital: { cooling: { amounts: { 2020/21: £5k }, tags: [carbon]${funding} } }
savings: { rounds: { amounts: { 2020/21: £5k }, tags: [carbon]${saving} } }
`;
    expect(told('carbon-pays', text('', ''))).toEqual([]);
    expect(told('carbon-pays', text(', kind: non-cashable', ''))).toEqual([
      'library.yaml:5 warning: what is spent on carbon has a net present value of -£5,000 in money, below nought',
    ]);
    expect(told('carbon-pays', text(', kind: non-cashable', ', funding: { grant: 60%, reserve: 40% }'))).toEqual([
      'library.yaml:5 warning: what is spent on carbon has a net present value of -£2,000 in money, below nought',
    ]);
    expect(told('carbon-pays', text(', kind: non-cashable', ', funding: grant'))).toEqual([]);
  });

  it('payback: years looked at are years, not the moment before them', () => {
    const text = (horizon: string) => `fivecase: 1\ntitle: Records system\nhorizon: ${horizon}\ncapital: { store: { 2020/21: £5k } }\n`;
    expect(told('payback-within', text('{ first_year: 2020/21, years: 3, year_zero: instant }'))).toEqual([
      'library.yaml:4 warning: what is invested does not pay back within the 2 years looked at; it should within 5 years',
    ]);
    expect(told('payback-within', text('{ first_year: 2020/21, years: 1 }'))).toEqual([
      'library.yaml:4 warning: what is invested does not pay back within the year looked at; it should within 5 years',
    ]);
  });
});

describe('figures that would look alike', () => {
  const storeAndSaving = (store: string, saving: string) =>
    `${head}base_budget: { paper: { annual: £100k } }\ncapital: { store: { ${store} } }\nsavings: { paper: { ${saving} } }\n`;

  it('are shown at as many places as tell them apart', () => {
    // £59,990 of £100,000 in the first two years are 59.99%.
    expect(told('early-capital-share', `${head}capital: { store: { 2020/21: 59990, 2022/23: 40010 } }\n`)).toEqual([
      'library.yaml:4 warning: 59.99% of the capital falls into the first 2 years, less than 60%; £40,010 lies in years that are not firm',
    ]);
    // £109,960 come back of £100,000: 9.96% more.
    expect(told('return-at-least', storeAndSaving('2020/21: £100k', '2021/22: 109960'))).toEqual([
      'library.yaml:5 warning: the return on investment is 9.96%, less than 10%',
    ]);
    // £30,001 at £30,000 a year.
    expect(told('payback-within', storeAndSaving('2020/21: 30001', '2020/21+: £30k'), { years: decimal(1) })).toEqual([
      'library.yaml:5 warning: what is invested pays back after 1.00003 years; it should within 1 year',
    ]);
    expect(told('approval-route', `${head}one_off: { store: { 2020/21: 100000.40 } }\n`)).toEqual([
      'library.yaml:2 route: the project costs £100,000.40 over its years, above £100,000.00: the programme board must approve it',
    ]);
  });

  it('wherever one figure is held against another', () => {
    expect(told('efficiency-target', storeAndSaving('2020/21: 0', '2020/21: 1999.75, 2021/22: £4k, 2022/23: £6k'))).toEqual([
      'library.yaml:6 warning: the efficiency target of 2% a year is missed in 2020/21: £1,999.75 saved of £2,000.00',
    ]);
    expect(told('saving-has-end-of-old-cost', storeAndSaving('2020/21: 0', '2020/21: 100000.25'))).toEqual([
      'library.yaml:6 warning: £100,000.25 is saved of Paper in 2020/21, which costs £100,000.00',
    ]);
    expect(told('no-double-count', storeAndSaving('2020/21: 0', '2020/21: 100000.25'))).toEqual([
      'library.yaml:6 error: £100,000.25 is saved in 2020/21, more than the £100,000.00 that the service spends',
    ]);
    expect(told('revenue-falls-every-year', storeAndSaving('2020/21: 0', '2020/21: £1k, 2021/22: 999.75, 2022/23: £2k'))).toEqual([
      'library.yaml:6 error: revenue rises by £0.25 in 2021/22, from £99,000.00 to £99,000.25; what adds most is Paper, £0.25',
    ]);
    expect(
      told(
        'staffing-does-not-rise',
        `${head}base_budget: { staff: { posts: { 2020/21..2021/22: 4, 2022/23: 4.001 }, cost_per_post: £50k } }\n`,
        {
          measured: 'posts',
        },
      ),
    ).toEqual(['library.yaml:4 error: posts rise in 2022/23, from 4 to 4.001; what adds most is Staff']);
  });
});

describe('what has no money is not asked', () => {
  it('a capital line of nought needs neither benefit nor funding nor bias', () => {
    const text = `${head}capital: { nothing: { 2020/21: 0 } }\n`;
    for (const id of [
      'capital-has-benefit',
      'funding-named',
      'optimism-bias-stated',
      'early-capital-share',
      'source-given',
      'payback-within',
    ] as const)
      expect(told(id, text), id).toEqual([]);
    expect(told('capital-and-revenue-stated', text)).toHaveLength(1);
  });
});

describe('words that only sound alike', () => {
  it('a council tax is no council, district heating no district council, a note no subscription', () => {
    const income = (name: string) => told('no-double-count', `${head}income:\n  ${name}: { annual: £5k, kind: charge }\n`);
    expect(income('council-tax-summons')).toEqual([]);
    expect(income('district-heating')).toEqual([]);
    expect(income('parish-councils')).toHaveLength(1);
    const capital = (fields: string) =>
      told('service-subscription-is-revenue', `${head}capital:\n  records-store: { amounts: { 2020/21: £5k }${fields} }\n`);
    expect(capital(', note: Takes the place of a subscription')).toEqual([]);
    expect(capital(', tags: [saas]')).toHaveLength(1);
    expect(capital(', name: Microsoft 365 licences')).toHaveLength(1);
    expect(capital(', name: Annual licences')).toHaveLength(1);
    expect(capital(', name: Perpetual licences')).toEqual([]);
  });

  it('a name is found as whole words', () => {
    const channels = `channels:
  tax:
    volume: 1000
    unit_cost: { online: £1, phone: £3 }
    before: { online: 40%, phone: 60% }
    after: { online: 50%, phone: 50% }
`;
    expect(told('no-double-count', `${head}${channels}savings:\n  taxis: { 2020/21: £1k }\n`)).toEqual([]);
    expect(told('no-double-count', `${head}${channels}savings:\n  tax-calls: { 2020/21: £1k }\n`)).toHaveLength(1);
    const partners = 'organisation: oxfordshire\npartners: { oxfordshire: Oxfordshire County Council, oxford: Oxford City Council }\n';
    const income = (name: string) => told('no-double-count', `${head}${partners}income:\n  schools: { annual: £5k, name: ${name} }\n`);
    expect(income('Schools of Oxfordshire')).toEqual([]);
    expect(income('Schools of Oxford')).toHaveLength(1);
  });

  it("the council's own name is no other public body", () => {
    const income = (name: string) =>
      told('no-double-count', `${head}organisation: Oxfordshire County Council\nincome:\n  shop: { annual: £5k, name: ${name} }\n`);
    expect(income('Oxfordshire County Council shop')).toEqual([]);
    expect(income('Buckinghamshire County Council shop')).toHaveLength(1);
  });

  it('a tag that other lines share is a theme, not one sum of money', () => {
    const granted = (tag: string) => `${head}one_off:
  kiosks: { amounts: { 2020/21: £70k }, funding: { grant: 50%, reserve: 50% }, tags: [digital] }
  training: { amounts: { 2020/21: £5k }, tags: [${tag}] }
income:
  fund: { once: £36k, in: 2020/21, kind: grant, tags: [digital] }
`;
    expect(told('no-double-count', granted('digital'))).toEqual([]);
    expect(told('no-double-count', granted('staff'))).toEqual([
      'library.yaml:8 error: Fund is income, and the same grant already pays for Kiosks',
    ]);
  });

  it('training is spoken of as e-learning or upskilling too', () => {
    const training = (id: string) =>
      told('training-planned', `${head}capital: { store: { 2020/21: £300k } }\none_off: { ${id}: { 2020/21: £5k } }\n`);
    expect(training('e-learning')).toEqual([]);
    expect(training('upskilling')).toEqual([]);
    expect(training('agriculture')).toHaveLength(1);
  });
});
