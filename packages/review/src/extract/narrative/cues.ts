/** Words that announce the parts of a figure. */
import { oncePerPassage } from './locate.js';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the wording says that the parts are all there is. */
  readonly exhaustive: boolean;
  /** End of the clause or of the numbered item that the cue stands in. */
  readonly clauseEnd: number;
}

/** The narrower stand before the wider: of two that overlap the first is kept. */
const patterns: readonly { readonly pattern: RegExp; readonly exhaustive: boolean }[] = [
  { pattern: /主要用于以下(?:几个)?方面[:：]?/g, exhaustive: true },
  {
    pattern: /(?:具体)?(?:使用|支出|收入|分配|构成|安排|组成)?(?:情况|明细|构成|组成)(?:具体)?如下[:：]?/g,
    exhaustive: true,
  },
  {
    pattern: /(?:分别为|分别是|具体为|具体是|具体包括|由以下|按(?:支出|收入)?性质分|按(?:功能|经济)分类)[:：]?/g,
    exhaustive: true,
  },
  // 「收入100万元，由财政拨款90万元、其他收入10万元构成」
  { pattern: /(?<=[，,])由(?=[^，。；;]{0,300}\d[^。；;\d]{1,12}(?:构成|组成))/g, exhaustive: true },
  { pattern: /用于[:：]/g, exhaustive: false },
  { pattern: /其中[:：，,]?/g, exhaustive: false },
  { pattern: /(?:主要)?包括[:：]?/g, exhaustive: false },
];

const longestClause = 600;

/** The cues of a passage in order; no two overlap. */
export const findCues = oncePerPassage((passage): readonly Cue[] => {
  const found: Cue[] = [];
  for (const { pattern, exhaustive } of patterns) {
    const earlier = found.length;
    for (const match of passage.text.matchAll(pattern)) {
      const start = match.index ?? 0;
      const end = start + match[0].length;
      if (overlaps(found, earlier, start, end)) continue;
      const stop = passage.text.slice(end, end + longestClause).search(/[；;。]|\s\d{1,2}、/);
      const clauseEnd = stop < 0 ? Math.min(passage.text.length, end + longestClause) : end + stop;
      found.push({ start, end, text: match[0], exhaustive, clauseEnd });
    }
    found.sort((a, b) => a.start - b.start);
  }
  return sparse(found);
});

/** No text announces so many lists so close together; what does is not read, so that reading stays linear. */
const mostTogether = 30;
const together = 1500;

function sparse(cues: readonly Cue[]): readonly Cue[] {
  const kept: Cue[] = [];
  for (const cue of cues) {
    const earlier = kept[kept.length - mostTogether];
    if (!earlier || cue.start - earlier.start > together) kept.push(cue);
  }
  return kept;
}

/** Whether one of the first `count` cues, which are in order, overlaps the range. */
function overlaps(cues: readonly Cue[], count: number, start: number, end: number): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = low < count ? cues[low] : undefined;
  return next !== undefined && next.start < end;
}
