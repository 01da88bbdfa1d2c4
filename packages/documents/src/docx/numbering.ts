import {
  LIST_LEVELS,
  ListCounters,
  type ListLabel,
  type ListLevel,
  type ListUse,
  LONGEST_TEMPLATE,
} from '../word/list-counters.js';
import { attribute, child, children, type XmlElement } from '../xml/parse.js';
import { flag, integer, value, wholeNumber } from './properties.js';
import type { Styles } from './styles.js';

/** A level of an abstract list, with the paragraph style tied to it. */
interface LinkedLevel extends ListLevel {
  readonly style: string | undefined;
}

interface AbstractList {
  readonly levels: readonly (LinkedLevel | undefined)[];
  readonly styleLink: string | undefined;
  readonly numStyleLink: string | undefined;
}

interface LinkedUse extends ListUse {
  readonly levels: readonly (LinkedLevel | undefined)[];
}

/** The automatic numbers of a docx document, to be asked for once per paragraph in reading order. */
export class Numbering {
  readonly #styles: Styles;
  readonly #counters = new ListCounters();
  readonly #uses = new Map<string, LinkedUse>();

  /** `root` is the `w:numbering` element, or undefined for a document without lists. */
  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    const abstracts = new Map<string, AbstractList>();
    for (const element of children(root, 'w:abstractNum')) {
      abstracts.set(attribute(element, 'w:abstractNumId') ?? '', {
        levels: readLevels(children(element, 'w:lvl')),
        styleLink: value(element, 'w:styleLink'),
        numStyleLink: value(element, 'w:numStyleLink'),
      });
    }
    const byStyleLink = new Map<string, AbstractList>();
    for (const abstract of abstracts.values()) {
      if (abstract.styleLink !== undefined) byStyleLink.set(abstract.styleLink, abstract);
    }
    for (const element of children(root, 'w:num')) {
      const id = attribute(element, 'w:numId') ?? '';
      const abstractId = value(element, 'w:abstractNumId') ?? '';
      const own = abstracts.get(abstractId);
      if (!own) continue;
      const abstract = byStyleLink.get(own.numStyleLink ?? '') ?? own;
      this.#uses.set(id, readUse(id, abstractId, abstract, children(element, 'w:lvlOverride')));
    }
  }

  /** Counts a paragraph and gives its label. `paragraph` is its `w:pPr`; `style` the id of its style. */
  label(paragraph: XmlElement | undefined, style: string | undefined): ListLabel | undefined {
    const direct = child(paragraph, 'w:numPr');
    const use = this.#uses.get(value(direct, 'w:numId') ?? this.#styles.numberingId(style) ?? '0');
    if (!use) return undefined;
    const level = integer(direct, 'w:ilvl') ?? this.#levelOfStyle(use, style);
    return this.#counters.next(use, Math.min(Math.max(level, 0), LIST_LEVELS - 1));
  }

  #levelOfStyle(use: LinkedUse, style: string | undefined): number {
    for (const id of this.#styles.chain(style)) {
      const linked = use.levels.findIndex((level) => level?.style === id);
      if (linked >= 0) return linked;
    }
    return this.#styles.numberingLevel(style) ?? 0;
  }
}

function readUse(id: string, abstractId: string, abstract: AbstractList, overrides: readonly XmlElement[]): LinkedUse {
  const levels = [...abstract.levels];
  const startOverrides: (number | undefined)[] = [];
  for (const override of overrides) {
    const index = wholeNumber(attribute(override, 'w:ilvl'));
    if (index === undefined || index < 0 || index >= LIST_LEVELS) continue;
    startOverrides[index] = integer(override, 'w:startOverride');
    const level = child(override, 'w:lvl');
    if (level) levels[index] = readLevel(level);
  }
  return { id, counters: abstractId, levels, startOverrides };
}

function readLevels(elements: readonly XmlElement[]): (LinkedLevel | undefined)[] {
  const levels = new Array<LinkedLevel | undefined>(LIST_LEVELS).fill(undefined);
  for (const element of elements) {
    const index = wholeNumber(attribute(element, 'w:ilvl'));
    if (index !== undefined && index >= 0 && index < LIST_LEVELS) levels[index] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): LinkedLevel {
  const restartAfter = integer(element, 'w:lvlRestart');
  const suffix = value(element, 'w:suff');
  // A custom format such as 001 is wrapped together with a plain one for readers that do not know it.
  const fallback = child(child(element, 'mc:AlternateContent'), 'mc:Fallback');
  return {
    start: integer(element, 'w:start') ?? 0,
    format: value(element, 'w:numFmt') ?? value(fallback, 'w:numFmt') ?? 'decimal',
    template: readTemplate(value(element, 'w:lvlText') ?? ''),
    ...(restartAfter === undefined ? {} : { restartAfter }),
    legal: flag(element, 'w:isLgl') ?? false,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    style: value(element, 'w:pStyle'),
  };
}

/** 「第%1条」 → 「第」, 0, 「条」: levels are written from 1, and counted here from 0. */
function readTemplate(text: string): (string | number)[] {
  return text
    .slice(0, LONGEST_TEMPLATE)
    .split(/(%[1-9])/)
    .filter((part) => part !== '')
    .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) - 1 : part));
}
