import type { Section } from '@hengji/core';
import type { Paragraph } from '@hengji/documents';
import { trimRange } from './text.js';

const typedNumber =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]、?|\d{1,2}\s*[、.．]|[（(]\d{1,2}[）)])/;

/** Collects the narrative of a report as sections. */
export class SectionCollector {
  readonly #sections: Section[];

  constructor(sections: Section[]) {
    this.#sections = sections;
  }

  /** Adds a heading or a paragraph of running text. */
  add(paragraph: Paragraph, block: number): void {
    const { text } = paragraph;
    const { start, end } = trimRange(text);
    if (start === end) return;
    if (paragraph.level === undefined) {
      this.#open().paragraphs.push(text.slice(start, end));
      return;
    }
    const typed = paragraph.label === undefined ? typedNumber.exec(text.slice(start, end))?.[0] : undefined;
    const number = paragraph.label ?? typed;
    const titleStart = trimRange(text, start + (typed?.length ?? 0), end).start;
    // A run-in heading: 「（一）改进措施。一是……」
    const stop = text.slice(titleStart, end).search(/[。；]/);
    const titleEnd = stop >= 0 && titleStart + stop < end - 1 ? titleStart + stop : end;
    const section: Section = {
      ...(number ? { number: number.trim() } : {}),
      title: text.slice(titleStart, titleEnd).replace(/[。：:]$/, ''),
      level: paragraph.level,
      at: { block, start, end: titleEnd },
      paragraphs: [],
    };
    const rest = text.slice(titleEnd + 1, end).trim();
    if (rest !== '') section.paragraphs.push(rest);
    this.#sections.push(section);
  }

  #open(): Section {
    const last = this.#sections.at(-1);
    if (last) return last;
    const preface: Section = { title: '', level: 1, paragraphs: [] };
    this.#sections.push(preface);
    return preface;
  }
}
