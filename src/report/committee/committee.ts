/** The financial section of a committee report: its parts in their order, what there is nothing to say of left out. */
import { illustrativeNotice } from '../conventions.js';
import type { Subject } from '../document/subject.js';
import type { Prose, Table } from '../model.js';
import { organisationName } from '../run-report.js';
import { committeeCases } from './case.js';
import type { CommitteeCase } from './case.js';
import { costs } from './costs.js';
import { recommendation, statement } from './decision.js';
import { funding } from './funding.js';
import { implications } from './implications.js';
import { options } from './options.js';
import { risks } from './risks.js';
import { heading, named, note, paragraph, say } from './section.js';
import type { Block, CommitteeSection } from './section.js';
import { sources } from './sources.js';
import { value } from './value.js';

/** Illustrative figures say so wherever they show: before everything, and at each table and chart. */
const marked = (blocks: readonly Block[], isIllustrative: boolean): readonly Block[] =>
  isIllustrative
    ? blocks.map((block) =>
        block.kind === 'table' || block.kind === 'chart' ? { ...block, title: `${block.title} (illustrative)` } : block,
      )
    : blocks;

/** A blank corner says the unit of the figures beside it: no header cell is empty. */
const cornered = (blocks: readonly Block[], unit: string): readonly Block[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, columns: block.columns.map((column) => (column.heading === '' ? { ...column, heading: unit } : column)) }
      : block,
  );

/** What the command was asked for beside the plan, such as the outturn. */
const outturn = (tables: readonly (Table | Prose)[]): readonly Block[] =>
  tables.length === 0
    ? []
    : [
        heading('Outturn'),
        paragraph(say`What is reported so far stands beside the budget, with a forecast to the end and the case restated.`),
        ...tables.flatMap((each): readonly Block[] => (each.kind === 'table' ? [each] : each.points.map((point) => note([named(point)])))),
      ];

const committeeSection = (of: CommitteeCase, afterPlan: readonly (Table | Prose)[]): CommitteeSection => {
  const { appraisal } = of.chosen;
  const { scenario } = appraisal;
  const notice = illustrativeNotice(appraisal);
  const parts = [implications, costs, value, funding, () => outturn(afterPlan), risks, options, statement, recommendation, sources];
  return {
    title: scenario.title,
    organisation: organisationName(appraisal) ?? null,
    subject: scenario.case ?? null,
    blocks: [
      ...(notice === null ? [] : [{ kind: 'notice' as const, words: [named(notice)] }]),
      ...marked(
        cornered(
          parts.flatMap((part) => part(of)),
          of.unit,
        ),
        notice !== null,
      ),
    ],
  };
};

/** The sections of a document's subject: one to a proposal. */
export const committeeSections = (subject: Subject): readonly CommitteeSection[] =>
  committeeCases(subject).map((of, place) => committeeSection(of, place === 0 ? subject.afterPlan : []));
