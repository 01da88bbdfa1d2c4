import type { Bytes } from './bytes.js';
import type { DataStream } from './data-stream.js';
import type { Extent } from './file-information.js';
import { applyModifiers, type ParagraphProperties } from './paragraph-properties.js';

/** What a style says about structure. */
interface Style {
  /** The number of a built-in style: 1…9 are the headings. */
  readonly builtIn: number;
  readonly basedOn: number;
  readonly properties: Partial<ParagraphProperties>;
}

const PARAGRAPH_STYLE = 1;
const NO_BASE = 0xfff;
const LONGEST_CHAIN = 20;

/** The styles of a .doc file, with inheritance resolved. */
export class DocStyles {
  readonly #styles: (Style | undefined)[];

  constructor(table: Bytes, extent: Extent, data: DataStream) {
    this.#styles = extent.length === 0 ? [] : readStyles(table, extent, data);
  }

  /** The number of the list use that a style numbers its paragraphs with. */
  list(style: number): number | undefined {
    return this.#chain(style).find(({ properties }) => properties.list !== undefined)?.properties.list;
  }

  listLevel(style: number): number | undefined {
    return this.#chain(style).find(({ properties }) => properties.listLevel !== undefined)?.properties.listLevel;
  }

  /** The outline level, 0…8 for headings, of a style by its properties or because it is a built-in heading. */
  outlineLevel(style: number): number | undefined {
    for (const { properties, builtIn } of this.#chain(style)) {
      if (properties.outlineLevel !== undefined) return properties.outlineLevel;
      if (builtIn >= 1 && builtIn <= 9) return builtIn - 1;
    }
    return undefined;
  }

  #chain(style: number): Style[] {
    const chain: Style[] = [];
    let next = this.#styles[style];
    while (next && chain.length < LONGEST_CHAIN) {
      chain.push(next);
      next = next.basedOn === NO_BASE ? undefined : this.#styles[next.basedOn];
    }
    return chain;
  }
}

function readStyles(table: Bytes, { offset, length }: Extent, data: DataStream): (Style | undefined)[] {
  const end = offset + length;
  const headerBytes = table.u16(offset);
  const count = table.u16(offset + 2);
  const baseBytes = table.u16(offset + 4);
  const styles: (Style | undefined)[] = [];
  let at = offset + 2 + headerBytes;
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const bytes = table.u16(at);
    at += 2;
    styles.push(bytes === 0 ? undefined : readStyle(table.slice(at, bytes), baseBytes, data));
    at += bytes + (bytes & 1);
  }
  return styles;
}

function readStyle(style: Bytes, baseBytes: number, data: DataStream): Style {
  const kind = style.u16(2);
  return {
    builtIn: style.u16(0) & 0xfff,
    basedOn: kind >> 4,
    properties: (kind & 0xf) === PARAGRAPH_STYLE ? paragraphProperties(style, baseBytes, data) : {},
  };
}

/** Behind the fixed part: the name with its length, a zero, and on the next even position the properties. */
function paragraphProperties(style: Bytes, baseBytes: number, data: DataStream): Partial<ParagraphProperties> {
  let at = baseBytes + 2 + style.u16(baseBytes) * 2 + 2;
  at += at & 1;
  if (at + 2 > style.length) return {};
  const bytes = style.u16(at);
  if (bytes <= 2 || at + 2 + bytes > style.length) return {};
  const read: ParagraphProperties = { style: 0, depth: 0, endsRow: false, endsInnerCell: false };
  applyModifiers(read, style.slice(at + 4, bytes - 2), data, 0);
  return read;
}
