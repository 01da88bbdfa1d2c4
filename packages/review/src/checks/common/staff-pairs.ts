import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../../extract/narrative/narrative.js';

/** Posts and the staff on them, told together: 「编制数3人，实际在职人数4人」. */
export interface StaffPair {
  readonly posts: TextFigure;
  readonly onPost: TextFigure;
}

/** Figures that count people, in any of the classifiers that reports use for posts and staff. */
export const personsIn = (passage: Passage): TextFigure[] =>
  passage.figures.filter((f) => f.figure.dimension === 'count' && /^[人名个位]$/.test(f.figure.printedUnit));

export const isPosts = (f: TextFigure): boolean =>
  /编制(?:数|人数|总数|总额|名额)?(?:为|共|有|共有|合计)?$/.test(f.lead) || /^(?:的)?编制/.test(f.tail);
export const isOnPost = (f: TextFigure): boolean =>
  /(?:在职|在编|实有|在岗)[^退离]{0,8}$/.test(f.lead) || /^(?:在职|在编|在岗)/.test(f.tail);

/** How far apart the number of posts and of those on post stand at most. */
export const reach = 30;

/**
 * Pairs of the posts of a body and the staff on them. Of several posts in a row the first counts where the others make
 * it up; else which of them the staff belongs to is not said.
 */
export function staffPairs(passage: Passage): StaffPair[] {
  const pairs: StaffPair[] = [];
  let posts: TextFigure[] = [];
  for (const f of personsIn(passage)) {
    const last = posts.at(-1);
    if (isPosts(f)) posts = last?.sentence === f.sentence ? [...posts, f] : [f];
    else if (last && isOnPost(f)) {
      const [whole, ...parts] = posts;
      const known =
        whole && (parts.length === 0 || Rational.sum(parts.map((p) => p.figure.value)).eq(whole.figure.value));
      if (known && f.at.start - last.at.end <= reach) pairs.push({ posts: whole, onPost: f });
      posts = [];
    }
  }
  return pairs;
}
