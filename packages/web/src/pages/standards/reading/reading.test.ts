import { compileStandard } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.js';
import { linksOf } from './provenance.js';
import { nodesOf, ruleTree } from './rule-tree.js';
import { segmentsOf, usedAs } from './segments.js';

/** Every provision with the words that made it. */
function madeBy(text: string, fullMarks: string): Record<string, string[]> {
  const standard = compileStandard(text, { fullMarks });
  if (standard.rule === null) throw new Error(standard.status);
  const links = linksOf(standard, standard.rule);
  return Object.fromEntries(
    nodesOf(ruleTree(standard.rule)).map(({ id, words }) => [
      words,
      (links.get(id) ?? []).map((n) => {
        const { start = 0, end = 0 } = standard.readings[n] ?? {};
        return text.slice(start, end);
      }),
    ]),
  );
}

describe('words and provisions', () => {
  it('joins tiers with their sentences', () => {
    expect(madeBy('90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。', '5')).toEqual({
      '90%（含）以上，得5分': ['90%（含）以上得5分'],
      '80%（含）至90%，得3分': ['80%（含）-90%得3分'],
      '小于80%，不得分': ['低于80%不得分'],
    });
  });

  it('joins a step with the value that it starts from', () => {
    expect(madeBy('完成100%计满分，每低于5%扣2分，不足5%的按5%计算，扣完为止。', '6')).toEqual({
      '等于100%，得满分': ['完成100%计满分'],
      '小于100%的，每低于5%扣2分，不足5%的按5%计算': ['完成100%计满分', '每低于5%扣2分', '不足5%的按5%计算'],
    });
  });

  it('joins what is said in words alone', () => {
    expect(madeBy('按时公开得满分；每逾期一天扣一分，扣完为止；未公开的不得分。', '4')).toMatchObject({
      按时公开得满分: ['按时公开得满分'],
      '未公开，不得分': ['未公开的不得分'],
    });
    expect(madeBy('全部符合得5分，符合2项得3分，否则不得分：①制度健全；②程序合规；③资料完整。', '5')).toEqual({
      全部符合的得满分: ['全部符合得5分'],
      符合2项的得3分: ['符合2项得3分'],
      其余情况不得分: ['否则不得分'],
      '第1项：制度健全': ['制度健全'],
      '第2项：程序合规': ['程序合规'],
      '第3项：资料完整': ['资料完整'],
    });
  });

  it('joins an item with its marks', () => {
    expect(madeBy('①有制度，得2分；②有记录，得3分。', '5')).toEqual({
      '第1项：有制度，得2分': ['有制度，得2分'],
      '第2项：有记录，得3分': ['有记录，得3分'],
    });
  });

  it('keeps the parts of a standard apart', () => {
    expect(madeBy('1.水费控制率≤100%，计2分；每超过1%扣1分。2.电费控制率≤100%，计3分；每超过1%扣1分。', '5')).toEqual({
      '100%（含）以下，得2分': ['水费控制率≤100%，计2分'],
      '大于100%的，每超过1%扣1分': ['电费控制率≤100%，计3分', '每超过1%扣1分'],
      '100%（含）以下，得3分': ['电费控制率≤100%，计3分'],
    });
  });

  it.each(examples.map((example) => [example.title, example] as const))('reads the example %s', (_, example) => {
    const standard = compileStandard(example.text, { fullMarks: example.fullMarks, name: example.name });
    if (standard.rule === null) {
      expect(example.id).toBe('unread');
      expect(standard.readings.some((reading) => usedAs(reading) === 'unread')).toBe(true);
      return;
    }
    const nodes = nodesOf(ruleTree(standard.rule));
    const links = linksOf(standard, standard.rule, example.name);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const { id, words, kind } of nodes) {
      expect(words).toMatch(/[\u4e00-\u9fff]/);
      // Full marks to begin with are what a list of deductions means, without a word of its own.
      if (kind !== 'start') expect([words, links.get(id)]).not.toEqual([words, []]);
    }
  });
});

describe('stretches of the text', () => {
  it('make up the text, whatever the readings', () => {
    const reading = fc.record({ start: fc.nat(40), end: fc.nat(40), as: fc.constantFrom('说明', '未读懂', '上限') });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(reading, { maxLength: 6 }), (text, readings) => {
        const segments = segmentsOf(text, readings);
        expect(segments.map((one) => one.text).join('')).toBe(text);
        expect(segments.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });
});
