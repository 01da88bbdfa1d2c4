import { legalText } from '@hengji/documents/write';
import { type Tag, TagPlacement, TemplatePlugin } from 'easy-template-x';
import { around, element, kidNamed, replace, setKids, textElement, type XmlNode } from '../word/nodes.js';
import { privateMarks } from '../word/package.js';
import type { Session } from './session.js';

export const valueContent = 'value';

/** Puts texts in the place of tags, in the look of the run in which the tag stood. */
export class ValuePlugin extends TemplatePlugin {
  readonly contentType = valueContent;
  readonly #session: Session;

  constructor(session: Session) {
    super();
    this.#session = session;
  }

  override simpleTagReplacements(tag: Tag): void {
    if (tag.placement !== TagPlacement.TextNode) return;
    const { text, group } = this.#session.filled(tag);
    this.#session.spendText(text);
    this.#session.inCell(tag.xmlTextNode, group);
    const run = around(tag.xmlTextNode, 'w:r');
    if (!run) return;
    const content = contentOf(text);
    const look = kidNamed(run, 'w:rPr');
    if (content.length === 0) replace(run, []);
    else setKids(run, [...(look ? [look] : []), ...content]);
  }
}

/** Line ends become line breaks, tabs stay tabs, what XML cannot hold is left out. */
function contentOf(text: string): XmlNode[] {
  const clean = legalText(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(privateMarks, ''));
  return clean
    .split(/([\n\t])/)
    .flatMap((piece) =>
      piece === '' ? [] : [piece === '\n' ? element('w:br') : piece === '\t' ? element('w:tab') : textElement(piece)],
    );
}
