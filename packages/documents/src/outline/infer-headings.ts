import type { Block, Paragraph } from '../document.js';

const CHINESE_NUMBER = '[一二三四五六七八九十百]{1,4}';

/** Typed numbers that head a section, and the level of such a section in an official text. */
const NUMBERS: readonly (readonly [level: number, number: RegExp])[] = [
  [1, new RegExp(`^第${CHINESE_NUMBER}(?:部分|章)`)],
  [1, /^附(?:件|表|录)[\s　]{0,3}(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?=[\s　：:.．、]|$)/],
  [1, new RegExp(`^${CHINESE_NUMBER}[、．.]`)],
  [2, new RegExp(`^[（(]${CHINESE_NUMBER}[）)]`)],
  [3, /^\d{1,2}(?:[、．]|\.(?!\d))/],
  [4, /^[（(]\d{1,2}[）)]/],
];

/** A heading is shorter than this, its number included. */
const LONGEST = 40;
/** Marks inside a text that make it a sentence, and those at its end that make it part of one. */
const SENTENCE = /[。；;！？]/;
const GOES_ON = /[，,、：:。；;！？]$/;
/** A colon after the heading's own words is common: 「一、基本情况：」. */
const COLON = /[：:]$/;

/**
 * Gives paragraphs of the body that begin with a section number, and are short enough to be a heading, the level that
 * number has in official texts: 一、 is 1, （一） 2, 1. 3, （1） 4. Levels that the file states itself stay.
 */
export function inferHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === 'paragraph' ? withLevel(block) : block));
}

function withLevel(paragraph: Paragraph): Paragraph {
  if (paragraph.level !== undefined || paragraph.origin !== 'body') return paragraph;
  const level = headingLevel((paragraph.label ?? '') + paragraph.text);
  return level === undefined ? paragraph : { ...paragraph, level, levelInferred: true };
}

/** The level of a text as a heading; undefined where it is none. */
export function headingLevel(text: string): number | undefined {
  const heading = text.trim();
  if (heading.length > LONGEST || heading.includes('\n')) return undefined;
  for (const [level, number] of NUMBERS) {
    const match = number.exec(heading);
    if (!match) continue;
    const words = heading.slice(match[0].length).trim();
    const isAttachment = heading.startsWith('附');
    if (words === '' || (isAttachment && /^[：:]$/.test(words))) return isAttachment ? level : undefined;
    const plain = words.replace(COLON, '');
    return SENTENCE.test(plain) || GOES_ON.test(plain) ? undefined : level;
  }
  return undefined;
}
