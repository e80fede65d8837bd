/** `migration`: waves and retirements inside the horizon, and no more of them than there are units. */
import { firstMonth, lastMonth, monthLabel } from '../../core/arithmetic/calendar.js';
import type { Month } from '../../core/arithmetic/calendar.js';
import type { Migration, Retirement, SharedCost, Wave } from '../../core/drivers/migration.js';
import { migrationKeys } from '../../core/drivers/migration-lines.js';
import { unitsRemaining } from '../../core/drivers/shared-costs.js';
import type { Given } from '../../core/figure.js';
import type { Line } from '../../core/line.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { keySpanAt, MapNode, nodeAt } from '../tree.js';
import type { KeyedLine, WrittenLine, WrittenMigration } from '../written.js';
import { fieldsByLine, refuseByHand } from './driver-lines.js';
import type { DriverContext } from './driver-lines.js';
import { inWords, isKnownIndex, lineOf } from './lines.js';

/** Whether a month of a wave or a retirement lies in the horizon; a mistake if not. */
const isInHorizon = (what: string, field: string, { value, span }: Given<Month>, { horizon, diagnostics }: DriverContext): boolean => {
  const [first, last] = [firstMonth(horizon), lastMonth(horizon)];
  if (value >= first && value <= last) return true;
  diagnostics.push(
    horizon.instant && value < first
      ? diagnose('month-outside-payments', span, { what: field, written: monthLabel(value), first: monthLabel(first) })
      : diagnose('wave-outside-horizon', span, { what, written: monthLabel(value), first: monthLabel(first), last: monthLabel(last) }),
  );
  return false;
};

const wavesOf = (written: WrittenMigration, context: DriverContext): readonly Wave[] =>
  (written.waves ?? []).flatMap(({ key, keySpan, value }): Wave[] => {
    const { units, from, to, parallel, cost_per_unit, sizing } = value;
    const inside = [
      from && isInHorizon(`the wave "${key}"`, 'from', from, context),
      to && isInHorizon(`the wave "${key}"`, 'to', to, context),
    ];
    if (from && to && !inside.includes(false) && to.value < from.value) {
      context.diagnostics.push(diagnose('wave-backwards', to.span, { wave: key, from: monthLabel(from.value), to: monthLabel(to.value) }));
    }
    if (!units || !from || !to) return [];
    return [{ id: key, name: inWords(key), span: keySpan, units, from, to, parallel, costPerUnit: cost_per_unit, sizing }];
  });

const retirementsOf = (written: WrittenMigration, context: DriverContext): readonly Retirement[] =>
  (written.retire ?? []).flatMap(({ key, keySpan, value }): Retirement[] => {
    if (value.in) isInHorizon(`the retirement "${key}"`, 'in', value.in, context);
    return value.units && value.in ? [{ id: key, name: inWords(key), span: keySpan, units: value.units, in: value.in }] : [];
  });

/** What `lines` says of an exit cost goes over what is written in the cost itself. */
const withFieldsOver = (cost: KeyedLine, over: WrittenLine | undefined): KeyedLine =>
  over
    ? { ...cost, value: { ...cost.value, ...Object.fromEntries(Object.entries(over).filter(([, field]) => field !== undefined)) } }
    : cost;

const exitCostsOf = (written: WrittenMigration, root: MapNode, context: DriverContext): readonly Line[] => {
  const costs = nodeAt(root, ['migration', 'exit', 'costs']);
  if (!(costs instanceof MapNode)) return [];
  return ((written.exit?.costs ?? []) as readonly KeyedLine[]).flatMap((cost) => {
    const key = `migration-exit-${cost.key}`;
    const over = (written.lines as readonly KeyedLine[] | undefined)?.find((each) => each.key === key);
    return lineOf(withFieldsOver(cost, over?.value), costs, { ...context, section: 'one_off' }, { driver: 'migration', key }) ?? [];
  });
};

const checkUnits = (migration: Migration, { diagnostics }: DriverContext): void => {
  const { units, shared, span } = migration.onPremises;
  const remaining = unitsRemaining(migration);
  if (remaining.isNegative()) {
    diagnostics.push(
      diagnose('too-many-units', units.span, { leaving: units.value.minus(remaining).toFixed(), there: units.value.toFixed() }),
    );
  } else if (!remaining.isZero()) {
    diagnostics.push(diagnose('units-remaining', span, { remaining: remaining.toFixed(), shared: shared.length > 0 }));
  }
};

/** The migration of a scenario, or undefined where it is not there or could not be read. */
export const migrationOf = (written: WrittenMigration | undefined, root: MapNode, context: DriverContext): Migration | undefined => {
  if (!written) return undefined;
  const { on_premises: premises, cloud, exit } = written;
  const waves = wavesOf(written, context);
  const retirements = retirementsOf(written, context);
  const costs = exitCostsOf(written, root, context);
  const shared = (premises?.shared ?? []).flatMap(({ key, keySpan, value }): SharedCost[] =>
    value.annual ? [{ id: key, name: inWords(key), span: keySpan, annual: value.annual, notice: value.notice, index: value.index }] : [],
  );
  for (const index of [premises?.index, cloud?.index, ...shared.map((each) => each.index)]) if (index) isKnownIndex(index, context);
  if (!premises?.units || !premises.cost_per_unit || !cloud?.cost_per_unit) return undefined;

  const { commitment } = cloud;
  const at = (...path: readonly string[]) => keySpanAt(root, ['migration', ...path]);
  const bare: Migration = {
    span: keySpanAt(root, ['migration']),
    unit: written.unit?.value ?? 'unit',
    onPremises: { span: at('on_premises'), units: premises.units, costPerUnit: premises.cost_per_unit, index: premises.index, shared },
    cloud: {
      span: at('cloud'),
      costPerUnit: cloud.cost_per_unit,
      index: cloud.index,
      commitment:
        commitment?.discount && commitment.coverage
          ? { discount: commitment.discount, coverage: commitment.coverage, after: commitment.after }
          : undefined,
    },
    waves,
    retirements,
    exit: exit && { span: at('exit'), costPerUnit: exit.cost_per_unit, costs },
    fields: new Map(),
  };
  const makes = migrationKeys(bare);
  refuseByHand(root, 'migration', makes, context.diagnostics);
  checkUnits(bare, context);
  const fields = fieldsByLine(
    written.lines as readonly KeyedLine[] | undefined,
    nodeAt(root, ['migration', 'lines']),
    { driver: 'migration', makes },
    context,
  );
  return { ...bare, fields };
};
