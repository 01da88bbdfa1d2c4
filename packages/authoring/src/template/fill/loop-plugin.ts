import { type ScopeData, type Tag, TagPlacement, type TemplateContext, TemplatePlugin } from 'easy-template-x';
import {
  around,
  deepCopy,
  element,
  kids,
  replace,
  replaceRange,
  setKids,
  siblings,
  type XmlNode,
} from '../word/nodes.js';
import { withoutIdentities } from './identities.js';
import { continueLabels, type Label, labelsOf, moveLabels } from './labels.js';
import type { Session } from './session.js';

export const loopContent = 'loop';

/** Repeats what stands between two tags; prepare.ts has put the tags where they can be found. */
export class LoopPlugin extends TemplatePlugin {
  readonly contentType = loopContent;
  readonly #session: Session;

  constructor(session: Session) {
    super();
    this.#session = session;
  }

  override async containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const [open, close] = [tags[0], tags.at(-1)];
    if (open?.placement !== TagPlacement.TextNode || close?.placement !== TagPlacement.TextNode) return;
    const value = data.getScopeData();
    const isList = Array.isArray(value);
    const times = isList ? value.length : value ? 1 : 0;
    const shape = this.#session.shape(open);
    const name = shape === 'inline' ? 'w:r' : 'w:p';
    const [first, last] = [around(open.xmlTextNode, name), around(close.xmlTextNode, name)];
    if (!first || !last) return;

    if (shape === 'rows') {
      const [firstRow, lastRow] = [around(first, 'w:tr'), around(last, 'w:tr')];
      if (!firstRow || !lastRow) return;
      replace(first, []);
      replace(last, []);
      const rows = siblings(firstRow, lastRow);
      const labels = labelsOf(rows);
      if (times === 0) moveLabels(labels);
      replaceRange(firstRow, lastRow, await this.#repeat(rows, times, isList, labels, data, context));
    } else {
      const body = siblings(first, last).slice(1, -1);
      replaceRange(first, last, await this.#repeat(body, times, isList, [], data, context));
    }
  }

  async #repeat(
    body: readonly XmlNode[],
    times: number,
    isList: boolean,
    labels: readonly Label[],
    data: ScopeData,
    context: TemplateContext,
  ): Promise<XmlNode[]> {
    this.#session.spend(body, times);
    const home = body[0]?.parentNode;
    const result: XmlNode[] = [];
    const later = times > 1 ? laterCopy(body, labels) : [];
    for (let at = 0; at < times; at += 1) {
      const root = element('root', (at === 0 ? body : later).map(deepCopy));
      this.#session.hang(root, home);
      if (isList) data.pathPush(at);
      await this.utilities.compiler.compile(root, data, context);
      if (isList) data.pathPop();
      const filled = kids(root);
      // Word joins tables that touch.
      if (result.at(-1)?.nodeName === 'w:tbl' && filled[0]?.nodeName === 'w:tbl') result.push(element('w:p'));
      result.push(...filled);
      setKids(root, []);
    }
    return result;
  }
}

/** What is repeated, as it is from the second time on. */
function laterCopy(body: readonly XmlNode[], labels: readonly Label[]): readonly XmlNode[] {
  const root = element('root', body.map(deepCopy));
  continueLabels(kids(root), labels);
  withoutIdentities(root);
  return [...kids(root)];
}
