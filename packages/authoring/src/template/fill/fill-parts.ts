import {
  DelimiterSearcher,
  Delimiters,
  ScopeData,
  TagParser,
  TemplateCompiler,
  type TemplateContext,
} from 'easy-template-x';
import type { Inspected } from '../inspect.js';
import type { Item } from '../words/item.js';
import { LoopPlugin, loopContent } from './loop-plugin.js';
import { mergeCells } from './merge-cells.js';
import { prepare } from './prepare.js';
import { Session } from './session.js';
import { signs } from './signs.js';
import { tidy } from './tidy.js';
import { ValuePlugin, valueContent } from './value-plugin.js';

/** Deeper than any tree that was read. */
const deepest = 1_000;

/** Fills the parts of a template without errors, in place. */
export async function fillParts(
  inspected: Inspected,
  root: Item,
  limits: { readonly nodes: number; readonly characters: number },
): Promise<void> {
  const session = new Session(inspected, root, limits);
  const data = new ScopeData({});
  data.scopeDataResolver = session.resolve;
  const plugins = [new ValuePlugin(session), new LoopPlugin(session)];
  const delimiters = new Delimiters({
    tagStart: signs.start,
    tagEnd: signs.end,
    containerTagOpen: signs.open,
    containerTagClose: signs.close,
  });
  const compiler = new TemplateCompiler(
    new DelimiterSearcher(delimiters, deepest),
    new TagParser(delimiters),
    plugins,
    { defaultContentType: valueContent, containerContentType: loopContent },
  );
  for (const plugin of plugins) plugin.setUtilities({ compiler });
  // The library's own way in would unpack and parse the file without limits; its compiler needs no more than this.
  const context = { pluginContext: {}, options: { maxXmlDepth: deepest } } as unknown as TemplateContext;

  for (const { part, tags, loops } of inspected.parts) {
    if (tags.length === 0) continue;
    prepare(tags, loops);
    await compiler.compile(part.root, data, context);
  }
  mergeCells(session.cells);
  for (const { part, tags } of inspected.parts) if (tags.length > 0) tidy(part.root);
}
