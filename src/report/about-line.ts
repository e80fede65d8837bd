/** What a scenario says of a line beside its amounts, for whoever must defend it. */
import type { Appraisal } from '../core/appraisal/appraise.js';

/** What a scenario says of the line behind a figure; nothing for a figure that is no line. */
export const aboutLine = (id: string, { lines, excluded, scenario }: Appraisal): readonly string[] => {
  const own = [...lines, ...excluded].find(({ financial }) => financial.id === id)?.line;
  const line = own ?? scenario.baseline?.lines.find((each) => `baseline.${each.id}` === id);
  if (!line) return [];
  const { source, owner, note, kind, awarded } = line;
  const told = [source?.title, source?.date, source?.address].filter((words) => words !== undefined);
  return [
    ...(source
      ? [`source: ${source.kind === 'illustrative' ? 'ILLUSTRATIVE' : source.kind}${told.length > 0 ? `, ${told.join(', ')}` : ''}`]
      : []),
    ...(owner ? [`owner: ${owner}`] : []),
    ...(note ? [`note: ${note}`] : []),
    ...(!awarded ? ['not awarded: in no figure'] : []),
    ...(line.section === 'savings' && kind !== 'cashable' ? [`${kind ?? ''}: in the economic view only`] : []),
  ];
};
