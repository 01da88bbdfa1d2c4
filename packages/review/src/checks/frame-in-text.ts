import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';

export const frameInText = defineCheck({
  id: 'frame-in-text',
  title: '正文所述指标体系分值或个数不符',
  severity: 'error',
  why: '正文介绍指标体系时列出的一级指标分值应合计为满分，个数应与所称一致。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价指标权重合计为100分',
  advice: '核对指标体系各部分分值和个数，使合计为100分（另有满分的写明满分）。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const parts of frameLists(passage)) {
        const [first, ...more] = parts;
        if (!first) continue;
        const total = parts.reduce((a, f) => a.add(f.figure.value), Rational.zero);
        const numbers = parts.map((f) => f.figure.value.toDecimal()).join('+');
        const holds = total.eq(Rational.of(100));
        yield {
          kind: 'weights',
          terms: [first, ...more],
          holds,
          relation: holds ? `${numbers}=100` : `${numbers}=${total.toDecimal()}，不是100分`,
          printed: '100',
          recomputed: total.toDecimal(),
          rule: '所列各部分分值之和应为100分',
          evaluation: passage.evaluation,
        };
        const stated = passage.figures.find(
          (f) =>
            f.index > (parts.at(-1)?.index ?? 0) &&
            f.sentence === first.sentence &&
            /^个$/.test(f.figure.printedUnit) &&
            /^一级指标/.test(f.tail),
        );
        if (stated) {
          const same = stated.figure.value.eq(Rational.of(parts.length));
          yield {
            kind: 'count',
            terms: [stated],
            holds: same,
            relation: same
              ? `列出一级指标${parts.length}个`
              : `列出一级指标${parts.length}个，文中称${stated.figure.text}`,
            printed: stated.figure.text,
            recomputed: String(parts.length),
            rule: '一级指标个数应与所列一致',
            evaluation: passage.evaluation,
          };
        }
      }
    }
  },
});

/** 「指标体系分为决策（20分）、过程（20分）…」: names with marks in brackets, one after the other. */
function frameLists(passage: Passage): TextFigure[][] {
  const lists: TextFigure[][] = [];
  for (const sentence of passage.sentences.keys()) {
    const { start, end } = passage.sentences[sentence] ?? { start: 0, end: 0 };
    if (!/指标体系|一级指标|评价指标/.test(passage.text.slice(start, end))) continue;
    const list = passage.figures.filter(
      (f) =>
        f.sentence === sentence &&
        f.figure.dimension === 'marks' &&
        /[（(]$/.test(passage.text.slice(0, f.at.start)) &&
        /^[）)]/.test(passage.text.slice(f.at.end)),
    );
    if (list.length >= 2) lists.push(list);
  }
  return lists;
}
