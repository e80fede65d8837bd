/**
 * What the section says. Figures of the shipped options: the council's case as published and calculated
 * by hand from it (net present values, paybacks, budgets), not taken from the program.
 */
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/report/committee/section.js';
import type { Block, CommitteeSection } from '../../src/report/committee/section.js';
import { sectionsOf } from './made.js';

const only = async (...files: readonly string[]): Promise<CommitteeSection> => {
  const [section] = await sectionsOf(files);
  if (!section) throw new Error('no section');
  return section;
};

/** Paragraphs and points under a heading, as they read; `lead` and words together. */
const saidUnder = ({ blocks }: CommitteeSection, title: string): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && plainWords(block.title) === title);
  if (from === -1) throw new Error(`there is no heading ${title}`);
  const after = blocks.slice(from + 1);
  const next = after.findIndex((block) => block.kind === 'heading');
  return after.slice(0, next === -1 ? undefined : next).flatMap((block) => {
    if (block.kind === 'paragraph') return [`${block.lead ? `${block.lead} ` : ''}${plainWords(block.words)}`];
    return block.kind === 'point' || block.kind === 'placeholder' ? [plainWords(block.words)] : [];
  });
};

const titlesOf = ({ blocks }: CommitteeSection, kind: 'heading' | 'table'): readonly string[] =>
  blocks.flatMap((block: Block) =>
    block.kind === 'heading' && kind === 'heading'
      ? [plainWords(block.title)]
      : block.kind === 'table' && kind === 'table'
        ? [block.title]
        : [],
  );

describe('the hybrid option', () => {
  it('begins with capital, savings and ongoing revenue, in this order', async () => {
    const [, capital, savings, revenue] = saidUnder(await only('scenarios/oxfordshire/hybrid.yaml'), 'Financial implications');
    // Capital 10,247, of it the published 5,414 in 2020/21; one-off 1,150; do nothing 600 + 600 + 700 + 700 + 800 = 3,400.
    expect(capital).toBe(
      'Capital investment. The proposal needs £10.247m over the five years, £5.414m of it in 2020/21. One-off revenue cost comes to £1.150m. “Do nothing” would need capital of £3.400m itself.',
    );
    // Savings by the last year: 1,030 + 700 + 1,020 + 280 + 300 + 100 + 55 = 3,485; running cost 677 + 700 + 200 + 55 = 1,632.
    expect(savings).toBe(
      'Expected savings. Cashable savings of £11.035m are expected over the five years, with £3.485m a year by 2024/25. New and higher running cost comes to £5.529m, and to £1.632m a year by 2024/25.',
    );
    // Budgets 11,870, 11,423, 10,738, 10,316, 10,147 from a base of 12,000: 1,853 of 12,000 is 15.4%.
    expect(revenue).toBe(
      'Ongoing revenue. The yearly cost of the service, one-offs and financing apart, falls from the base budget of £12.000m to £10.147m in 2024/25: £1.853m (15.4%) less. It falls in every year. “Do nothing” would cost £13.177m in that year.',
    );
  });

  it('tells payback with its date, and what the money is worth', async () => {
    const [payback, value] = saidUnder(await only('scenarios/oxfordshire/hybrid.yaml'), 'Payback and value for money');
    // 4 + 1,967 ÷ 3,380 = 4.58 years: in the seventh month of the fifth year.
    expect(payback).toContain('The proposal pays back in October 2024, 4 years and 7 months (4.58 years) after the start of April 2020.');
    expect(value).toContain('the proposal is worth £0.636m more than “Do nothing” at 2020/21 value, with later money discounted at 3.5%.');
    expect(value).toContain('At most £6.747m is out at one time, at the end of 2021/22');
  });

  it('tells who bears borrowing, and what that does to the verdict', async () => {
    const said = saidUnder(await only('scenarios/oxfordshire/hybrid.yaml'), 'Borrowing');
    // 2024/25, life 5, interest on opening debt: MRP (5,414 + 3,133 + 700 + 550) ÷ 5 = 1,959.4; debt 5,414, 7,464.2, 6,454.8,
    // 5,155.4; interest 2.8% of 5,155.4 = 144.3512; budget 10,147 + 2,103.7512 = 12,250.7512. 2021/22: 11,423 + 1,082.8 + 151.6 > 11,870.
    expect(said[1]).toContain('They are borne corporately, and are not in the budget above.');
    expect(said[1]).toContain(
      'Charged to the service, the budget would be £12.251m in 2024/25, and does not fall in every year: it rises or stands still in 2021/22.',
    );
  });

  it('tells what its ranges do, the widest first', async () => {
    const said = saidUnder(await only('scenarios/oxfordshire/hybrid.yaml'), 'Risks and sensitivities');
    const ranges = said.find((words) => words.startsWith('Ranges.')) ?? '';
    // Net present value 635.6. Discounted at 3.5%, cloud consumption (100, 350, 550, 650, 700) is 2,147.9 and Microsoft 365 (100, then 200)
    // 834.6. Both at their upper ends, +50% and +10%: 635.6 − 1,073.9 − 83.5 = −521.8; at their lower, −15% and −10%: + 322.2 + 83.5 = 1,041.3.
    expect(ranges).toContain('It moves most with cloud market (2 together): between (£0.522m) and £1.041m.');
  });

  it('marks what is made up before everything, and at each table', async () => {
    const section = await only('scenarios/oxfordshire/hybrid.yaml');
    const [first] = section.blocks;
    expect(first?.kind).toBe('notice');
    expect(titlesOf(section, 'table').filter((title) => !title.endsWith('(illustrative)'))).toEqual([]);
  });

  it('leaves the statement of the Section 151 officer open', async () => {
    const [statement] = saidUnder(await only('scenarios/oxfordshire/hybrid.yaml'), 'Section 151 officer’s statement');
    expect(statement).toMatch(/^\[To be written by the Section 151 officer .*\]$/);
  });

  it('stands alone without a word of other options', async () => {
    expect(titlesOf(await only('scenarios/oxfordshire/hybrid.yaml'), 'heading')).not.toContain('Options considered');
  });
});

