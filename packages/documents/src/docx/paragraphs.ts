import type { ParagraphItem } from '../word/items.js';
import { child, type XmlElement } from '../xml/parse.js';
import { chosenBranch } from './alternate-content.js';
import { insideControl } from './content-controls.js';
import type { DocxContext } from './context.js';
import { formulaText } from './math.js';
import { integer, value } from './properties.js';
import { type Boxes, runText } from './runs.js';
import { headingOfOutline } from './styles.js';

/** A read paragraph, and the text boxes anchored in it. */
export interface ReadParagraph {
  readonly item: ParagraphItem;
  readonly boxes: readonly XmlElement[];
}

/** Whether the end mark of a paragraph was deleted: its text then joins the next paragraph. */
export function isJoinedToNext(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return mark !== undefined && (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined);
}

/** The text of a paragraph (`w:p`) alone, without counting it in a list. */
export function readParagraphText(paragraph: XmlElement, context: DocxContext, boxes: Boxes): string {
  const style = styleOf(paragraph, context);
  const text = inlineText(paragraph, context.styles.hidden(style) ?? false, context, boxes);
  context.fields.endParagraph();
  return text;
}

/** Reads a paragraph with its label and heading level. `before` is text that joins it from the paragraph before. */
export function readParagraph(
  paragraph: XmlElement,
  before: string,
  boxed: boolean,
  context: DocxContext,
): ReadParagraph {
  const properties = child(paragraph, 'w:pPr');
  const style = styleOf(paragraph, context);
  const boxes: Boxes = [];
  const text = before + readParagraphText(paragraph, context, boxes);
  const label = context.numbering.label(properties, style);
  const outline = integer(properties, 'w:outlineLvl');
  const level = outline === undefined ? context.styles.headingLevel(style) : headingOfOutline(outline);
  return {
    item: {
      type: 'paragraph',
      text,
      ...(label ? { label } : {}),
      ...(level === undefined ? {} : { level }),
      boxed,
    },
    boxes,
  };
}

function styleOf(paragraph: XmlElement, context: DocxContext): string | undefined {
  return value(child(paragraph, 'w:pPr'), 'w:pStyle') ?? context.styles.defaultParagraph;
}

/** The text of everything inline in a container: runs, links, accepted insertions, content controls, formulas. */
function inlineText(container: XmlElement, hiddenByStyle: boolean, context: DocxContext, boxes: Boxes): string {
  let text = '';
  const inside = (element: XmlElement) => inlineText(element, hiddenByStyle, context, boxes);
  for (const node of container.children) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case 'w:r':
        text += runText(node, hiddenByStyle, context, boxes, inside);
        break;
      case 'w:ins':
      case 'w:moveTo':
        context.seen.revisions = true;
        text += inside(node);
        break;
      case 'w:del':
      case 'w:moveFrom':
        context.seen.revisions = true;
        break;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
      case 'w:customXml':
        text += inside(node);
        break;
      case 'w:sdt':
        insideControl(node, context, (content) => {
          text += inside(content);
        });
        break;
      case 'm:oMath':
      case 'm:oMathPara': {
        const formula = formulaText(node);
        text += formula;
        context.trace?.text(node, formula.length);
        break;
      }
      case 'mc:AlternateContent': {
        const branch = chosenBranch(node);
        if (branch) text += inside(branch);
        break;
      }
    }
  }
  return text;
}
