/** Text as Word may hold it: no character that XML forbids, none that turns the reading direction, on one line. */
import { harmless } from '../../diagnostics/excerpt.js';

const forbidden = /[\ud800-\udfff\ufffe\uffff\u061c]/gu;

/** One line of text; what is not allowed shows as a replacement character. */
export const wordText = (text: string): string => harmless(text.replace(/[\t\n\r\u2028\u2029 ]+/g, ' ')).replace(forbidden, '\u{fffd}');
