import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageBlock } from './page.js';
import { pagesOfHeadings } from './page-numbers.js';

const page = (...blocks: PageBlock[]): Page => ({ name: '报告', orientation: 'portrait', blocks });
const heading = (text: string, level: 1 | 2 | 3 = 1): PageBlock => ({ type: 'heading', level, number: '一、', text });
/** So many full lines of the body type, 28 characters each and two for the indent. */
const lines = (count: number): PageBlock => ({ type: 'line', look: 'body', text: '字'.repeat(28 * count - 2) });

describe('pagesOfHeadings', () => {
  it('counts 23 lines to a page, behind the page of the contents', () => {
    const pages = pagesOfHeadings(
      page({ type: 'contents' }, heading('概况'), lines(22), heading('支出'), lines(10), heading('绩效')),
    );
    expect(pages).toEqual([2, 3, 3]);
  });

  it('takes a heading along with the text below it', () => {
    expect(pagesOfHeadings(page(heading('甲'), lines(21), heading('乙'), lines(4)))).toEqual([1, 2]);
    expect(pagesOfHeadings(page(heading('甲'), lines(20), heading('乙'), heading('丙', 2), lines(4)))).toEqual([
      1, 2, 2,
    ]);
  });

  it('counts only what the contents list, and long contents over several pages', () => {
    expect(pagesOfHeadings(page(heading('甲'), heading('细目', 3), lines(30), heading('乙')))).toEqual([1, 2]);
    const many = Array.from({ length: 60 }, (_, at) => heading(`第${at}`));
    expect(pagesOfHeadings(page({ type: 'contents' }, ...many))[0]).toBe(4);
  });

  it('never goes back, whatever stands on the page', () => {
    const block = fc.oneof(
      fc.constant(heading('某某情况')),
      fc.constant(heading('其中', 2)),
      fc.integer({ min: 1, max: 70 }).map(lines),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const pages = pagesOfHeadings(page({ type: 'contents' }, ...blocks));
        expect(pages).toEqual([...pages].sort((a, b) => a - b));
        expect(pages.length).toBe(blocks.filter(({ type }) => type === 'heading').length);
      }),
    );
  });
});
