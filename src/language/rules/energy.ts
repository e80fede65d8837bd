/** `energy`: figures for every year, and a note where a published table does not reach. */
import { yearLabel } from '../../core/arithmetic/calendar.js';
import { yearsOfTable } from '../../core/drivers/carbon.js';
import { energyKey } from '../../core/drivers/energy.js';
import type { CarbonValues, Energy } from '../../core/drivers/energy.js';
import { diagnose } from '../../diagnostics/diagnostic.js';
import { carbonValues2020 } from '../../published/carbon-values.js';
import { gdpDeflator } from '../../published/gdp-deflator.js';
import { isYearMap } from '../schema/by-year.js';
import { keySpanAt, nodeAt } from '../tree.js';
import type { MapNode } from '../tree.js';
import type { KeyedLine, WrittenEnergy } from '../written.js';
import { yearsInWords } from './assumptions.js';
import { fieldsByLine, refuseByHand } from './driver-lines.js';
import type { DriverContext, MadeKey } from './driver-lines.js';
import { completeQuantity, completeYears, driverYears, partialQuantity } from './given-years.js';
import { isKnownIndex } from './lines.js';

const makes: readonly MadeKey[] = [{ section: 'savings', key: energyKey }];

const carbonValuesOf = (written: WrittenEnergy['carbon_values'], context: DriverContext): CarbonValues => {
  if (!written) return { kind: 'series' };
  if (isYearMap(written)) return { kind: 'by year', byYear: completeYears('the carbon value', written, context) };
  return { kind: 'series', series: written };
};

/** Years outside the published tables take the nearest; a note says so. */
const noteNearest = (root: MapNode, context: DriverContext): void => {
  const place = keySpanAt(root, ['energy', 'carbon_values']);
  const [first, last] = yearsOfTable(carbonValues2020.byYear);
  const outside = driverYears(context).filter((year) => year < first || year > last);
  if (outside.length > 0) context.diagnostics.push(diagnose('carbon-year-outside', place, { years: yearsInWords(outside), first, last }));
  const [firstPrice, lastPrice] = yearsOfTable(gdpDeflator.byYear);
  const { priceBase } = context.assumptions;
  if (priceBase < firstPrice || priceBase > lastPrice) {
    context.diagnostics.push(diagnose('deflator-year-outside', place, { year: yearLabel(priceBase), first: firstPrice, last: lastPrice }));
  }
};

/** The energy of a scenario, or undefined where it is not there or could not be read. */
export const energyOf = (written: WrittenEnergy | undefined, root: MapNode, context: DriverContext): Energy | undefined => {
  if (!written) return undefined;
  const before = written.before && completeQuantity('`before` of energy', written.before, context);
  const after = written.after && completeQuantity('`after` of energy', written.after, context);
  const price = written.price && completeQuantity('the price of a kWh', written.price, context);
  const factor = written.factor && completeQuantity('the emission factor', written.factor, context);
  const cloudEmissions = written.cloud_emissions && partialQuantity(written.cloud_emissions, context);
  const carbonValues = carbonValuesOf(written.carbon_values, context);
  if (written.index) isKnownIndex(written.index, context);
  if (factor && carbonValues.kind === 'series') noteNearest(root, context);
  refuseByHand(root, 'energy', makes, context.diagnostics);
  const fields = fieldsByLine(
    written.lines as readonly KeyedLine[] | undefined,
    nodeAt(root, ['energy', 'lines']),
    { driver: 'energy', makes },
    context,
  );
  if (!before || !after || !price) return undefined;
  return { span: keySpanAt(root, ['energy']), before, after, price, index: written.index, factor, cloudEmissions, carbonValues, fields };
};
