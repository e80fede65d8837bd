/** A subject as a document: which parts it has, and what stands in each. */
import type { Line } from '../../core/line.js';
import { explanationsOf } from '../explain.js';
import { illustrativeNotice, caveats, conventions } from '../conventions.js';
import { costProfile, netBenefitTable } from '../cost-profile.js';
import { driverTables } from '../drivers.js';
import { measuresTable } from '../measures-in-words.js';
import type { Prose, Table } from '../model.js';
import { titlesOf } from '../options/report.js';
import { rankingTable } from '../options/ranking.js';
import { costTable, netBenefitByYear, worthTable } from '../options/side-by-side.js';
import { phasingTables } from '../phasing.js';
import { capitalTable } from '../plan/capital-table.js';
import { financingTable } from '../plan/financing-table.js';
import { budgetTable, movementsTable } from '../plan/movements-table.js';
import { organisationName } from '../run-report.js';
import { comingBack, worthChart } from './charts/option-charts.js';
import { planChart } from './charts/plan-chart.js';
import { profileChart } from './charts/profile-chart.js';
import { waveChart } from './charts/wave-chart.js';
import type { Block, Document, Part, TableBlock } from './document.js';
import { checksOf } from './checks-part.js';
import { glossaryPart } from './glossary-part.js';
import { linesByName } from './lines-by-name.js';
import { registerTables } from './register.js';
import { sensitivityPart } from './sensitivity-part.js';
import { simulationPart } from './simulation-part.js';
import type { Subject, SubjectScenario } from './subject.js';
import { summary } from './summary.js';

const tableBlock = (id: string, of: number | null, table: Table): TableBlock => ({ kind: 'table', id, of, table });

const points = ({ title, points: said }: Prose): Block => ({ kind: 'points', title, points: said });

const asBlock = (id: string, of: number | null, section: Table | Prose): Block =>
  section.kind === 'table' ? tableBlock(id, of, section) : points(section);

/** Blocks for each scenario, under its title where there are several. */
const eachScenario = (
  { scenarios }: Subject,
  blocks: (scenario: SubjectScenario, of: number, name: (id: string) => string) => readonly Block[],
): readonly Block[] =>
  scenarios.flatMap((scenario, of) => {
    const own = blocks(scenario, of, (id) => (scenarios.length === 1 ? id : `${id}-${of + 1}`));
    if (own.length === 0 || scenarios.length === 1) return own;
    const { title } = scenario.appraisal.scenario;
    // Each table says whose it is: people who go from table to table hear no headings in between.
    const whose = (words: string): string => `${words}: ${title}`;
    const named = own.map((block): Block => {
      if (block.kind === 'chart') return { ...block, title: whose(block.title) };
      return block.kind === 'table' ? { ...block, table: { ...block.table, title: whose(block.table.title) } } : block;
    });
    return [{ kind: 'subheading', title }, ...named];
  });

const optionsPart = ({ comparison, unit }: Subject): readonly Part[] => {
  if (!comparison) return [];
  const titles = titlesOf(comparison);
  const back = comingBack(comparison, titles, unit);
  const byYear = netBenefitByYear(comparison, titles, { unit });
  return [
    {
      id: 'options',
      title: 'Options side by side',
      blocks: [
        worthChart(comparison, titles, unit, 'option-worth'),
        tableBlock('ranking', null, rankingTable(comparison, titles, unit)),
        tableBlock('option-costs', null, costTable(comparison, titles, unit)),
        tableBlock('option-worth', null, worthTable(comparison, titles, unit)),
        ...(byYear ? [tableBlock('option-years', null, byYear)] : []),
        ...(back ? [back.chart, tableBlock('coming-back', null, back.table)] : []),
      ],
    },
  ];
};

