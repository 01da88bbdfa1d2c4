import { Buffer } from 'node:buffer';
import { UnreadableFile } from '../errors.js';

/** For a structure that points outside the file or contradicts itself. */
export function damagedDoc(cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    '这个 Word 97-2003 文件（.doc）已损坏，内部结构有误。请用 Word 或 WPS 打开后另存为 .docx 再提交。',
    cause === undefined ? undefined : { cause },
  );
}

/** A little-endian view of bytes. Every read outside of it throws `UnreadableFile`. */
export class Bytes {
  readonly #buffer: Buffer;

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#buffer.length;
  }

  u8(at: number): number {
    this.#check(at, 1);
    return this.#buffer.readUInt8(at);
  }

  u16(at: number): number {
    this.#check(at, 2);
    return this.#buffer.readUInt16LE(at);
  }

  i16(at: number): number {
    this.#check(at, 2);
    return this.#buffer.readInt16LE(at);
  }

  u32(at: number): number {
    this.#check(at, 4);
    return this.#buffer.readUInt32LE(at);
  }

  i32(at: number): number {
    this.#check(at, 4);
    return this.#buffer.readInt32LE(at);
  }

  /** A view of part of it, without a copy. */
  slice(at: number, length: number): Bytes {
    this.#check(at, length);
    return new Bytes(this.#buffer.subarray(at, at + length));
  }

  /** UTF-16 text of that many units. */
  utf16(at: number, units: number): string {
    this.#check(at, units * 2);
    return this.#buffer.toString('utf16le', at, at + units * 2);
  }

  #check(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.#buffer.length)) throw damagedDoc();
  }
}
