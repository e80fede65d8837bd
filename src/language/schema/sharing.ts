/** `partners` and `sharing`: who bears what. */
import { mapOf } from './field.js';
import { percent, text } from './leaves.js';

export const partners = mapOf('`partners`', text());

export const sharing = mapOf('`sharing`', mapOf('a split between partners', percent({ what: 'a share', least: 0, most: 100 })));
