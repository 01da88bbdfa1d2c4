import { Rational } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { figure } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { withoutNested } from './common/nested.js';

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
        const stated = statedCount(passage, parts);
        yield* marksOf(passage, parts, stated);
        if (stated) yield countOf(passage, parts, stated);
      }
      yield* levelsOf(passage);
    }
  },
});

/** 「4个一级指标，10个二级指标，30个三级指标」: a class has at least one below it, so that no level has fewer than the one above. */
function* levelsOf(passage: Passage): Iterable<Claim> {
  const level = (name: string, sentence: number): TextFigure | undefined =>
    passage.figures.find(
      (f) =>
        f.sentence === sentence &&
        f.figure.dimension === 'count' &&
        (f.tail.startsWith(`${name}指标`) || f.lead.endsWith(`${name}指标`)),
    );
  for (const sentence of passage.sentences.keys()) {
    const levels = ['一级', '二级', '三级'].map((name) => level(name, sentence));
    for (const [i, lower] of levels.entries()) {
      const upper = levels[i - 1];
      if (!lower || !upper) continue;
      yield {
        kind: 'bound',
        result: lower,
        compare: '>=',
        expressions: [figure(upper)],
        mismatch: 'unexplained',
        rule: '下级指标个数不应少于上级指标个数',
        evaluation: passage.evaluation,
      };
    }
  }
}

type FrameList = readonly [TextFigure, ...TextFigure[]];

const total = (parts: readonly TextFigure[]): Rational => Rational.sum(parts.map(({ figure }) => figure.value));

/**
 * The marks of a list against the full marks. It is proved wrong only where the text itself says that the list is
 * complete, by the number of classes; else a part may be told elsewhere.
 */
function* marksOf(passage: Passage, parts: FrameList, stated: TextFigure | undefined): Iterable<Claim> {
  const full = fullMarksIn(passage, parts);
  const whole = full?.figure.value ?? Rational.of(100);
  const lists = [parts, withoutNested(parts)];
  const fitting = lists.find((list) => total(list).eq(whole));
  const [first = parts[0], ...more] = fitting ?? parts;
  const fits = fitting !== undefined;
  const listed = [first, ...more];
  const numbers = listed.map((f) => f.figure.value.toDecimal()).join('+');
  const complete = stated !== undefined && lists.some(({ length }) => stated.figure.value.eq(Rational.of(length)));
  yield {
    kind: 'weights',
    terms: [first, ...more],
    holds: fits,
    mismatch: complete ? 'contradiction' : 'unexplained',
    relation: fits
      ? `${numbers}=${whole.toDecimal()}`
      : `${numbers}=${total(listed).toDecimal()}，不是${whole.toDecimal()}分`,
    printed: whole.toDecimal(),
    recomputed: total(listed).toDecimal(),
    rule: `所列各部分分值之和应为${whole.toDecimal()}分`,
    evaluation: passage.evaluation,
  };
}

/** 「满分110分」 in the passage, outside the list. */
const fullMarksIn = (passage: Passage, parts: FrameList): TextFigure | undefined =>
  passage.figures.find(
    (f) =>
      f.figure.dimension === 'marks' && !parts.includes(f) && /(?:满分|总分值?|总分为|合计|共计?)[为是]?$/.test(f.lead),
  );

/** 「…，共设置4个一级指标」 after the list, or 「4个一级指标：…」 before it. */
function statedCount(passage: Passage, parts: FrameList): TextFigure | undefined {
  return passage.figures.find(
    (f) =>
      f.sentence === parts[0].sentence &&
      f.figure.dimension === 'count' &&
      /^[个项类]$/.test(f.figure.printedUnit) &&
      (/^一级指标/.test(f.tail) || /一级指标(?:共|有|共有|分为)?$/.test(f.lead)),
  );
}

function countOf(passage: Passage, parts: FrameList, stated: TextFigure): Claim {
  const counts = [parts, withoutNested(parts)].map(({ length }) => length);
  const same = counts.find((count) => stated.figure.value.eq(Rational.of(count)));
  return {
    kind: 'count',
    terms: [stated],
    holds: same !== undefined,
    // A list that falls short of the number may be an extract.
    mismatch: 'unexplained',
    relation: same === undefined ? `列出一级指标${counts[0]}个，文中称${stated.figure.text}` : `列出一级指标${same}个`,
    printed: stated.figure.text,
    recomputed: String(same ?? counts[0]),
    rule: '一级指标个数应与所列一致',
    evaluation: passage.evaluation,
  };
}

/** 「指标体系分为决策（20分）、过程（20分）…」: names with marks in brackets, one after the other. */
function frameLists(passage: Passage): FrameList[] {
  const lists: FrameList[] = [];
  for (const [sentence, { start, end }] of passage.sentences.entries()) {
    if (!/指标体系|一级指标|评价指标/.test(passage.text.slice(start, end))) continue;
    const [first, ...more] = passage.figures.filter(
      (f) =>
        f.sentence === sentence &&
        f.figure.dimension === 'marks' &&
        /[（(](?:分值|权重|满分|共|计)?[:：为]?$/.test(passage.text.slice(0, f.at.start)) &&
        /^[）)]/.test(passage.text.slice(f.at.end)),
    );
    if (first && more.length > 0) lists.push([first, ...more]);
  }
  return lists;
}
