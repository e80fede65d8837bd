/** The digest of a file's bytes, by which a result says what it was made from. */
import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const digestOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
