/** Puts a diagnostic before a reader: place and sentence, the line with a caret, what to do. */
import type { Diagnostic } from './diagnostic.js';
import { lineText, placeOf, positionOf } from './span.js';

const widest = 96;

/** Control characters (terminal escapes too), line separators, text-direction and byte-order marks made visible, so that no file can repaint a screen. */
export const harmless = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- finding control characters is the point
  text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\u{fffd}');

/** Text of several lines, made harmless line by line. */
export const harmlessLines = (text: string): string => text.replace(/\r\n?/g, '\n').split('\n').map(harmless).join('\n');

/** As `harmless`, and what takes no room on a screen is made visible as well: it may be the whole mistake. */
const visible = (text: string): string =>
  harmless(text).replace(/[\u00ad\u180e\u200b-\u200d\u2060-\u2064\u{e0000}-\u{e007f}]/gu, '\u{fffd}');

/** Colours by role; plain text unless a terminal wants them. */
export interface Paint {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const same = (text: string): string => text;
export const unpainted: Paint = { place: same, error: same, warning: same, quiet: same };

/**
 * `file:line:column: severity: sentence [code]`, the source line with a caret under the place,
 * and the mend; several lines, no line end at the last.
 */
export const excerptOf = (diagnostic: Diagnostic, paint: Paint = unpainted): string => {
  const { span, severity, message, code, hint } = diagnostic;
  const { line, column } = positionOf(span);
  const paintSeverity = severity === 'error' || severity === 'breach' ? paint.error : severity === 'warning' ? paint.warning : paint.quiet;
  const head = `${paint.place(visible(placeOf(span)))}: ${paintSeverity(severity)}: ${visible(message)} [${code}]`;
  const whole = lineText(span.source, line);
  const gutter = String(line);
  const from = column > widest - 20 ? column - 21 : 0;
  const shown = whole.slice(from, from + widest);
  const length = Math.max(1, Math.min(span.end - span.start, shown.length - (column - 1 - from)));
  const lead = from > 0 ? '…' : '';
  const tail = whole.length > from + widest ? '…' : '';
  const caret = ' '.repeat(column - 1 - from + lead.length) + '^'.repeat(length);
  const excerpt =
    whole.trim() === ''
      ? []
      : [
          `${paint.quiet(`  ${gutter} |`)} ${visible(lead + shown + tail)}`,
          `${paint.quiet(`  ${' '.repeat(gutter.length)} |`)} ${paintSeverity(caret)}`,
        ];
  return [head, ...excerpt, `  ${visible(hint)}`].join('\n');
};
