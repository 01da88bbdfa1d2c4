import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import type { Bytes } from './bytes.js';

/** The Data stream, where large properties and form fields are kept; many files have none. */
export class DataStream {
  readonly bytes: Bytes | undefined;
  readonly #limit: number;
  #read = 0;

  constructor(bytes: Bytes | undefined, limits: Limits) {
    this.bytes = bytes;
    this.#limit = limits.totalBytes;
  }

  /**
   * The operations on properties that stand at a position.
   * Any number of paragraphs may refer to the same ones, so what is read in all is limited.
   */
  modifiersAt(position: number): Bytes | undefined {
    if (!this.bytes) return undefined;
    const length = this.bytes.u16(position);
    this.#read += length;
    if (this.#read > this.#limit) {
      throw new UnreadableFile(
        'too-complex',
        '这个 Word 文件的内部结构过于复杂，无法读取。请用 Word 或 WPS 打开后另存为 .docx 再提交。',
      );
    }
    return this.bytes.slice(position + 2, length);
  }
}
