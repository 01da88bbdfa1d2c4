import { escapeMarkup } from '../write/legal-text.js';

/** A run (`w:r`) of a text, line ends and tabs as Word has them. `look` is the inside of its `w:rPr`. */
export function textRun(text: string, look: string): string {
  const content = escapeMarkup(text)
    .split(/([\n\t])/)
    .map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : textElement(part)))
    .join('');
  return content === '' ? '' : `<w:r><w:rPr>${look}</w:rPr>${content}</w:r>`;
}

const textElement = (text: string): string => (text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`);
