/** What makes workbooks of documents: bundled by itself, with the packages that it alone needs. */
import type { Document } from '../../report/document/document.js';
import { workbookOf } from '../../report/workbook/workbook.js';
import { renderOds } from './ods.js';
import { renderXlsx } from './xlsx.js';

export const excelWorkbook = (document: Document): Promise<Uint8Array> => renderXlsx(workbookOf(document));

export const openDocumentWorkbook = (document: Document): Uint8Array => renderOds(workbookOf(document));
