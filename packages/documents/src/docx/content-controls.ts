import { CHECKED, UNCHECKED } from '../word/symbols.js';
import { attribute, child, type XmlElement } from '../xml/parse.js';
import type { DocxContext } from './context.js';
import { flag, isOn } from './properties.js';

/**
 * Reads the content of a content control (`w:sdt`) with `read`.
 *
 * A check box gives ☑ or □ whatever sign the file draws for it, and a placeholder (「单击此处输入文字」) nothing. A table of
 * contents is left out: it says every heading a second time.
 */
export function insideControl(control: XmlElement, context: DocxContext, read: (content: XmlElement) => void): void {
  const content = child(control, 'w:sdtContent');
  if (!content || isContents(child(control, 'w:sdtPr'))) return;
  const replacement = replacementOf(child(control, 'w:sdtPr'));
  if (replacement === undefined || context.replacement !== undefined) {
    read(content);
    return;
  }
  context.replacement = replacement;
  read(content);
  context.replacement = undefined;
}

const isContents = (properties: XmlElement | undefined): boolean =>
  attribute(child(child(properties, 'w:docPartObj'), 'w:docPartGallery'), 'w:val') === 'Table of Contents';

function replacementOf(properties: XmlElement | undefined): string | undefined {
  if (!properties) return undefined;
  const box = child(properties, 'w14:checkbox');
  if (box) return checkMark(attribute(child(box, 'w14:checked'), 'w14:val') ?? (child(box, 'w14:checked') ? '1' : '0'));
  return flag(properties, 'w:showingPlcHdr') ? '' : undefined;
}

/** What a form field of the older kind shows that is not stored as text: a check box or the chosen list entry. */
export function formFieldText(fieldCharacter: XmlElement): string {
  const data = child(fieldCharacter, 'w:ffData');
  if (!data) return '';
  const box = child(data, 'w:checkBox');
  if (box) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    return state ? checkMark(state.attributes['w:val']) : UNCHECKED;
  }
  const list = child(data, 'w:ddList');
  if (!list) return '';
  const chosen = Number(attribute(child(list, 'w:result') ?? child(list, 'w:default'), 'w:val') ?? 0);
  const entries = list.children.filter((node) => typeof node !== 'string' && node.name === 'w:listEntry');
  const entry = entries[chosen];
  return (typeof entry === 'object' ? entry.attributes['w:val'] : undefined) ?? '';
}

function checkMark(state: string | undefined): string {
  return isOn(state) ? CHECKED : UNCHECKED;
}
