import { legalText } from '@hengji/documents/write';
import type { Words } from './value.js';

/** Marks at the end of an entry that the sentence around it sets itself. */
const trailing = /[\s。；，、：;,:.]+$/;

/** What a user typed, fit to stand within a sentence: one line, no marks at its end; undefined where nothing is left. */
export function wordsOf(text: string | undefined): Words | undefined {
  const line = inOneLine(text ?? '').replace(trailing, '');
  return line === '' ? undefined : { kind: 'words', text: line };
}

/** Without control characters and line ends. */
export const inOneLine = (text: string): string => legalText(text).replace(/\s+/g, ' ').trim();
