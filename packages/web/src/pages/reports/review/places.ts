import type { Place } from '@hengji/core';
import type { Document, Quote } from '../../../api/types.js';

/** Words for the places of a document, each answered without a search. */
export type PlaceWords = (at: Place) => string;

/** 「第12段」, 「第3个表格第5行第4列」 or 「工作表“基础数据”第5行第4列」, counted from 1. */
export function placeWords(document: Document): PlaceWords {
  let paragraphs = 0;
  let tables = 0;
  const names = document.blocks.map((block) => {
    if (block.type === 'paragraph') {
      paragraphs += 1;
      return `第${paragraphs}段`;
    }
    tables += 1;
    const sheet = (document.format === 'xlsx' || document.format === 'xls') && block.name !== undefined;
    return sheet ? `工作表“${block.name}”` : `第${tables}个表格`;
  });
  return ({ block, row, column }) => {
    const name = names[block];
    if (name === undefined) return '位置不明';
    return row === undefined || column === undefined ? name : `${name}第${row + 1}行第${column + 1}列`;
  };
}

/** Quotes that stand in the same paragraph or table row; `orders` are their indexes. */
export interface Passage {
  readonly words: string;
  readonly orders: readonly number[];
}

/** Quotes put together by paragraph and table row, in the order of their first ones. */
export function passagesOf(quotes: readonly Quote[], words: PlaceWords): Passage[] {
  const passages = new Map<string, { at: Place; orders: number[] }>();
  for (const [order, { at }] of quotes.entries()) {
    const key = `${at.block}/${at.row ?? ''}`;
    const known = passages.get(key);
    if (known === undefined) passages.set(key, { at, orders: [order] });
    else known.orders.push(order);
  }
  return [...passages.values()].map(({ at, orders }) => ({
    words: words(orders.length > 1 ? { ...at, column: undefined } : at) + (orders.length > 1 ? rowWords(at) : ''),
    orders,
  }));
}

const rowWords = ({ row }: Place): string => (row === undefined ? '' : `第${row + 1}行`);
