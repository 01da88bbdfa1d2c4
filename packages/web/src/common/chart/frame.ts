import { ticksOf } from '../ticks.js';

export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  /** In pixels. */
  readonly at: number;
  readonly words: string;
}

/** Where a chart draws what: pixels of the drawing, and the edges of the plot in it. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
}

const letterHeight = 12;
const below = 46;

/** How wide words are in the letters of a chart; rather too much than too little. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, sign) => sum + (sign <= '\u00ff' ? 7.5 : letterHeight + 0.5), 0);

const widest = (labels: readonly string[]): number => Math.max(0, ...labels.map(widthOf));

/**
 * The frame of a chart whose labels all have room.
 *
 * @param headroom pixels above the plot which nothing that is drawn by value reaches
 */
export function chartFrame({
  width,
  height,
  across,
  up,
  unit = '',
  headroom = 16,
}: {
  readonly width: number;
  readonly height: number;
  readonly across: Extent;
  readonly up: Extent;
  /** Printed behind the values across. */
  readonly unit?: string;
  readonly headroom?: number;
}): ChartFrame {
  const upTicks = ticksOf(up.from, up.to, 7);
  const say = (value: number): string => `${value}${unit}`;
  const leftOf = Math.max(44, widest(upTicks.map(String)) + 14);
  const tried = (most: number) => {
    const ticks = ticksOf(across.from, across.to, most);
    const room = widest(ticks.map(say));
    const [left, right] = [Math.max(leftOf, room / 2), width - Math.max(20, room / 2)];
    const step = (((ticks[1] ?? across.to) - (ticks[0] ?? across.from)) / (across.to - across.from)) * (right - left);
    return { ticks, left, right, fits: ticks.length < 2 || step >= room + 8 };
  };
  let most = Math.max(3, Math.floor(width / 56));
  let layout = tried(most);
  while (!layout.fits && most > 2) {
    most -= 1;
    layout = tried(most);
  }
  const { left, right } = layout;
  const acrossTicks = layout.fits ? layout.ticks : layout.ticks.slice(0, 1);
  const bottom = height - below;
  const x = (value: number): number =>
    round(left + ((value - across.from) / (across.to - across.from)) * (right - left));
  const y = (value: number): number => round(bottom - ((value - up.from) / (up.to - up.from)) * (bottom - headroom));
  return {
    width,
    height,
    left,
    right,
    top: headroom,
    bottom,
    x,
    y,
    across: acrossTicks.map((value) => ({ at: x(value), words: say(value) })),
    up: upTicks.map((value) => ({ at: y(value), words: String(value) })),
  };
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Words in a chart: where they begin, their base line, and what they cover. */
export interface Label {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where words above the plot stand that belong to a place across: over it, or as near as the drawing lets them. In the
 * headroom no curve can touch them.
 */
export function labelAbove({ width, top }: ChartFrame, at: number, words: string): Label {
  const own = widthOf(words);
  const baseline = top - 8;
  return {
    x: round(Math.max(0, Math.min(width - own, at - own / 2))),
    baseline,
    width: own,
    top: baseline - letterHeight,
    bottom: baseline + 3,
  };
}
