/** HTML as text: everything that came from a file is made harmless on its way in. */
import { harmless } from '../../diagnostics/excerpt.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that stays text, in an element as in an attribute: no markup, no control character, no mark that turns the direction of what follows. */
export const words = (text: string): string => harmless(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** Words of prose, in which what stands between backticks is what somebody would write in a file. */
export const prose = (text: string): string =>
  words(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    // A line may break after a hyphen, which would leave the sign of an amount behind.
    .replace(/-£[\d,.]+[a-z]*/g, '<span class="whole">$&</span>');

/** Lines of markup; nothing and empty lines are left out. */
export const lines = (...parts: readonly (string | readonly string[] | null)[]): string =>
  parts
    .flat()
    .filter((part): part is string => part !== null && part !== '')
    .join('\n');
