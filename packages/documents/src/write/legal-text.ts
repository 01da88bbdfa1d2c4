const illegal = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * Text without the characters that XML 1.0 and HTML cannot hold or do not keep: control characters but tab and line
 * end, halves of surrogate pairs, non-characters. Carriage returns are dropped with them.
 */
export const legalText = (text: string): string => text.replace(illegal, '');

/** `text` for the inside of an element or a double-quoted attribute. */
export const escapeMarkup = (text: string): string =>
  legalText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
