import { dropControls } from '../common/clean.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as HTML text or as the value of a quoted attribute. */
export const escapeHtml = (text: string): string =>
  dropControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Like `escapeHtml`, with line feeds as `<br>`. */
export const escapeLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
