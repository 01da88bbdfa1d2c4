import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedContent } from '../zip/package.js';

/** One file of a package: its content, or what another package holds packed. */
export type PackagePart =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly packed: PackedContent };

/** 1980-01-01, the first day of the format: the same parts always give the same bytes. */
const firstDay = 0x21;
const version = 20;
const utf8Names = 0x0800;
const deflated = 8;

/** A zip package of the parts in the given order, without time stamps. Below 4 GB and 65,535 parts. */
export function zipParts(parts: readonly PackagePart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const nameBytes = Buffer.from(part.name, 'utf8');
    const { method, crc, size, bytes: packed } = 'packed' in part ? part.packed : deflate(part.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(version, 0);
    fields.writeUInt16LE(utf8Names, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(firstDay, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed]);
    bodies.push(body);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, nameBytes);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

const deflate = (content: Uint8Array): PackedContent => ({
  method: deflated,
  crc: crc32(content),
  size: content.length,
  bytes: deflateRawSync(content),
});