const profilePart = (subject: Subject): Part => {
  const shown = { unit: subject.unit };
  return {
    id: 'cost-profile',
    title: 'Cost profile',
    blocks: eachScenario(subject, ({ appraisal }, of, name) => [
      profileChart(appraisal, subject.unit, name('profile-chart'), name('profile')),
      tableBlock(name('profile'), of, costProfile(appraisal, shown)),
      tableBlock(name('net-benefit'), of, netBenefitTable(appraisal, shown)),
      tableBlock(name('lines'), of, linesByName(appraisal, shown)),
    ]),
  };
};

const measuresPart = (subject: Subject): Part => ({
  id: 'measures',
  title: 'Payback and value for money',
  blocks: eachScenario(subject, ({ appraisal }, of, name) => [tableBlock(name('worth'), of, measuresTable(appraisal, subject.unit))]),
});

/** Whose figures the rows of the plan are: of one scenario in full, else of none that stands elsewhere. */
const planOfOne = ({ planPage, scenarios, comparison }: Subject): number | null =>
  planPage.partner === null && (scenarios.length === 1 || comparison) ? 0 : null;

const planPart = (subject: Subject): Part => {
  const { planPage, afterPlan, comparison, scenarios } = subject;
  const of = planOfOne(subject);
  const chart = planChart(planPage, 'plan-chart', 'movements');
  return {
    id: 'plan',
    title: 'Medium term financial plan',
    blocks: [
      ...(comparison && scenarios.length > 1
        ? [{ kind: 'paragraphs' as const, paragraphs: [`The plan of "${planPage.titles[0] ?? ''}", the first in rank.`] }]
        : []),
      ...(chart ? [chart] : []),
      tableBlock('movements', of, movementsTable(planPage)),
      tableBlock('budget', of, budgetTable(planPage)),
      ...afterPlan.map((section, place) => asBlock(`after-plan-${place + 1}`, null, section)),
    ],
  };
};

const capitalPart = (subject: Subject): readonly Part[] => {
  const of = planOfOne(subject);
  const capital = capitalTable(subject.planPage);
  const financing = financingTable(subject.planPage);
  if (!capital) return [];
  return [
    {
      id: 'capital-programme',
      title: 'Capital programme and funding',
      blocks: [tableBlock('capital', of, capital), ...(financing ? [tableBlock('financing', of, financing)] : [])],
    },
  ];
};

const phasingPart = (subject: Subject): readonly Part[] => {
  const blocks = eachScenario(subject, ({ appraisal }, of, name) => {
    const [places, waves] = phasingTables(appraisal, subject);
    const timeline = waveChart(appraisal, name('waves-chart'), name('waves'));
    return [
      ...(timeline ? [timeline] : []),
      ...(waves ? [tableBlock(name('waves'), of, waves)] : []),
      ...(places ? [tableBlock(name('places'), of, places)] : []),
      ...driverTables(appraisal, subject).map((table, place) => tableBlock(name(`driver-${place + 1}`), of, table)),
    ];
  });
  return blocks.length === 0 ? [] : [{ id: 'phasing', title: 'Phasing and drivers', blocks }];
};

const registerPart = (subject: Subject): Part => ({
  id: 'assumptions',
  title: 'Assumptions register',
  blocks: eachScenario(subject, (scenario, of, name) =>
    registerTables(scenario, subject).map(({ id, table }): Block => ({ ...tableBlock(name(id), of, table), saysKind: true })),
  ),
});

const checksPart = (subject: Subject): Part => ({
  id: 'checks',
  title: 'Checks',
  blocks: eachScenario(subject, (scenario, _, name) => [checksOf(scenario, name('checks-found'), subject)]),
});

const readingPart = (subject: Subject): Part => ({
  id: 'reading',
  title: 'How to read this',
  blocks: eachScenario(subject, ({ appraisal }) => {
    const behind = caveats(appraisal, subject.unit);
    return [
      ...(behind.points.length > 0 ? [points(behind)] : []),
      { kind: 'points', title: 'Conventions', points: conventions(appraisal, subject.unit).points },
    ];
  }),
});

