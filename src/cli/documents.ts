/** The documents a result can be written as: one line each. What makes one is heavy, and loaded only when it is asked for. */
import type { Document } from '../report/document/document.js';
import type { Subject } from '../report/document/subject.js';
import { optimise } from './pace.js';

type Maker = (subject: Subject) => string | Uint8Array | Promise<string | Uint8Array>;

const made = new WeakMap<Subject, Document>();

/** The document of a subject, made once however many formats it is written in. */
const sharedDocuments = async (): Promise<(subject: Subject) => Document> => {
  const { documentOf } = await import('../report/document/document-of.js');
  return (subject) => {
    const document = made.get(subject) ?? documentOf(subject);
    made.set(subject, document);
    return document;
  };
};

const makers = {
  html: async (): Promise<Maker> => {
    const [documentOf, { renderPage }] = await Promise.all([sharedDocuments(), import('../renderers/page/page.js')]);
    return (subject) => renderPage(documentOf(subject));
  },
  docx: async () => {
    const [{ committeeSections }, { renderWord }] = await Promise.all([
      import('../report/committee/committee.js'),
      import('../renderers/word/word.js'),
    ]);
    return (subject) => renderWord(committeeSections(subject));
  },
  xlsx: async () => {
    const [documentOf, { excelWorkbook }] = await Promise.all([sharedDocuments(), import('../renderers/workbook/workbook.js')]);
    return (subject) => excelWorkbook(documentOf(subject));
  },
  ods: async () => {
    const [documentOf, { openDocumentWorkbook }] = await Promise.all([sharedDocuments(), import('../renderers/workbook/workbook.js')]);
    return (subject) => openDocumentWorkbook(documentOf(subject));
  },
} satisfies Readonly<Record<string, () => Promise<Maker>>>;

export type DocumentFormat = keyof typeof makers;

export const isDocumentFormat = (format: string): format is DocumentFormat => Object.hasOwn(makers, format);

/** Every document by its format, which is its file's ending too. */
export const documentFormats: readonly DocumentFormat[] = Object.keys(makers).filter(isDocumentFormat);

/** Makes one document. */
export const makeDocument = async (format: DocumentFormat, subject: Subject): Promise<string | Uint8Array> => {
  optimise();
  const make = await makers[format]();
  return make(subject);
};