describe('options', () => {
  it('are ranked side by side, and the section is about the first', async () => {
    const files = ['on-premises', 'hybrid', 'cloud-first'].map((name) => `scenarios/oxfordshire/${name}.yaml`);
    const section = await only(...files);
    expect(section.title).toBe('Cloud first');
    // Net present values: cloud first 946, hybrid 636, on premises -390.
    expect(saidUnder(section, 'Options considered')).toEqual([
      'Three options were measured against “Do nothing” and ranked by net present value. “Cloud first”, which this section is about, comes first: its net present value is £0.946m.',
    ]);
  });

  it('that are all worth less than nothing say so', async () => {
    const files = ['on-premises', 'reduced-capital'].map((name) => `scenarios/oxfordshire/${name}.yaml`);
    const section = await only(...files);
    expect(saidUnder(section, 'Options considered')[0]).toContain(
      'its net present value is negative, £0.390m. Even that is below nil, so by this measure “Do nothing” is better than every option.',
    );
    expect(saidUnder(section, 'Recommendation').join(' ')).toContain('[The net present value is negative.');
  });
});

describe('a case with everything', () => {
  const file = 'test/word/contact-centre.yaml';

  it('tells funding by source, from others, and what is not awarded', async () => {
    const said = saidUnder(await only(file), 'Funding');
    // Capital 400 + 80; half borrowed, 30% grant, 20% partner.
    expect(said[0]).toBe(
      'Capital. Capital of £0.480m is funded from borrowing (£0.240m, 50.0%), grant (£0.144m, 30.0%) and partners (£0.096m, 20.0%).',
    );
    // One-off 90 at 40% and 25 from revenue = 61; 90 at 60% from the reserve = 54.
    expect(said[1]).toContain('One-off revenue cost of £0.115m is met from the revenue budget (£0.061m) and reserves (£0.054m).');
    expect(said[2]).toContain('External funding. Others pay £0.240m (grant and partners).');
    expect(said[3]).toBe('Unawarded funding. Not awarded, and in no figure of this section: Digital fund (£0.070m).');
  });

  it('tells what is in the plan already, and what drops out after it', async () => {
    const [said] = saidUnder(await only(file), 'Budget and medium term financial plan');
    // in_plan: 15 from 2026/27 on. The review of 25 falls in the last year.
    expect(said).toContain('£0.015m is already in the plan');
    expect(said).toContain('One-off cost of 2036/37 drops out of the budget the year after: Final review (£0.025m).');
  });

  it('tells years that follow one another as one run', async () => {
    const said = saidUnder(await only(file), 'Financial implications');
    expect(said.at(-1)).toContain('it rises or stands still in 2025/26 and 2028/29 to 2036/37.');
  });

  it('tells what is doubtful, late or without an owner', async () => {
    expect(saidUnder(await only(file), 'What stands outside the figures')).toEqual([
      'No owner is named for Shorter calls and One rota; a saving without an owner is at risk.',
      'Less than certain: Fewer buildings (confidence 80%).',
      // 180 in 2036/37, a year late.
      'After the 12 years, and in no figure of this section: Fewer buildings (£0.180m).',
    ]);
  });

  it('splits the case between partners', async () => {
    expect(titlesOf(await only(file), 'table')).toContain('Net cost by partner');
  });
});

