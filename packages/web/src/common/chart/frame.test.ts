import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFrame, labelAbove, widthOf } from './frame.js';

const wide = fc.record({
  width: fc.integer({ min: 260, max: 1200 }),
  from: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  span: fc.integer({ min: 1, max: 10_000_000 }),
  marks: fc.integer({ min: 1, max: 999_999 }),
});
const frameOf = ({ width, from, span, marks }: { width: number; from: number; span: number; marks: number }) =>
  chartFrame({
    width,
    height: 260,
    across: { from, to: from + span },
    up: { from: 0, to: marks },
    unit: '%',
    headroom: 28,
  });

describe('the frame of a chart', () => {
  it('keeps the labels of both axes within the drawing and apart', () => {
    fc.assert(
      fc.property(wide, (given) => {
        const frame = frameOf(given);
        for (const { words } of frame.up) expect(frame.left - 8 - widthOf(words)).toBeGreaterThanOrEqual(0);
        let free = 0;
        for (const { at, words } of frame.across) {
          const half = widthOf(words) / 2;
          expect(at - half).toBeGreaterThanOrEqual(free - 0.1);
          expect(at + half).toBeLessThanOrEqual(frame.width + 0.1);
          free = at + half;
        }
      }),
    );
  });

  it('puts the ends of both ranges at the edges of the plot', () => {
    const { x, y, left, right, top, bottom } = frameOf({ width: 480, from: 80, span: 20, marks: 5 });
    expect([x(80), x(100), y(0), y(5)]).toEqual([left, right, bottom, top]);
  });
});

describe('a label above the plot', () => {
  it('never touches what is drawn by value, and never leaves the drawing', () => {
    const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(wide, anywhere, anywhere, fc.constantFrom('试算', '试算 104.25%'), (given, share, height, words) => {
        const frame = frameOf(given);
        const label = labelAbove(frame, frame.x(given.from + share * given.span), words);
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(frame.width + 0.1);
        expect(label.top).toBeGreaterThanOrEqual(0);
        // A dot, the largest that is drawn, reaches 3.5 pixels up.
        expect(frame.y(height * given.marks) - 3.5).toBeGreaterThan(label.bottom);
      }),
    );
  });

  it('stands over its place where there is room', () => {
    const frame = frameOf({ width: 480, from: 0, span: 100, marks: 5 });
    const { x, width } = labelAbove(frame, frame.x(50), '试算');
    expect(x + width / 2).toBeCloseTo(frame.x(50), 0);
  });
});
