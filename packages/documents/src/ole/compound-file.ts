/** The first bytes of a compound file, the container of Office 97–2003 documents. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
/** Streams below this lie in the mini stream. */
const MINI_STREAM_BELOW = 4_096;
/** Sector numbers from here on are marks: end of chain, free, table. */
const LAST_SECTOR = 0xfffffff9;
const NOTHING = 0xffffffff;
/** How many sectors of the allocation table the header itself lists. */
const TABLES_IN_HEADER = 109;
/** An Office document has a few dozen streams, with many embedded objects a few thousand. */
const MOST_ENTRIES = 20_000;
const STREAM = 2;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly bytes: number;
}

/** The following sector of a chain, and where a sector starts. */
interface Space {
  readonly sectorBytes: number;
  next(sector: number): number;
  read(sector: number): Uint8Array;
}

/**
 * The streams at the top of a compound file ([MS-CFB]), read so that no damaged or hostile file can hold it up: every
 * chain is followed as far as the file has room for and no further, and no more is allocated than the file is long.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #root: Entry | undefined;
  readonly #top = new Map<string, Entry>();

  /** An unreadable file has no names and no streams. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const readable = isCompoundFile(bytes) && bytes.length >= HEADER_BYTES;
    this.#sectorBytes = readable && this.#view.getUint16(30, true) === 12 ? 4_096 : 512;
    const entries = readable ? this.#directory() : [];
    this.#root = entries[0];
    this.#collect(entries);
  }

  /** The names of the streams and storages at the top, in lower case: the format does not tell cases apart. */
  get names(): Iterable<string> {
    return this.#top.keys();
  }

  /**
   * The content of a stream at the top; undefined where there is none of that name.
   *
   * @throws Error where less of it is there than the directory says.
   */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#top.get(name.toLowerCase());
    if (entry?.type !== STREAM) return undefined;
    return entry.bytes < MINI_STREAM_BELOW ? this.#miniStream(entry) : content(this.#sectors(), entry);
  }

  #miniStream(entry: Entry): Uint8Array {
    if (entry.bytes === 0) return new Uint8Array(0);
    const sectors = this.#sectors();
    const root = this.#root;
    const mini = root ? joined(chain(sectors, root.start, this.#sectorCount)) : new Uint8Array(0);
    const table = joined(chain(sectors, this.#word(60), this.#sectorCount));
    const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const space: Space = {
      sectorBytes: MINI_SECTOR_BYTES,
      next: (sector) => (sector * 4 + 4 <= table.length ? links.getUint32(sector * 4, true) : NOTHING),
      read: (sector) => mini.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES),
    };
    return content(space, entry);
  }

  #sectors(): Space {
    return {
      sectorBytes: this.#sectorBytes,
      next: (sector) => this.#next(sector),
      read: (sector) => this.#bytes.subarray(this.#start(sector), this.#start(sector + 1)),
    };
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorBytes);
  }

  #start(sector: number): number {
    return (sector + 1) * this.#sectorBytes;
  }

  #word(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : NOTHING;
  }

  /** The allocation table is itself in sectors; the header lists the first of them, a chain of sectors the others. */
  #next(sector: number): number {
    const perTable = this.#sectorBytes / 4;
    const table = Math.floor(sector / perTable);
    const at =
      table < TABLES_IN_HEADER ? this.#word(76 + 4 * table) : this.#tableBeyondHeader(table - TABLES_IN_HEADER);
    return at <= LAST_SECTOR ? this.#word(this.#start(at) + 4 * (sector % perTable)) : NOTHING;
  }

  #tableBeyondHeader(table: number): number {
    const perSector = this.#sectorBytes / 4 - 1;
    let sector = this.#word(68);
    for (let hops = Math.floor(table / perSector); hops > 0 && sector <= LAST_SECTOR; hops--) {
      sector = this.#word(this.#start(sector) + 4 * perSector);
    }
    return sector <= LAST_SECTOR ? this.#word(this.#start(sector) + 4 * (table % perSector)) : NOTHING;
  }

  #directory(): Entry[] {
    const entries: Entry[] = [];
    for (const sector of chain(this.#sectors(), this.#word(48), this.#sectorCount)) {
      for (let at = 0; at + ENTRY_BYTES <= sector.length && entries.length < MOST_ENTRIES; at += ENTRY_BYTES) {
        entries.push(readEntry(sector.subarray(at, at + ENTRY_BYTES)));
      }
    }
    return entries;
  }

  /** Children of the root form a binary tree; a set of visited entries stops loops. */
  #collect(entries: readonly Entry[]): void {
    const waiting = [this.#root?.child ?? NOTHING];
    const visited = new Set<number>();
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = entries[index];
      if (!entry || visited.has(index)) continue;
      visited.add(index);
      this.#top.set(entry.name.toLowerCase(), entry);
      waiting.push(entry.left, entry.right);
    }
  }
}

function readEntry(bytes: Uint8Array): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameBytes = Math.min(Math.max(view.getUint16(64, true) - 2, 0), 62);
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(0, nameBytes)),
    type: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    // The upper half of the size is unused, and in files of version 3 not always zero.
    bytes: view.getUint32(120, true),
  };
}

/** The sectors of a chain. It ends early where it leads out of the file or back to where it was. */
function* chain(space: Space, start: number, most: number): Generator<Uint8Array> {
  const visited = new Set<number>();
  for (let sector = start; sector <= LAST_SECTOR && visited.size < most && !visited.has(sector); ) {
    const bytes = space.read(sector);
    if (bytes.length === 0) return;
    visited.add(sector);
    yield bytes;
    sector = bytes.length < space.sectorBytes ? NOTHING : space.next(sector);
  }
}

function content(space: Space, { start, bytes }: Entry): Uint8Array {
  const read = joined(chain(space, start, Math.ceil(bytes / space.sectorBytes)));
  if (read.length < bytes) throw new Error(`a stream of ${bytes} bytes ends after ${read.length}`);
  return read.subarray(0, bytes);
}

function joined(parts: Iterable<Uint8Array>): Uint8Array {
  const all = [...parts];
  const result = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
