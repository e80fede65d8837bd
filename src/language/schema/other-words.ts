/** Words that people bring along for what the language calls otherwise: no misspelling, so no distance of letters finds them. */

/** What somebody may have meant; the first that is a key at the place counts. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  inflation: ['deflator', 'index'],
  capex: ['capital'],
  investment: ['capital'],
  opex: ['recurring'],
  revenue: ['recurring'],
  expenditure: ['recurring'],
  costs: ['recurring', 'annual'],
  benefits: ['savings', 'benefit'],
  budget: ['base_budget'],
  council: ['organisation'],
  description: ['summary', 'note'],
  department: ['directorate'],
  amount: ['amounts'],
  cost: ['annual', 'unit_cost'],
  yearly: ['annual'],
  price: ['unit_cost'],
  quantity: ['units'],
  fte: ['posts'],
  staff: ['posts'],
  salary: ['cost_per_post'],
  start: ['from', 'first_year'],
  starts: ['from'],
  start_year: ['first_year'],
  end: ['until'],
  ends: ['until'],
  year: ['in', 'first_year'],
  life: ['asset_life'],
  useful_life: ['asset_life'],
  risk: ['contingency'],
  probability: ['confidence'],
  interest_rate: ['rate'],
};

/** The key of `known` that a word stands for elsewhere; null where there is none. */
export const meantByOtherWord = (word: string, known: readonly string[]): string | null => {
  const plain = word.toLowerCase().replace(/[- ]/g, '_');
  const meant = Object.hasOwn(otherWords, plain) ? (otherWords[plain] ?? []) : [];
  return meant.find((key) => known.includes(key)) ?? null;
};
