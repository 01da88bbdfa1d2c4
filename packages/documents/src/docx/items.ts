import type { Item } from '../word/items.js';
import type { XmlElement } from '../xml/parse.js';
import { chosenBranch } from './alternate-content.js';
import { insideControl } from './content-controls.js';
import type { DocxContext } from './context.js';
import { isJoinedToNext, readParagraph, readParagraphText } from './paragraphs.js';
import { readTable } from './tables.js';

/** Reads the paragraphs and tables of a container in reading order; text boxes follow the paragraph that anchors them. */
export function readItems(container: XmlElement, context: DocxContext, boxed = false): Item[] {
  const reader = new ItemReader(context, boxed);
  reader.read(container);
  return reader.finish();
}

class ItemReader {
  readonly #context: DocxContext;
  readonly #boxed: boolean;
  readonly #items: Item[] = [];
  /** Text of paragraphs whose end mark was deleted: it belongs to the paragraph that follows. */
  #joined = '';
  #joinedFrom: XmlElement | undefined;
  #boxes: XmlElement[] = [];

  constructor(context: DocxContext, boxed: boolean) {
    this.#context = context;
    this.#boxed = boxed;
  }

  read(container: XmlElement): void {
    for (const node of container.children) {
      if (typeof node === 'string') continue;
      switch (node.name) {
        case 'w:p':
          this.#paragraph(node);
          break;
        case 'w:tbl':
          this.#endJoined();
          this.#items.push(readTable(node, this.#context, (cell) => readItems(cell, this.#context, this.#boxed)));
          break;
        case 'w:sdt':
          insideControl(node, this.#context, (content) => this.read(content));
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
          this.read(node);
          break;
        case 'mc:AlternateContent': {
          const branch = chosenBranch(node);
          if (branch) this.read(branch);
          break;
        }
        case 'w:altChunk':
          this.#context.seen.embeddedFiles++;
          break;
      }
    }
  }

  finish(): Item[] {
    this.#endJoined();
    return this.#items;
  }

  #paragraph(paragraph: XmlElement): void {
    if (isJoinedToNext(paragraph)) {
      this.#context.seen.revisions = true;
      this.#joined += readParagraphText(paragraph, this.#context, this.#boxes);
      this.#joinedFrom = paragraph;
      return;
    }
    const { item, boxes } = readParagraph(paragraph, this.#joined, this.#boxed, this.#context);
    this.#joined = '';
    this.#items.push(item);
    this.#context.trace?.paragraph(item, paragraph);
    this.#readBoxes(boxes);
  }

  /** Text left over from a deleted end mark with no paragraph after it stands alone. */
  #endJoined(): void {
    if (this.#joined !== '') {
      const item: Item = { type: 'paragraph', text: this.#joined, boxed: this.#boxed };
      this.#items.push(item);
      if (this.#joinedFrom) this.#context.trace?.paragraph(item, this.#joinedFrom);
    }
    this.#joined = '';
    this.#readBoxes([]);
  }

  #readBoxes(more: readonly XmlElement[]): void {
    const boxes = this.#boxes.length > 0 ? [...this.#boxes, ...more] : more;
    this.#boxes = [];
    for (const box of boxes) {
      for (const item of readItems(box, this.#context, true)) this.#items.push(item);
    }
  }
}
