/** Capital that names no funding counts as corporate resources, which somebody else may have promised already. */
import { linesOf } from '../lines.js';
import { rule } from '../rule.js';

export const fundingNamed = rule({
  id: 'funding-named',
  title: 'Funding is named',
  purpose: 'Each capital line says where its money comes from.',
  source: 'Oxfordshire County Council, Corporate ICT Strategy, September 2010, line 67; capital programme tables',
  severity: 'warning',
  settings: {},
  *judge(subject) {
    for (const { line } of linesOf(subject, 'capital')) {
      if (!subject.says(line, 'funding')) yield { at: line.span, facts: { name: line.name } };
    }
  },
  says: ({ name }: { readonly name: string }) => `${name} names no funding, so it counts as paid from corporate resources`,
  mend: () => 'Add `funding: borrowing`, say, or shares that add to 100%: `{ borrowing: 60%, grant: 40% }`.',
});
