import type { Bytes } from './bytes.js';

/** The identifier of Word 97 and later at the start of the WordDocument stream. */
export const WORD_97 = 0xa5ec;

/** Positions in the file information block, which Word 97 fixed and later versions only extend. */
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const STORY_LENGTHS = 0x4c;
const LOCATIONS = 0x9a;

/** The structures this reader uses, by their index in the list of locations. */
export const Location = {
  styles: 1,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const;

/** A place in the table stream, in bytes; a length of 0 means that there is no such structure. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** The lengths of a document's stories in characters. The stories follow each other in the text. */
export interface StoryLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** Whether the file has an opening password. */
export function isEncrypted(word: Bytes): boolean {
  return (word.u16(FLAGS) & ENCRYPTED) !== 0;
}

/** The file information block (FIB) at the start of the WordDocument stream. */
export class FileInformation {
  readonly #word: Bytes;
  readonly tableStream: '0Table' | '1Table';
  readonly stories: StoryLengths;

  constructor(word: Bytes) {
    this.#word = word;
    this.tableStream = word.u16(FLAGS) & SECOND_TABLE ? '1Table' : '0Table';
    const length = (index: number) => word.u32(STORY_LENGTHS + index * 4);
    this.stories = {
      body: length(0),
      footnotes: length(1),
      headers: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5),
      textBoxes: length(6),
    };
  }

  /** Where a structure is in the table stream. */
  locate(index: number): Extent {
    return { offset: this.#word.u32(LOCATIONS + index * 8), length: this.#word.u32(LOCATIONS + index * 8 + 4) };
  }
}
