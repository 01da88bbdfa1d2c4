import { Budget } from '../budget.js';
import type { Block, Document } from '../document.js';
import type { Limits } from '../limits.js';
import { addBlocks, withoutReferenceGap } from '../word/items.js';
import { ListCounters } from '../word/list-counters.js';
import type { Bytes } from './bytes.js';
import { type DocStreams, openDoc } from './container.js';
import { DataStream } from './data-stream.js';
import { type Extent, Location } from './file-information.js';
import { readFonts } from './fonts.js';
import { characterPages, FormattingPages, paragraphPages } from './formatting-pages.js';
import { readListUses } from './lists.js';
import { readPieces } from './pieces.js';
import { type DocContext, readStory } from './story.js';
import { DocStyles } from './styles.js';

/** The bytes of a section's description, behind the list of positions. */
const SECTION_BYTES = 12;

/**
 * Reads a Word 97-2003 document (.doc): the body, then text boxes, footnotes and endnotes.
 *
 * Headers, footers and comments are left out; tracked deletions and hidden text are dropped.
 * Throws `UnreadableFile` for a file that is damaged, encrypted, older than Word 97 or beyond the limits.
 */
export function readDoc(bytes: Uint8Array, limits: Limits): Document {
  const streams = openDoc(bytes);
  const budget = new Budget(limits);
  const context = createContext(streams, budget, limits);
  const { stories } = streams.information;
  const blocks: Block[] = [];
  let from = stories.body;
  const next = (length: number) => {
    const story = readStory(context, from, from + length);
    from += length;
    return story;
  };
  addBlocks(blocks, readStory(context, 0, stories.body), 'body', budget);
  const footnotes = next(stories.footnotes).map(withoutReferenceGap);
  from += stories.headers + stories.macros + stories.comments;
  const endnotes = next(stories.endnotes).map(withoutReferenceGap);
  addBlocks(blocks, next(stories.textBoxes), 'text-box', budget);
  addBlocks(blocks, footnotes, 'footnote', budget);
  addBlocks(blocks, endnotes, 'endnote', budget);
  return { format: 'doc', blocks, remarks: remarksOn(context.seen) };
}

function createContext(streams: DocStreams, budget: Budget, limits: Limits): DocContext {
  const { word, table, information } = streams;
  const data = new DataStream(streams.data, limits);
  const at = (index: number) => information.locate(index);
  return {
    word,
    data,
    pieces: readPieces(streams, limits),
    paragraphs: new FormattingPages(word, table, at(Location.paragraphPages), paragraphPages),
    characters: new FormattingPages(word, table, at(Location.characterPages), characterPages),
    styles: new DocStyles(table, at(Location.styles), data),
    fonts: readFonts(table, at(Location.fonts)),
    lists: readListUses(table, at(Location.lists), at(Location.listUses)),
    counters: new ListCounters(),
    sectionEnds: readSectionEnds(table, at(Location.sections)),
    budget,
    seen: { revisions: false, coveredText: false },
  };
}

/** Every section ends with the character before the start of the next. */
function readSectionEnds(table: Bytes, { offset, length }: Extent): Set<number> {
  const ends = new Set<number>();
  const count = Math.floor((length - 4) / (4 + SECTION_BYTES));
  for (let i = 1; i <= count; i++) ends.add(table.u32(offset + i * 4) - 1);
  return ends;
}

function remarksOn(seen: DocContext['seen']): string[] {
  const remarks: string[] = [];
  if (seen.revisions) remarks.push('文件带有修订痕迹，已按接受全部修订后的内容读取。');
  if (seen.coveredText) remarks.push('有合并单元格遮住的文字（在 Word 中也看不到），没有读取。');
  return remarks;
}
