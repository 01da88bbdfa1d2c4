import { child, type XmlElement } from '../xml/parse.js';

/** The branch of an `mc:AlternateContent` to read: the newer one, of which the fallback is a copy. */
export function chosenBranch(alternate: XmlElement): XmlElement | undefined {
  return child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback');
}
