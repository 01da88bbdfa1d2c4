import { type Figure, parseCell, Rational } from '@hengji/core';
import type { Passage } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import type { Term } from '../kernel/term.js';

export const yearsInSequence = defineCheck({
  id: 'years-in-sequence',
  title: '年度前后矛盾',
  severity: 'warning',
  why: '自评在年度终了后进行，结果只能用于以后年度；填报日期、应用年度早于评价年度的，多为套用上年文本。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：评价结果作为以后年度预算安排和改进管理的依据',
  advice: '核对年度，改正套用的旧年份。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      const year = evaluations[passage.evaluation]?.year;
      if (year === undefined) continue;
      for (const { term, stated, kind } of statedYears(passage)) {
        const holds = kind === 'date' ? stated >= year : stated > year;
        yield {
          kind: 'sequence',
          terms: [term],
          holds,
          relation: holds
            ? `${stated}${kind === 'date' ? '≥' : '>'}${year}`
            : kind === 'date'
              ? `评价${year}年度，填报日期却在${stated}年`
              : `${year}年度的自评结果，不能作为${stated}年预算安排的依据`,
          printed: String(stated),
          rule: kind === 'date' ? '填报日期应在评价年度终了以后' : '评价结果应用于以后年度',
          evaluation: passage.evaluation,
        };
      }
    }
  },
});

/** 「将本次自评结果作为2022年项目预算安排的参考」 and 「填报日期：2022年4月27日」. */
const useOfResult =
  /结果[^。；]{0,30}?(?:作为|用于|应用于|纳入|与)[^。；\d]{0,12}(20\d\d)年度?[^。；]{0,16}(?:预算|安排|依据|参考)/g;
const formDate = /(?:填报|填表|报告|编制|评价)(?:日期|时间)[:：]\s*(20\d\d)\s*[年.\-/]/g;

function* statedYears(passage: Passage): Iterable<{ term: Term; stated: number; kind: 'use' | 'date' }> {
  for (const [pattern, kind] of [
    [useOfResult, 'use'],
    [formDate, 'date'],
  ] as const) {
    for (const match of passage.text.matchAll(pattern)) {
      const stated = Number(match[1]);
      const start = (match.index ?? 0) + match[0].indexOf(match[1] ?? '');
      yield { term: yearTerm(passage, start, match[1] ?? '', match[0]), stated, kind };
    }
  }
}

/** A year has no unit of quantity; as a term it is the bare number, at its place. */
function yearTerm(passage: Passage, start: number, text: string, quote: string): Term {
  const bare: Figure = parseCell(text).figures[0] ?? {
    text,
    start: 0,
    end: text.length,
    dimension: 'none',
    value: Rational.of(text),
    unit: '',
    printedUnit: '',
    scale: Rational.one,
    digits: 0,
    step: Rational.one,
    interval: { lo: Rational.of(text), hi: Rational.of(text), loOpen: false, hiOpen: false },
  };
  return { figure: { ...bare, text }, at: { ...passage.at, start, end: start + text.length }, quote, name: '年度' };
}
