import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotations.js';
import { markedText } from './marked-text.js';

const quote = (
  start: number,
  end: number,
  number: number,
  severity: 'error' | 'warning' | 'advice' = 'error',
): Annotation => ({
  start,
  end,
  id: `q${number}`,
  title: '标题',
  finding: { severity, number, anchor: `f${number}` },
});

describe('markedText', () => {
  it('marks a quote, links it to its finding and numbers it', () => {
    expect(markedText('合计<5万元', [quote(2, 6, 1)], new Set())).toBe(
      '合计<mark class="q error" id="q1" title="标题"><a href="#f1" tabindex="-1">&lt;5万元</a></mark><sup class="n error"><a href="#f1">1</a></sup>',
    );
  });

  it('shows an empty place', () => {
    expect(markedText('', [quote(0, 0, 2, 'advice')], new Set())).toMatch(
      /^<mark class="q advice empty" id="q2".*<\/mark><sup.*2<\/a><\/sup>$/,
    );
  });

  it('explains a tested figure', () => {
    const tested: Annotation = { start: 0, end: 2, id: 's0', title: '合计（一致）：1+1=2', verdict: 'holds' };
    expect(markedText('2元', [tested], new Set())).toBe(
      '<span class="at" id="s0"><span class="t holds" title="合计（一致）：1+1=2">2元</span></span>',
    );
  });

  it('keeps the text, closes every element and gives each id once, however annotations overlap', () => {
    const annotation = fc
      .tuple(fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }), fc.boolean())
      .map(([a, b, tested]) => ({ start: Math.min(a, b), end: Math.max(a, b), tested }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'合计<&"5\n'), maxLength: 12 }),
        fc.array(annotation, { maxLength: 6 }),
        (text, list) => {
          const annotations = list.map(
            ({ start, end, tested }, index): Annotation =>
              tested ? { start, end, id: `s${index}`, title: 't', verdict: 'holds' } : quote(start, end, index),
          );
          const ids = new Set<string>();
          const html = markedText(text, annotations, ids);
          expect(plain(html)).toBe(text);
          expect(balanced(html)).toBe(true);
          const printed = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
          expect(new Set(printed).size).toBe(printed.length);
          expect(new Set(printed)).toEqual(ids);
          const marked = annotations.filter(({ finding }) => finding !== undefined);
          for (const { id } of marked) expect(ids).toContain(id);
        },
      ),
    );
  });
});

const plain = (html: string): string =>
  html
    .replace(/<sup.*?<\/sup>/g, '')
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

function balanced(html: string): boolean {
  const open: string[] = [];
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (name === undefined || name === 'br') continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
