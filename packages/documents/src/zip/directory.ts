import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';

/** One entry as the central directory describes it. None of it is trusted before the entry has been unpacked. */
export interface DirectoryEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, packed and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Byte position of the local header. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_HEADER_BYTES = 46;
const ENCRYPTED = 0x0001;
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;

/**
 * Reads the central directory, the only list of entries that is believed.
 * Throws `UnreadableFile` where there is none, where it is cut off, uses zip64 or lists encrypted entries.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || at === ZIP64_SIZE) throw zip64();
  if (count > limits.zipEntries) {
    throw new UnreadableFile(
      'too-complex',
      `这个文件的压缩包里有 ${count} 个部件，超过上限 ${limits.zipEntries}，无法读取。请用 Word、Excel 或 WPS 打开后另存一份再提交。`,
    );
  }
  const names = new TextDecoder('utf-8');
  const entries: DirectoryEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_HEADER_BYTES > end || view.getUint32(at, true) !== DIRECTORY_HEADER) throw incomplete();
    const nameStart = at + DIRECTORY_HEADER_BYTES;
    const nameEnd = nameStart + view.getUint16(at + 28, true);
    if (nameEnd > end) throw incomplete();
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw encrypted();
    const entry: DirectoryEntry = {
      name: names.decode(bytes.subarray(nameStart, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entry.packedSize === ZIP64_SIZE || entry.size === ZIP64_SIZE || entry.offset === ZIP64_SIZE) throw zip64();
    entries.push(entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment of at most 64 KB. */
function findEndRecord(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw incomplete();
}

function incomplete(): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    '这个文件已损坏（压缩包不完整）。请用 Word、Excel 或 WPS 打开后另存一份再提交；如果是下载或传来的，请重新传一次。',
  );
}

function encrypted(): UnreadableFile {
  return new UnreadableFile('encrypted', '这个文件的压缩包设了密码，无法读取。请取消密码后另存一份再提交。');
}

function zip64(): UnreadableFile {
  return new UnreadableFile(
    'unsupported',
    '这个文件用了超大文件才用的 ZIP64 格式，无法读取。请用 Word、Excel 或 WPS 打开后另存一份再提交。',
  );
}
