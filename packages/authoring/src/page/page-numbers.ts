import { lineCount, wordStyle } from '@hengji/documents/write';
import { positionsOf } from './cells.js';
import type { Page, PageBlock } from './page.js';
import { sharesOf } from './widths.js';

/**
 * Estimates the pages that headings come to stand on, for the contents of a new file; Word counts again when the contents
 * are updated. The library that writes the file can lay out pages like Word, but takes half a second for what is here
 * an addition: lines have a fixed height and Chinese characters one width.
 */
const paper = wordStyle.page;
const room = paper.height - paper.margin.top - paper.margin.bottom;
/** Half-width columns of the body type in a line. */
const columns = (wordStyle.textWidthDxa * 2) / (wordStyle.size.body * 10);

/** Twentieths of a point. */
const heights = { body: 560, contents: 460, cell: 290, row: 60 } as const;

/** A block as lines of one height, with the space around them. */
interface Stack {
  readonly lines: number;
  readonly height: number;
  readonly around: number;
  /** Stands on the page of what follows. */
  readonly leads: boolean;
}

/**
 * The page of each heading of levels 1 and 2, in their order; pages are counted from 1.
 *
 * @param page with contents, the first of its file
 */
export function pagesOfHeadings({ blocks }: Page): number[] {
  const entries = blocks.filter((block) => isEntry(block)).length;
  const stacks = blocks.map((block) => stackOf(block, entries));
  const pages: number[] = [];
  let number = 1;
  let left = room;
  const turn = (): void => {
    number += 1;
    left = room;
  };
  for (const [at, block] of blocks.entries()) {
    const stack = stacks[at];
    if (stack === undefined) continue;
    if (blocks[at - 1]?.type === 'contents' || (left < room && left < leastOf(stacks, at))) turn();
    if (isEntry(block)) pages.push(number);
    left -= stack.around;
    let rest = stack.lines;
    while (rest > 0) {
      const fitting = linesThatStay(rest, Math.floor(left / stack.height));
      if (fitting === 0) turn();
      else {
        left -= fitting * stack.height;
        rest -= fitting;
        if (rest > 0) turn();
      }
    }
  }
  return pages;
}

const isEntry = (block: PageBlock): boolean => block.type === 'heading' && block.level <= 2;

/** A single line is never left alone at the end of a page, nor at the beginning of the next. */
function linesThatStay(rest: number, room: number): number {
  if (rest <= room) return rest;
  const most = rest - room === 1 ? room - 1 : room;
  return most < 2 ? 0 : most;
}

/** The height that must be left for a block to begin on the page: headings take the first lines of their text along. */
function leastOf(stacks: readonly Stack[], from: number): number {
  let height = 0;
  for (let at = from; at < stacks.length; at += 1) {
    const stack = stacks[at];
    if (stack === undefined) break;
    height += stack.around + Math.min(stack.leads ? stack.lines : 2, stack.lines) * stack.height;
    if (!stack.leads || height > room) break;
  }
  return Math.min(height, room);
}

function stackOf(block: PageBlock, entries: number): Stack {
  switch (block.type) {
    case 'contents':
      return { lines: entries, height: heights.contents, around: 720, leads: false };
    case 'heading':
      return {
        lines: lineCount(`　　${block.number}${block.text}`, columns),
        height: heights.body,
        around: 0,
        leads: true,
      };
    case 'line': {
      const isTitle = block.look === 'title' || block.look === 'caption';
      return {
        lines: lineCount(isTitle ? block.text : `　　${block.text}`, isTitle ? columns * 0.88 : columns),
        height: heights.body,
        around: isTitle ? 240 : 0,
        leads: isTitle,
      };
    }
    case 'table': {
      const shares = sharesOf(block);
      const lines = positionsOf(block).map((cells) => {
        const needs = cells.map(({ text, column, columnSpan, rowSpan }) => {
          const share = shares.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
          return rowSpan > 1 ? 1 : lineCount(text, columns * 1.5 * share);
        });
        return Math.max(1, ...needs);
      });
      const all = lines.reduce((sum, each) => sum + each, 0);
      return { lines: all, height: heights.cell, around: heights.row * block.rows, leads: false };
    }
  }
}
