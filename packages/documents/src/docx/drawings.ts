import type { XmlElement } from '../xml/parse.js';
import { chosenBranch } from './alternate-content.js';
import type { Seen } from './context.js';

/** Collects the text boxes inside a drawing, outermost only, and counts its pictures. */
export function collectTextBoxes(drawing: XmlElement, boxes: XmlElement[], seen: Seen): void {
  for (const node of drawing.children) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case 'w:txbxContent':
        boxes.push(node);
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(node);
        if (branch) collectTextBoxes(branch, boxes, seen);
        break;
      }
      case 'pic:pic':
      case 'v:imagedata':
        seen.pictures++;
        break;
      default:
        collectTextBoxes(node, boxes, seen);
    }
  }
}
