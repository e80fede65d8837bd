/**
 * The lines a migration gives. Savings are counted from go-live; what is still paid on
 * premises after it is double running, a one-off cost: temporary cost stays apart from permanent change.
 */
import type { Span } from '../../diagnostics/span.js';
import { sumOf } from '../arithmetic/decimal.js';
import { total } from '../figure.js';
import type { Line, Section } from '../line.js';
import { madeLine } from './made-line.js';
import type { DriverScope, DriverSetting } from './made-line.js';
import { cloudCost, movingCost } from './cloud-parts.js';
import { movingWaves, realRetirements } from './migration.js';
import type { Migration } from './migration.js';
import { doubleRunning, exitCost, releasedCost } from './premises-parts.js';
import { releaseOf } from './shared-costs.js';
import { sharedReleased, sharedStillPaid } from './shared-parts.js';
import { trailOf } from './migration-trail.js';
import type { Part } from './migration-trail.js';

/** A line and the parts it adds up. */
interface Sum {
  readonly section: Section;
  readonly key: string;
  readonly name: string;
  readonly span: Span;
  readonly formula: string;
  readonly parts: readonly Part[];
}

const sumsOf = (migration: Migration, setting: DriverSetting, scope: DriverScope): readonly Sum[] => {
  const { span, onPremises, cloud, exit } = migration;
  const trail = trailOf(migration, setting, scope);
  const waves = movingWaves(migration);
  const leaving = [...waves, ...realRetirements(migration)];
  const release = releaseOf(migration);
  return [
    {
      section: 'recurring',
      key: 'migration-cloud',
      name: 'Cloud running cost',
      span: cloud.span,
      formula: 'sum of the waves',
      parts: waves.map((wave) => cloudCost(wave, trail)),
    },
    {
      section: 'savings',
      key: 'migration-on-premises',
      name: 'On-premises cost released',
      span: onPremises.span,
      formula: 'sum of waves and retirements',
      parts: leaving.map((part) => releasedCost(part, trail)),
    },
    ...onPremises.shared.map((shared): Sum => ({
      section: 'savings',
      key: `migration-shared-${shared.id}`,
      name: `${shared.name} released`,
      span: shared.span,
      formula: 'released once every unit has gone',
      parts: release ? [sharedReleased(shared, release, trail)] : [],
    })),
    {
      section: 'one_off',
      key: 'migration-double-running',
      name: 'Double running',
      span,
      formula: 'sum of what is still paid on premises: units and shared costs',
      parts: [
        ...waves.map((wave) => doubleRunning(wave, trail)),
        ...(release ? onPremises.shared.map((shared) => sharedStillPaid(shared, release, trail)) : []),
      ],
    },
    {
      section: 'one_off',
      key: 'migration-moving',
      name: 'Moving to the cloud',
      span,
      formula: 'sum of the waves',
      parts: waves.flatMap((wave) => movingCost(wave, trail)),
    },
    {
      section: 'one_off',
      key: 'migration-exit',
      name: 'Decommissioning',
      span: exit?.span ?? span,
      formula: 'sum of waves and retirements',
      parts: leaving.flatMap((part) => exitCost(part, trail)),
    },
  ];
};

/** The lines of a migration in the order of the contract; cash, before what the scenario says of each line. */
export const migrationLines = (migration: Migration, setting: DriverSetting, scope: DriverScope = ''): readonly Line[] => [
  ...sumsOf(migration, setting, scope).map(({ section, key, name, span, formula, parts }) =>
    madeLine(
      {
        driver: 'migration',
        section,
        key,
        name,
        span,
        ...(section === 'savings' && { kind: 'cashable' as const }),
        profile: total({
          id: `${scope}${section}/${key}: as worked out`,
          name,
          unit: 'GBP cash',
          formula,
          columns: setting.horizon.years,
          of: parts.map(({ profile }) => profile),
        }),
        beyond: sumOf(parts.map(({ beyond }) => beyond)),
      },
      migration.fields,
    ),
  ),
  ...(migration.exit?.costs ?? []),
];

/** The keys of the lines a migration may give, by section: the contract's words. */
export const migrationKeys = ({ onPremises, exit }: Migration): readonly { readonly section: Section; readonly key: string }[] => [
  { section: 'recurring', key: 'migration-cloud' },
  { section: 'savings', key: 'migration-on-premises' },
  ...onPremises.shared.map(({ id }) => ({ section: 'savings' as const, key: `migration-shared-${id}` })),
  ...(['migration-double-running', 'migration-moving', 'migration-exit'] as const).map((key) => ({ section: 'one_off' as const, key })),
  ...(exit?.costs ?? []).map(({ id }) => ({ section: 'one_off' as const, key: id.slice('one_off/'.length) })),
];
