import { type Entry, zip } from './zip.js';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface WordOptions {
  /** What stands before the root element. */
  readonly before?: string;
  /** The size that the headers claim for the main part. */
  readonly claimedSize?: number;
}

/** A minimal Word file around the given content of `w:body`. */
export function word(body: string, { before = '', claimedSize }: WordOptions = {}): Buffer {
  const main: Entry = {
    name: 'word/document.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    ...(claimedSize === undefined ? {} : { claimedSize }),
  };
  return zip([main]);
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
