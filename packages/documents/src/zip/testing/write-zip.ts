import { crc32, deflateRawSync } from 'node:zlib';

/** One entry to write. The overrides make false headers for hostile cases. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored and not deflated. */
  readonly stored?: boolean;
  /** What the headers claim instead of the truth. */
  readonly claim?: { readonly size?: number; readonly crc?: number; readonly flags?: number };
  /** Already deflated bytes to write instead of `content`. */
  readonly packed?: Uint8Array;
}

/** A zip package as bytes; the same entries always give the same bytes (no time stamps). For tests. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const content = typeof entry.content === 'string' ? Buffer.from(entry.content, 'utf8') : entry.content;
    const packed = entry.packed ?? (entry.stored ? content : deflateRawSync(content));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800 | (entry.claim?.flags ?? 0), 2);
    fields.writeUInt16LE(entry.stored ? 0 : 8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(entry.claim?.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claim?.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    local.push(header);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name);
    offset += header.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}