const titleOf = ({ scenarios, comparison, planPage }: Subject): string => {
  const [first] = scenarios;
  if (!first || scenarios.length === 1) return first?.appraisal.scenario.title ?? '';
  const { case: named } = first.appraisal.scenario;
  return named ?? (comparison ? `${scenarios.length} options side by side` : `${planPage.titles.length} scenarios added up`);
};

const subtitleOf = ({ scenarios, comparison }: Subject): readonly string[] => {
  const [first] = scenarios;
  if (!first) return [];
  const { scenario } = first.appraisal;
  const about = [scenarios.length === 1 ? scenario.case : undefined, organisationName(first.appraisal)];
  const against = scenario.baseline
    ? `"${scenario.baseline.title}" (${first.baselineFile ?? ''})`
    : scenarios.length === 1
      ? 'its own base budget carrying on'
      : 'the base budget of each carrying on';
  return [
    about.filter((words) => words !== undefined).join(' · '),
    scenarios.length === 1
      ? `${first.file}, measured against ${against}`
      : `${scenarios.length} ${comparison ? 'options' : 'scenarios that make up one plan'}, measured against ${against}`,
  ].filter((line) => line !== '');
};

const noticeOf = ({ scenarios }: Subject): string | null => {
  const notices = scenarios.flatMap(({ appraisal }) => {
    const notice = illustrativeNotice(appraisal);
    return notice === null ? [] : [{ title: appraisal.scenario.title, notice }];
  });
  if (notices.length === 0) return null;
  return scenarios.length === 1 ? (notices[0]?.notice ?? null) : notices.map(({ title, notice }) => `${title}: ${notice}`).join(' ');
};

/** The figures that stand in a document's parts, by scenario. */
const figuresIn = (parts: readonly Part[], of: number): ReadonlySet<string> =>
  new Set(
    parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block): readonly (string | null | undefined)[] => {
        if (block.kind === 'headlines') return of === 0 ? block.headlines.map(({ figure }) => figure) : [];
        return block.kind === 'table' && block.of === of ? block.table.rows.map(({ figure }) => figure) : [];
      })
      .filter((figure): figure is string => typeof figure === 'string'),
  );

/** Lines made up, and their movements on the plan. */
const illustrativeIn = ({ appraisal }: SubjectScenario, { planPage }: Subject): ReadonlySet<string> => {
  const isMadeUp = ({ source }: Line): boolean => source?.kind === 'illustrative';
  return new Set([
    ...[...appraisal.lines, ...appraisal.excluded].flatMap(({ line, financial }) => (isMadeUp(line) ? [financial.id] : [])),
    ...planPage.plan.lines.flatMap(({ line, movement }) => (line && isMadeUp(line) ? [movement.id] : [])),
    ...(appraisal.scenario.baseline?.lines ?? []).flatMap((line) => (isMadeUp(line) ? [`baseline.${line.id}`] : [])),
  ]);
};

/** The document of a subject: the same parts, words and figures whatever the format. */
export const documentOf = (subject: Subject): Document => {
  const parts = [
    summary(subject),
    ...optionsPart(subject),
    profilePart(subject),
    measuresPart(subject),
    planPart(subject),
    ...capitalPart(subject),
    ...phasingPart(subject),
    ...sensitivityPart(subject),
    ...simulationPart(subject),
    registerPart(subject),
    checksPart(subject),
    readingPart(subject),
  ];
  return {
    title: titleOf(subject),
    subtitle: subtitleOf(subject),
    notice: noticeOf(subject),
    parts: [...parts, glossaryPart(parts)],
    explanations: () => subject.scenarios.map(({ appraisal }, of) => explanationsOf(appraisal, figuresIn(parts, of))),
    illustrative: subject.scenarios.map((scenario) => illustrativeIn(scenario, subject)),
    sources: subject.scenarios.map(({ file, sha256 }) => ({ file, sha256 })),
    subject,
  };
};
