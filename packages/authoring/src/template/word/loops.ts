import { errorAt, type WordTemplateProblem } from '../problem.js';
import { around, type XmlNode } from './nodes.js';
import type { Findings, Tag } from './tags.js';

/**
 * What 「{{#…}}」 and 「{{/…}}」 repeat: `rows` whole table rows, `paragraphs` whole paragraphs and what is between them,
 * `inline` a part of one paragraph.
 */
export type LoopShape = 'rows' | 'paragraphs' | 'inline';

export interface Loop {
  readonly open: Tag;
  readonly close: Tag;
  readonly shape: LoopShape;
}

export interface Structure {
  /** In the order in which they open. */
  readonly loops: readonly Loop[];
  /** The tags in the order in which they take effect: what repeats rows takes effect at the beginning of the first. */
  readonly tags: readonly Tag[];
  readonly problems: readonly WordTemplateProblem[];
}

/** Pairs the tags that open and close, and tells what each pair repeats and which cannot work. */
export function structureOf(findings: Findings): Structure {
  const problems: WordTemplateProblem[] = [];
  const loops = pairsOf(findings.tags, problems)
    .sort((a, b) => a.open.id - b.open.id)
    .flatMap(({ open, close }): Loop[] => {
      const shape = shapeOf(open, close, findings);
      if (typeof shape === 'string') return [{ open, close, shape }];
      problems.push(errorAt(open.place, shape.wrong));
      return [];
    });
  const tags = inEffect(findings.tags, loops);
  if (problems.length === 0) problems.push(...crossings(tags, loops));
  return { loops, tags, problems };
}

function pairsOf(tags: readonly Tag[], problems: WordTemplateProblem[]): { open: Tag; close: Tag }[] {
  const pairs: { open: Tag; close: Tag }[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const at = tag.name === '' ? open.length - 1 : open.findLastIndex(({ name }) => name === tag.name);
    const partner = open[at];
    if (!partner) {
      problems.push(errorAt(tag.place, `前面没有与“${tag.raw}”成对的“{{#${tag.name}}}”`));
      continue;
    }
    for (const unclosed of open.splice(at).slice(1)) problems.push(unclosedProblem(unclosed));
    pairs.push({ open: partner, close: tag });
  }
  problems.push(...open.map(unclosedProblem));
  return pairs;
}

const unclosedProblem = (tag: Tag): WordTemplateProblem =>
  errorAt(tag.place, `“${tag.raw}”后面没有与它成对的“{{/${tag.name}}}”`);

function shapeOf(open: Tag, close: Tag, { texts }: Findings): LoopShape | { wrong: string } {
  const pair = `“${open.raw}”和“${close.raw}”`;
  const before = (texts.get(open.paragraph) ?? '').slice(0, open.start);
  const after = (texts.get(close.paragraph) ?? '').slice(close.end);
  if (open.paragraph === close.paragraph) {
    if (isOnlyTags(before, '#') && isOnlyTags(after, '/')) return 'paragraphs';
    return runOf(open)?.parentNode === runOf(close)?.parentNode
      ? 'inline'
      : { wrong: `${pair}不能一个在超链接或修订里、一个在外面` };
  }
  const cells = [open.cells.at(-1), close.cells.at(-1)];
  if (cells[0] === cells[1]) {
    if (open.paragraph.parentNode !== close.paragraph.parentNode) {
      return { wrong: `${pair}不能一个在内容控件、文本框里，一个在外面` };
    }
    if (!isOnlyTags(before, '#')) return { wrong: `“${open.raw}”要写在一段的开头：它到“${close.raw}”跨了几段` };
    if (!isOnlyTags(after, '/')) return { wrong: `“${close.raw}”要写在一段的末尾：“${open.raw}”到它跨了几段` };
    return 'paragraphs';
  }
  const [first, last] = [open.rows.at(-1), close.rows.at(-1)];
  const table = first && around(first, 'w:tbl');
  if (!first || !last || table !== around(last, 'w:tbl') || cells.includes(undefined)) {
    return { wrong: `${pair}要在同一个表的行里，或者在同一个单元格里，或者都在表外` };
  }
  return first.parentNode === last.parentNode ? 'rows' : { wrong: `${pair}不能一个在内容控件里、一个在外面` };
}

export const runOf = ({ pieces }: Tag): XmlNode | undefined => pieces[0] && around(pieces[0].node, 'w:r');

/** Blank but for tags of other lists that begin (or end) in the same paragraph. */
const isOnlyTags = (text: string, sign: '#' | '/'): boolean =>
  text.length <= 5_000 &&
  text
    .split(/(\{\{[^{}]{0,250}\}\})/)
    .every((piece) => piece.trim() === '' || (piece.startsWith('{{') && piece.slice(2).trimStart().startsWith(sign)));

/** Rows are repeated whole, wherever in its row a tag stands. */
function inEffect(tags: readonly Tag[], loops: readonly Loop[]): Tag[] {
  const order = new Map<Tag, readonly [at: number, side: number]>(tags.map((tag, at) => [tag, [at, 0]]));
  const firstIn = new Map<XmlNode, number>();
  const lastIn = new Map<XmlNode, number>();
  tags.forEach((tag, at) => {
    for (const row of tag.rows) {
      if (!firstIn.has(row)) firstIn.set(row, at);
      lastIn.set(row, at);
    }
  });
  for (const { open, close, shape } of loops) {
    const [first, last] = [open.rows.at(-1), close.rows.at(-1)];
    if (shape !== 'rows' || !first || !last) continue;
    order.set(open, [firstIn.get(first) ?? 0, -1]);
    order.set(close, [lastIn.get(last) ?? tags.length, 1]);
  }
  const key = (tag: Tag) => order.get(tag) ?? [0, 0];
  return [...tags].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1] || a.id - b.id);
}

/** Lists that share rows must stand one within the other. */
function crossings(tags: readonly Tag[], loops: readonly Loop[]): WordTemplateProblem[] {
  const openings = new Map(loops.map(({ open, close }) => [close, open]));
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const last = open.pop();
    const partner = openings.get(tag);
    if (partner && last !== partner) {
      return [
        errorAt(
          partner.place,
          `同一行里不能先后重复两样内容（“${partner.raw}”和“${last?.raw ?? ''}”）；请分成两行，或写在各自的单元格里`,
        ),
      ];
    }
  }
  return [];
}
