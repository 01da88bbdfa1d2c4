import type { Place } from '@hengji/core';
import { escapeMarkup } from '../write/legal-text.js';
import { textRun } from './inline-text.js';
import type { Vocabulary } from './vocabulary.js';

/** A comment to put into a document. */
export interface DocxComment {
  /** A place of the Document that reading the file gives. An empty range means the whole paragraph or cell. */
  readonly at: Place;
  readonly paragraphs: readonly string[];
  readonly author: string;
  readonly initials: string;
  /** Word shows the hours and minutes of UTC as if they were local time. */
  readonly date: Date;
}

/** The marks that stand in the text at both ends of a comment's range. */
export function commentMarks(id: number, { declaration }: Vocabulary): { start: string; end: string } {
  return {
    start: `<w:commentRangeStart${declaration} w:id="${id}"/>`,
    end: `<w:commentRangeEnd${declaration} w:id="${id}"/><w:r${declaration}><w:commentReference w:id="${id}"/></w:r>`,
  };
}

/** Small type and no indents, whatever the document's own standard paragraph looks like. */
const look = '<w:sz w:val="18"/><w:szCs w:val="18"/>';

/** The comment itself, for the comments part. */
export function commentElement(comment: DocxComment, id: number, { declaration, strict }: Vocabulary): string {
  const properties =
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:snapToGrid w:val="0"/>' +
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    `<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${strict ? 'start' : 'left'}"/></w:pPr>`;
  const paragraphs = comment.paragraphs.length > 0 ? comment.paragraphs : [''];
  const content = paragraphs.map((text, index) => {
    const reference = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p>${properties}${reference}${textRun(text, look)}</w:p>`;
  });
  const date = `${comment.date.toISOString().slice(0, 19)}Z`;
  return (
    `<w:comment${declaration} w:id="${id}" w:author="${escapeMarkup(comment.author)}" w:date="${date}"` +
    ` w:initials="${escapeMarkup(comment.initials)}">${content.join('')}</w:comment>`
  );
}
