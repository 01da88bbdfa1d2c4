import type { Budget } from '../budget.js';
import { FieldStack } from '../word/field-stack.js';
import type { Item } from '../word/items.js';
import type { ListCounters, ListLabel, ListUse } from '../word/list-counters.js';
import { isSymbolFont, symbolCharacter } from '../word/symbols.js';
import type { Bytes } from './bytes.js';
import { type CharacterProperties, plainCharacters, readCharacterProperties } from './character-properties.js';
import type { DataStream } from './data-stream.js';
import { formFieldMark } from './form-field.js';
import type { FormattedRun, FormattingPages } from './formatting-pages.js';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.js';
import type { Piece } from './pieces.js';
import { type ParagraphEnd, StoryBuilder } from './story-builder.js';
import type { DocStyles } from './styles.js';
import { eachCharacter } from './text-stream.js';

/** Everything that the stories of a .doc file have in common. */
export interface DocContext {
  readonly word: Bytes;
  readonly data: DataStream;
  readonly pieces: readonly Piece[];
  readonly paragraphs: FormattingPages;
  readonly characters: FormattingPages;
  readonly styles: DocStyles;
  readonly fonts: readonly string[];
  readonly lists: readonly ListUse[];
  readonly counters: ListCounters;
  /** Positions of the marks that end a section; elsewhere the same character is a page break. */
  readonly sectionEnds: ReadonlySet<number>;
  readonly budget: Budget;
  readonly seen: { revisions: boolean; coveredText: boolean };
}

/** Characters that are marks. */
const Mark = {
  object: 0x01,
  cell: 0x07,
  lineBreak: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  noBreakHyphen: 0x1e,
  tab: 0x09,
} as const;
const FIRST_PRINTED = 0x20;

/** Reads the story that stands between two character positions. */
export function readStory(context: DocContext, from: number, to: number): Item[] {
  const reader = new StoryReader(context);
  eachCharacter(context.word, context.pieces, from, to, (code, offset, position) =>
    reader.character(code, offset, position),
  );
  return reader.finish();
}

class StoryReader {
  readonly #context: DocContext;
  readonly #builder: StoryBuilder;
  readonly #fields = new FieldStack();
  #text = '';
  #run: FormattedRun = { start: 0, end: 0, properties: undefined };
  #properties: CharacterProperties = plainCharacters;
  #paragraph: { readonly run: FormattedRun; readonly properties: ParagraphProperties } | undefined;
  #lastOffset = 0;

  constructor(context: DocContext) {
    this.#context = context;
    this.#builder = new StoryBuilder(context.budget);
  }

  character(code: number, offset: number, position: number): void {
    this.#lastOffset = offset;
    if (offset < this.#run.start || offset >= this.#run.end) {
      this.#run = this.#context.characters.at(offset);
      this.#properties = readCharacterProperties(this.#run.properties);
      if (this.#properties.deleted) this.#context.seen.revisions = true;
    }
    if (code >= FIRST_PRINTED) this.#printed(code);
    else this.#mark(code, offset, position);
  }

  finish(): Item[] {
    if (this.#text !== '') this.#endParagraph(this.#lastOffset, false);
    const items = this.#builder.finish();
    if (this.#builder.coversText) this.#context.seen.coveredText = true;
    return items;
  }

  get #visible(): boolean {
    return !this.#properties.hidden && !this.#properties.deleted && !this.#fields.readsCode;
  }

  #printed(code: number): void {
    if (!this.#visible) return;
    const { symbol, font } = this.#properties;
    const { fonts } = this.#context;
    if (symbol) this.#text += symbolCharacter(fonts[symbol.font] ?? '', symbol.code);
    else if (font !== undefined && isSymbolFont(fonts[font] ?? ''))
      this.#text += symbolCharacter(fonts[font] ?? '', code);
    else this.#text += String.fromCharCode(code);
  }

  #mark(code: number, offset: number, position: number): void {
    switch (code) {
      case Mark.fieldBegin:
        this.#fields.begin();
        break;
      case Mark.fieldSeparator:
        this.#fields.separate();
        break;
      case Mark.fieldEnd:
        this.#fields.end();
        break;
      case Mark.cell:
        this.#endParagraph(offset, true);
        break;
      case Mark.paragraph:
        // A deleted paragraph mark joins its text to the next paragraph.
        if (!this.#properties.deleted) this.#endParagraph(offset, false);
        break;
      case Mark.page:
        if (this.#context.sectionEnds.has(position)) this.#endParagraph(offset, false);
        break;
      case Mark.object:
        this.#object();
        break;
      case Mark.lineBreak:
        if (this.#visible) this.#text += '\n';
        break;
      case Mark.noBreakHyphen:
        if (this.#visible) this.#text += '-';
        break;
      case Mark.tab:
        if (this.#visible) this.#text += '\t';
        break;
    }
  }

  /** A check box is kept in the code of its field, and has no result. */
  #object(): void {
    const { formField, hidden, deleted } = this.#properties;
    if (formField === undefined || hidden || deleted) return;
    if (!this.#fields.standsInCode) this.#text += formFieldMark(this.#context.data.bytes, formField);
  }

  #endParagraph(offset: number, cellMark: boolean): void {
    const { styles } = this.#context;
    const properties = this.#paragraphProperties(offset);
    const end = endOf(properties, cellMark);
    const text = this.#text;
    this.#text = '';
    this.#fields.endParagraph();
    const label = end === 'row' ? undefined : this.#label(properties);
    const outline = properties.outlineLevel ?? styles.outlineLevel(properties.style);
    const level = outline !== undefined && outline < 9 ? outline + 1 : undefined;
    this.#builder.add(
      {
        type: 'paragraph',
        text,
        ...(label ? { label } : {}),
        ...(level === undefined ? {} : { level }),
        boxed: false,
      },
      properties,
      end,
    );
  }

  #paragraphProperties(offset: number): ParagraphProperties {
    const run = this.#context.paragraphs.at(offset);
    if (this.#paragraph?.run !== run) {
      this.#paragraph = { run, properties: readParagraphProperties(run.properties, this.#context.data) };
    }
    return this.#paragraph.properties;
  }

  #label({ list, listLevel, style }: ParagraphProperties): ListLabel | undefined {
    const { lists, styles, counters } = this.#context;
    const use = lists[(list ?? styles.list(style) ?? 0) - 1];
    if (!use) return undefined;
    const level = listLevel ?? styles.listLevel(style) ?? 0;
    return counters.next(use, Math.min(level, Math.max(0, use.levels.length - 1)));
  }
}

/** Cells and rows of an outer table end with a mark of their own, those of inner ones with a property. */
function endOf(properties: ParagraphProperties, cellMark: boolean): ParagraphEnd {
  if (properties.endsRow) return 'row';
  return cellMark || properties.endsInnerCell ? 'cell' : 'paragraph';
}
