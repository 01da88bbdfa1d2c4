import { isText, kids, type XmlNode, type XmlTextNode } from './nodes.js';

/** The part of a placeholder that one text node holds. */
export interface Piece {
  readonly node: XmlTextNode;
  readonly from: number;
  readonly to: number;
}

/** Text of a paragraph that stands together, without what a line break or a picture divides. */
export interface Stretch {
  text: string;
  /** Offset in the text of the paragraph. */
  readonly start: number;
  readonly nodes: { readonly node: XmlTextNode; readonly start: number }[];
}

/** The ranges of 「{{…}}」; `fail` is told of braces that stand alone. */
export function bracesIn(text: string, fail: (at: number, sentence: string) => void): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; ; ) {
    const start = text.indexOf('{{', at);
    const end = text.indexOf('}}', at);
    if (end >= 0 && (start < 0 || end < start)) {
      fail(end, '这里的“}}”前面没有与它成对的“{{”');
      at = end + 2;
      continue;
    }
    if (start < 0) return found;
    const next = text.indexOf('{{', start + 2);
    if (end < 0 || (next >= 0 && next < end)) {
      fail(start, '这里的“{{”后面没有与它成对的“}}”；一个占位符要写在同一段里，中间不能换行');
      if (next < 0) return found;
      at = next;
      continue;
    }
    found.push({ start, end: end + 2 });
    at = end + 2;
  }
}

/** The text of a paragraph itself, without that of text boxes in it and what was deleted from it. */
export function stretchesOf(paragraph: XmlNode): Stretch[] {
  const stretches: Stretch[] = [{ text: '', start: 0, nodes: [] }];
  const visit = (node: XmlNode): void => {
    for (const kid of kids(node)) {
      if (isText(kid)) continue;
      const last = stretches.at(-1);
      switch (kid.nodeName) {
        case 'w:p':
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
        case 'w:rPr':
          break;
        case 'w:br':
        case 'w:cr':
        case 'w:tab':
        case 'w:drawing':
        case 'w:pict':
          if (last && last.text !== '') {
            stretches.push({ text: '', start: last.start + last.text.length + 1, nodes: [] });
          }
          break;
        case 'w:t': {
          const content = kids(kid)[0];
          if (!last || !content || !isText(content) || node.nodeName !== 'w:r') break;
          last.nodes.push({ node: content, start: last.text.length });
          last.text += content.textContent;
          break;
        }
        default:
          visit(kid);
      }
    }
  };
  visit(paragraph);
  return stretches;
}

/** The text nodes that hold a range of a stretch. */
export function piecesOf({ nodes }: Stretch, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = firstAt(nodes, from); at < nodes.length; at += 1) {
    const { node, start } = nodes[at] ?? { node: undefined, start: to };
    if (!node || start >= to) break;
    const end = start + node.textContent.length;
    if (end > from) pieces.push({ node, from: Math.max(0, from - start), to: Math.min(end, to) - start });
  }
  return pieces;
}

/** The last of the nodes that begins at or before an offset. */
function firstAt(nodes: Stretch['nodes'], offset: number): number {
  let [low, high] = [0, nodes.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((nodes[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
