/** The first bytes of a compound file, the container of Office 97–2003 documents. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffffffff;
const MOST_ENTRIES = 20_000;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The names of the streams and storages at the top of a compound file ([MS-CFB]), enough to tell what it holds
 * without reading it. Damaged chains end early; an unreadable file gives no names.
 */
export function rootStreams(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (!isCompoundFile(bytes) || bytes.length < HEADER_BYTES) return names;
  const entries = directoryEntries(bytes);
  // Children of the root form a binary tree; a set of visited entries stops loops.
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  const visited = new Set<number>();
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || visited.has(index)) continue;
    visited.add(index);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function directoryEntries(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << Math.min(view.getUint16(30, true), 16);
  const word = (offset: number) => (offset + 4 <= bytes.length ? view.getUint32(offset, true) : NO_ENTRY);
  const sectorStart = (sector: number) => (sector + 1) * sectorBytes;
  const entries: DirectoryEntry[] = [];
  const visited = new Set<number>();
  for (let sector = word(48); sector < 0xfffffffa && !visited.has(sector); sector = nextSector(sector)) {
    visited.add(sector);
    const start = sectorStart(sector);
    if (start + sectorBytes > bytes.length + sectorBytes || entries.length > MOST_ENTRIES) break;
    for (let at = start; at + ENTRY_BYTES <= Math.min(start + sectorBytes, bytes.length); at += ENTRY_BYTES) {
      const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
        left: word(at + 68),
        right: word(at + 72),
        child: word(at + 76),
      });
    }
  }
  return entries;

  /** The allocation table is itself in sectors; the header lists the first 109 of them, which is 6 MB of file or more. */
  function nextSector(sector: number): number {
    const perSector = sectorBytes / 4;
    const table = Math.floor(sector / perSector);
    const tableSector = table < 109 ? word(76 + 4 * table) : tableSectorBeyondHeader(table - 109);
    return tableSector < 0xfffffffa ? word(sectorStart(tableSector) + 4 * (sector % perSector)) : NO_ENTRY;
  }

  function tableSectorBeyondHeader(table: number): number {
    const perSector = sectorBytes / 4 - 1;
    let sector = word(68);
    for (let hops = Math.floor(table / perSector); hops > 0 && sector < 0xfffffffa; hops--) {
      sector = word(sectorStart(sector) + sectorBytes - 4);
    }
    return sector < 0xfffffffa ? word(sectorStart(sector) + 4 * (table % perSector)) : NO_ENTRY;
  }
}
