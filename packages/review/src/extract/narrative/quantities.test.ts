import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresBefore, figuresBetween, figuresOf, oncePerPassage, sentenceAt } from './locate.js';
import { addUp, fittingPrefix } from './quantities.js';
import { passageOf, printed } from './testing/passage-of.js';

const read = (text: string) => passageOf(text).figures;

it('addUp allows what rounding allows, and one unit of the last digit', () => {
  const [total, ...parts] = read('共10.00万元：甲3.33万元，乙3.33万元，丙3.33万元。');
  expect(total && addUp(parts, total)).toBe(true);
  const [people, ...groups] = read('共10人：甲3人，乙3人，丙3人。');
  expect(people && addUp(groups, people)).toBe(false);
});

it('fittingPrefix finds the longest beginning, zeros included', () => {
  const [total, ...list] = read('共10人：甲6人，乙4人，丙0人，丁8人。');
  expect(total && fittingPrefix(list, total)).toBe(3);
  expect(total && fittingPrefix(list.slice(1), total)).toBe(0);
});

it('figures are found by offset as by search', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲5万元，', '乙6人。', '丙7%；', '丁'), { maxLength: 20 }),
      fc.nat(120),
      fc.nat(120),
      (words, a, b) => {
        const passage = passageOf(words.join(''));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(figuresBetween(passage, from, to)).toEqual(
          passage.figures.filter(({ at }) => at.start >= from && at.start < to),
        );
        for (const f of passage.figures) expect(sentenceAt(passage, f.at.start)).toBe(f.sentence);
        for (const sentence of passage.sentences.keys()) {
          expect(figuresOf(passage, sentence)).toEqual(passage.figures.filter((f) => f.sentence === sentence));
        }
      },
    ),
  );
});

it('figuresBefore looks back as many sentences as asked', () => {
  const passage = passageOf('甲1人。乙2人。丙3人，丁4人。');
  const at = passage.text.indexOf('丁');
  expect(printed(figuresBefore(passage, at))).toEqual(['3人']);
  expect(printed(figuresBefore(passage, at, 1))).toEqual(['2人', '3人']);
});

it('oncePerPassage reads a passage once', () => {
  let times = 0;
  const count = oncePerPassage(() => {
    times += 1;
    return [];
  });
  const passage = passageOf('甲1人。');
  count(passage);
  count(passage);
  expect(times).toBe(1);
});
