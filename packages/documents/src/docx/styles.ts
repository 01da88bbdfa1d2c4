import { attribute, child, children, type XmlElement } from '../xml/parse.js';
import { flag, integer, isOn, value } from './properties.js';

/** What a style says about structure; how it looks does not matter here. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numberingId: string | undefined;
  readonly numberingLevel: number | undefined;
  readonly outlineLevel: number | undefined;
  readonly hidden: boolean | undefined;
}

/** Far more than any real chain; a chain may be a ring in a damaged file. */
const LONGEST_CHAIN = 20;

/** The styles of a document, with inheritance resolved. Style ids that do not exist have no properties. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  /** The id of the paragraph style that holds where a paragraph names none. */
  readonly defaultParagraph: string | undefined;

  /** `root` is the `w:styles` element, or undefined for a document without styles. */
  constructor(root: XmlElement | undefined) {
    let defaultParagraph: string | undefined;
    for (const style of children(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      const paragraph = child(style, 'w:pPr');
      const numbering = child(paragraph, 'w:numPr');
      this.#styles.set(id, {
        name: value(style, 'w:name') ?? '',
        basedOn: value(style, 'w:basedOn'),
        numberingId: value(numbering, 'w:numId'),
        numberingLevel: integer(numbering, 'w:ilvl'),
        outlineLevel: integer(paragraph, 'w:outlineLvl'),
        hidden: flag(child(style, 'w:rPr'), 'w:vanish'),
      });
      const byDefault = attribute(style, 'w:default');
      if (style.attributes['w:type'] === 'paragraph' && byDefault !== undefined && isOn(byDefault)) {
        defaultParagraph = id;
      }
    }
    this.defaultParagraph = defaultParagraph;
  }

  /** The style's id and those it is based on, nearest first. */
  chain(id: string | undefined): string[] {
    const chain: string[] = [];
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; next = this.#styles.get(next)?.basedOn) {
      chain.push(next);
    }
    return chain;
  }

  numberingId(id: string | undefined): string | undefined {
    return this.#inherited(id, 'numberingId');
  }

  numberingLevel(id: string | undefined): number | undefined {
    return this.#inherited(id, 'numberingLevel');
  }

  /** Whether text in that style is hidden; undefined where no style says. */
  hidden(id: string | undefined): boolean | undefined {
    return this.#inherited(id, 'hidden');
  }

  /** The heading level 1…9 of a style by its outline level or its name; undefined for running text. */
  headingLevel(id: string | undefined): number | undefined {
    for (const each of this.chain(id)) {
      const style = this.#styles.get(each);
      if (style?.outlineLevel !== undefined) return headingOfOutline(style.outlineLevel);
      const named = headingOfName(style?.name ?? each);
      if (named !== undefined) return named;
    }
    return undefined;
  }

  #inherited<Key extends 'numberingId' | 'numberingLevel' | 'hidden'>(
    id: string | undefined,
    key: Key,
  ): Style[Key] | undefined {
    let next = id;
    for (let i = 0; next !== undefined && i < LONGEST_CHAIN; i++) {
      const style: Style | undefined = this.#styles.get(next);
      if (!style) return undefined;
      if (style[key] !== undefined) return style[key];
      next = style.basedOn;
    }
    return undefined;
  }
}

/** Outline levels 0…8 are headings; 9 is running text. */
export function headingOfOutline(outlineLevel: number): number | undefined {
  return outlineLevel >= 0 && outlineLevel <= 8 ? outlineLevel + 1 : undefined;
}

/** Built-in heading styles keep their English name in every language; converters also write 标题 1 and Heading1. */
function headingOfName(name: string): number | undefined {
  const match = /^(?:heading|标题)\s?([1-9])$/i.exec(name);
  return match ? Number(match[1]) : undefined;
}
