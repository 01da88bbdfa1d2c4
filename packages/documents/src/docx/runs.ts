import { isSymbolFont, symbolCharacter, symbolText } from '../word/symbols.js';
import { attribute, child, ownText, type XmlElement } from '../xml/parse.js';
import { chosenBranch } from './alternate-content.js';
import { formFieldText } from './content-controls.js';
import type { DocxContext } from './context.js';
import { collectTextBoxes } from './drawings.js';
import { flag, value } from './properties.js';

/** Text boxes that a paragraph anchors, found while its runs are read. */
export type Boxes = XmlElement[];

/**
 * The visible text of one run (`w:r`): field codes and hidden text left out, line breaks as `\n`.
 * `hiddenByStyle` says whether the paragraph's style hides its text. `readInline` reads runs inside ruby text.
 */
export function runText(
  run: XmlElement,
  hiddenByStyle: boolean,
  context: DocxContext,
  boxes: Boxes,
  readInline: (container: XmlElement) => string,
): string {
  const properties = child(run, 'w:rPr');
  const hidden = properties ? isHidden(properties, hiddenByStyle, context) : hiddenByStyle;
  const font = properties ? symbolFont(properties) : undefined;
  const start = context.trace?.length ?? 0;
  const text = contentText(run, font, hidden, context, boxes, readInline);
  if (context.replacement === undefined || text === '') return text;
  const replacement = context.replacement;
  context.replacement = '';
  context.trace?.replace(start, run, replacement.length);
  return replacement;
}

function contentText(
  container: XmlElement,
  font: string | undefined,
  hidden: boolean,
  context: DocxContext,
  boxes: Boxes,
  readInline: (container: XmlElement) => string,
): string {
  let text = '';
  for (const node of container.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:fldChar') {
      // Fields are followed even where nothing is shown, so that their ends are not missed.
      const shown = fieldCharacter(node, hidden, context);
      text += shown;
      context.trace?.text(node, shown.length);
      continue;
    }
    if (hidden || context.fields.readsCode) continue;
    const before = text.length;
    switch (node.name) {
      case 'w:t':
        text += font === undefined ? plainText(node) : symbolText(font, plainText(node));
        break;
      case 'w:tab':
      case 'w:ptab':
        text += '\t';
        break;
      case 'w:br':
        text += isLineBreak(node) ? '\n' : '';
        break;
      case 'w:cr':
        text += '\n';
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:sym':
        text += symbol(node);
        break;
      case 'w:ruby': {
        const base = child(node, 'w:rubyBase');
        if (base) text += readInline(base);
        // What stands inside has been traced there.
        continue;
      }
      case 'w:footnoteReference':
        context.footnotes.add(attribute(node, 'w:id') ?? '');
        context.trace?.reference('footnote', attribute(node, 'w:id') ?? '', node);
        break;
      case 'w:endnoteReference':
        context.endnotes.add(attribute(node, 'w:id') ?? '');
        context.trace?.reference('endnote', attribute(node, 'w:id') ?? '', node);
        break;
      case 'w:drawing':
      case 'w:pict':
        collectTextBoxes(node, boxes, context.seen);
        break;
      case 'w:object':
        if (child(node, 'o:OLEObject')) context.seen.objects++;
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(node);
        if (branch) text += contentText(branch, font, hidden, context, boxes, readInline);
        continue;
      }
    }
    if (text.length > before) context.trace?.text(node, text.length - before);
  }
  return text;
}

/** Follows the begin, middle and end marks of a field; gives the text of a form field, which is stored in its mark. */
function fieldCharacter(mark: XmlElement, hidden: boolean, context: DocxContext): string {
  const { fields } = context;
  switch (mark.attributes['w:fldCharType']) {
    case 'begin': {
      const shown = !hidden && !fields.readsCode;
      fields.begin();
      return shown ? formFieldText(mark) : '';
    }
    case 'separate':
      fields.separate();
      return '';
    case 'end':
      fields.end();
      return '';
    default:
      return '';
  }
}

/** Without `xml:space="preserve"`, white space around the text is layout of the file and not text. */
function plainText(element: XmlElement): string {
  let text = ownText(element);
  if (element.attributes['xml:space'] !== 'preserve') text = withoutLayout(text);
  return text.includes('\n') || text.includes('\r') ? text.replace(/\r\n?|\n/g, ' ') : text;
}

function withoutLayout(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isLayout(text.charCodeAt(start))) start++;
  while (end > start && isLayout(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The white space of XML; the full-width blank is not among it. */
function isLayout(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function isLineBreak(element: XmlElement): boolean {
  const type = element.attributes['w:type'];
  return type !== 'page' && type !== 'column';
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? '' : symbolCharacter(element.attributes['w:font'] ?? '', code);
}

function isHidden(properties: XmlElement, hiddenByStyle: boolean, context: DocxContext): boolean {
  const direct = flag(properties, 'w:vanish');
  if (direct !== undefined) return direct;
  const style = value(properties, 'w:rStyle');
  return (style === undefined ? undefined : context.styles.hidden(style)) ?? hiddenByStyle;
}

function symbolFont(properties: XmlElement): string | undefined {
  const fonts = child(properties, 'w:rFonts');
  const font = attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
  return font !== undefined && isSymbolFont(font) ? font : undefined;
}
