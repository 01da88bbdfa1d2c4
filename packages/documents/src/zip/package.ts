import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { type DirectoryEntry, readDirectory } from './directory.js';

/** An opened zip package. Names are compared without regard to case, as the Open Packaging Conventions ask. */
export interface ZipPackage {
  /** Every entry, as written in the central directory, with `/` as separator. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes, or undefined where there is no such entry. Throws `UnreadableFile` on a false or oversized entry. */
  read(name: string): Uint8Array | undefined;
  /** The entry as it is packed, to be copied into another package unopened; undefined where there is no such entry. */
  packed(name: string): PackedContent | undefined;
}

/** The content of an entry, packed; its length and CRC-32 unpacked are those of the directory, unproved. */
export interface PackedContent {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** An entry's declared size is a claim: reserve no more than this for it ahead of the proof. */
const LARGEST_CHUNK = 1 << 20;

/**
 * Opens a zip package from its central directory; nothing is unpacked until it is read.
 *
 * Refused with `UnreadableFile`: more entries or bytes than the limits allow, zip64, encrypted or duplicate entries,
 * and any entry whose length or CRC-32 differs from what the directory says.
 */
export function openPackage(bytes: Uint8Array, limits: Limits): ZipPackage {
  const entries = new Map<string, DirectoryEntry>();
  for (const entry of readDirectory(bytes, limits)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged('压缩包里有重名的部件');
    entries.set(key, entry);
  }
  let total = 0;
  return {
    names: Array.from(entries.values(), (entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      total += entry.size;
      if (entry.size > limits.entryBytes || total > limits.totalBytes) {
        throw new UnreadableFile(
          'too-large',
          `这个文件解压后超过 ${Math.floor(limits.entryBytes / (1 << 20))} MB，无法读取。请删去大图片和无关内容，或拆成几个文件再提交。`,
        );
      }
      return unpack(bytes, entry);
    },
    packed(name) {
      const entry = entries.get(name.toLowerCase());
      return entry && { method: entry.method, crc: entry.crc, size: entry.size, bytes: packedBytes(bytes, entry) };
    },
  };
}

function unpack(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const content = decompress(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size) throw damaged('压缩包内容与目录不符');
  if (crc32(content) !== entry.crc) throw damaged('压缩包校验码不符');
  return content;
}

function packedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.offset;
  if (header + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw damaged('压缩包不完整');
  }
  const start = header + LOCAL_HEADER_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) throw damaged('压缩包不完整');
  return bytes.subarray(start, end);
}

function decompress(packed: Uint8Array, entry: DirectoryEntry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged('压缩包用了不支持的压缩方法');
  try {
    // The output cap is what stops a bomb: a header that understates its entry ends in an exception here.
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: Math.min(LARGEST_CHUNK, Math.max(64, entry.size + 1)),
    });
  } catch (cause) {
    throw damaged('压缩包内容与目录不符', cause);
  }
}

function damaged(what: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    `这个文件已损坏（${what}）。请用 Word、Excel 或 WPS 打开后另存一份再提交。`,
    cause === undefined ? undefined : { cause },
  );
}