describe('the recommendation', () => {
  it('goes by the limits of the approval rule, and knows who has said yes', async () => {
    const said = saidUnder(await only('test/word/contact-centre.yaml'), 'Recommendation');
    // Cost: capital 480, one-off 115, licences 30 + 60 × (1.02 + … + 1.02^11) = 774.7; 1,370. Revenue, all years: one-off 36 + 25, MRP 240,
    // interest 5% of average debt (100 + 207.5 + 200 + 170 + 140 + 110 + 80 + 50 + 20 + 2.5 = 1,080) = 54; 774.7 + 61 + 294 − 2,240 − 330 = −1,440.3.
    expect(said[0]).toBe(
      'Approval route. By its size the proposal has to be approved by Digital Board (whole cost of £1.370m, above £100,000) and the Cabinet (a key decision: effect on revenue, of a year or of all years, of £1.440m, above £500,000). Approval has been given by Digital Board on 20 January 2025 (Item 7).',
    );
    expect(said[1]).toBe('The Cabinet is recommended to:');
    expect(said.slice(2)).toEqual([
      'agree the proposal “Contact centre for two councils”',
      'approve capital investment of £0.480m in 2025/26 to 2036/37, funded as this section sets out',
      'approve one-off revenue cost of £0.115m, met as this section sets out',
      'agree that the movements on the medium term financial plan are built into the revenue budget',
      'note the risks, and the statement of the Section 151 officer.',
    ]);
  });

  it('leaves the name open where nobody has to approve', async () => {
    const said = saidUnder(await only('test/word/year-zero.yaml'), 'Recommendation');
    expect(said[0]).toContain('below the limits from which a board or the executive has to approve it');
    expect(said[1]).toBe('[Name of the body that decides] is recommended to:');
  });
});

describe('a case with little to say', () => {
  it('says in words that there is nothing', async () => {
    const section = await only('test/word/nothing.yaml');
    expect(saidUnder(section, 'Financial implications').slice(1)).toEqual([
      'Capital investment. The proposal needs no capital. There is no one-off revenue cost.',
      'Expected savings. No cashable savings are expected. No running cost is added.',
      'Ongoing revenue. The yearly cost of the service does not change.',
    ]);
    expect(saidUnder(section, 'Budget and medium term financial plan')).toEqual(['The proposal does not move the revenue budget.']);
    expect(saidUnder(section, 'Borrowing')).toEqual([
      'Nothing is borrowed, so there is no minimum revenue provision (MRP) and no interest.',
    ]);
    expect(section.blocks.filter(({ kind }) => kind === 'chart')).toEqual([]);
  });

  it('tells a change where there is no base budget, and a moment as no year', async () => {
    const section = await only('test/word/year-zero.yaml');
    const [, capital, , revenue] = saidUnder(section, 'Financial implications');
    expect(capital).toContain('The proposal needs £30k, all of it in year zero.');
    expect(revenue).toBe(
      'Ongoing revenue. No base budget is given, so only the change can be told: in 2027/28 ongoing revenue cost is £12k a year lower than without the proposal.',
    );
    // 30 ÷ 12 = 2.5 years after year zero.
    expect(saidUnder(section, 'Payback and value for money')[0]).toContain('2 years and 6 months (2.50 years) after year zero');
    expect(saidUnder(section, 'Payback and value for money')[1]).toContain('At most £30k is out at one time, at year zero');
  });
});
