/** Totals told without 其中: after their parts (…，共18万元), or before parts that exhaust them (收集330个，解决264个，转交66个). */
import { Rational } from '@hengji/core';
import { isAspect, isChange } from './aspects.js';
import { findCues } from './cues.js';
import { bareTotal } from './lists.js';
import { figuresOf, oncePerPassage } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { findParts } from './parts.js';
import { addUp, sameQuantity } from './quantities.js';

export interface Whole {
  readonly total: TextFigure;
  readonly parts: readonly TextFigure[];
  /** True where the wording leaves no other reading; else the relation is stated only where it fits. */
  readonly certain: boolean;
}

const mostParts = 12;
const totalWords =
  /(?:[两三四五六七八九十\d]+(?:项|笔|批|者|类|个|处|期|年|季度)|以上)?(?:合计|共计|总计|总共|共)[一-龥]{0,8}$/;
/** Words that count something wider than the row before. */
const wider = /累计|历年|全年|目前|现有|总数|年末|截至/;

/** Finds totals without a cue. */
export const findWholes = oncePerPassage((passage): readonly Whole[] => {
  const wholes: Whole[] = [];
  const announced = new Set(findParts(passage).map((group) => group.total));
  for (const sentence of passage.sentences.keys()) {
    const figures = figuresOf(passage, sentence).filter(
      (f) => f.figure.dimension !== 'ratio' && f.figure.dimension !== 'none',
    );
    for (const [i, f] of figures.entries()) {
      const whole = totalAfter(passage, figures, i) ?? totalBefore(passage, figures, i);
      if (whole && !announced.has(f)) wholes.push(whole);
    }
  }
  return wholes;
});

/** 「甲、乙、丙分别获得5万元、6万元、7万元，共18万元」 */
function totalAfter(passage: Passage, figures: readonly TextFigure[], index: number): Whole | undefined {
  const total = figures[index];
  if (!total || total.figure.value.isZero || !totalWords.test(total.lead)) return undefined;
  const row: TextFigure[] = [];
  for (let i = index - 1; i >= 0 && row.length < mostParts; i -= 1) {
    const f = figures[i];
    // 「两批共计500万元」: the number of the items is none of them.
    if (f && i === index - 1 && f.figure.dimension === 'count' && f.at.end + total.lead.length === total.at.start)
      continue;
    if (!f || !sameQuantity(f, total)) break;
    row.unshift(f);
  }
  for (let from = 0; from + 2 <= row.length; from += 1) {
    const parts = row.slice(from);
    if (addUp(parts, total)) return { total, parts, certain: false };
  }
  if (wider.test(total.lead)) return undefined;
  const named = bareTotal.test(total.lead) ? namedRow(passage, total, row) : undefined;
  if (named) return { total, parts: named, certain: true };
  const side = rowBefore(passage, row);
  const [first] = side;
  if (!first || side.length < 2 || row.length !== side.length) return undefined;
  const said = passage.text.slice(passage.sentences[total.sentence]?.start ?? 0, first.at.start);
  const gap = passage.text.slice(side.at(-1)?.at.end ?? 0, total.at.start);
  return /分别/.test(said) && /^[，,、]?(?:合计|共计|总计|共)?(?:[一-龥]{0,4})$/.test(gap)
    ? { total, parts: side, certain: true }
    : undefined;
}

/**
 * 「甲100万元，乙50万元，丙30万元，合计180万元」: all that the sentence tells, each part under a name of its own and with
 * nothing but a mark between it and the next; where the parts are counted, there are as many.
 */
function namedRow(passage: Passage, total: TextFigure, row: readonly TextFigure[]): readonly TextFigure[] | undefined {
  if (row.length < 2 || findCues(passage).some(({ start }) => isIn(passage, total.sentence, start))) return undefined;
  const figures = figuresOf(passage, total.sentence).filter((f) => f.at.start < total.at.start);
  const others = figures.filter((f) => !row.includes(f));
  const [count] = others;
  const counted = count && count.at.end + total.lead.length === total.at.start && count.figure.dimension === 'count';
  if (others.length > (counted ? 1 : 0)) return undefined;
  if (counted && !count.figure.value.eq(Rational.of(row.length))) return undefined;
  const own = row.every(
    (f, i) =>
      f.name.length >= 2 &&
      !isAspect(f) &&
      (i === 0 ||
        /^[、，,；;和及与]$/.test(passage.text.slice(row[i - 1]?.at.end ?? 0, f.at.start - f.lead.length).trim())),
  );
  return own ? row : undefined;
}

const isIn = (passage: Passage, sentence: number, place: number): boolean => {
  const { start, end } = passage.sentences[sentence] ?? { start: 0, end: 0 };
  return place >= start && place < end;
};

/** The end of a row whose members stand side by side. */
function rowBefore(passage: Passage, row: readonly TextFigure[]): TextFigure[] {
  const side: TextFigure[] = [];
  for (let i = row.length - 1; i >= 0; i -= 1) {
    const f = row[i];
    const next = side[0];
    if (!f) break;
    if (next && !/^\s*(?:[、，,]|和|及|与)\s*$/.test(passage.text.slice(f.at.end, next.at.start))) break;
    side.unshift(f);
  }
  return side;
}

/** Words of what becomes of the things counted: dealt with, left over, passed on. */
const disposal = /已|其余|剩余|余下|结余|结转|未|正在|尚|另有|解决|办结|整改|推送|转办|转交|移交|支出|使用|通过|不合格/;
/** Below this a sum that fits says nothing. */
const telling = Rational.of(10);

/** 「收集问题330个，现场解决264个，转交66个」: what became of them makes up the first figure. */
function totalBefore(passage: Passage, figures: readonly TextFigure[], index: number): Whole | undefined {
  const total = figures[index];
  if (!total || isChange(total.lead) || total.figure.value.div(total.figure.scale).lt(telling)) return undefined;
  // A row of peers stands apart by 、.
  if (passage.text[total.at.end] === '、') return undefined;
  const parts: TextFigure[] = [];
  for (const f of figures.slice(index + 1, index + 1 + mostParts)) {
    const alike = sameQuantity(f, total) && f.figure.printedUnit === total.figure.printedUnit;
    if (!alike || isChange(f.lead)) break;
    parts.push(f);
    const real = parts.filter((part) => !part.figure.value.isZero);
    if (real.length < 2 || !real.some((part) => disposal.test(`${part.lead}${part.tail}`))) continue;
    if (addUp(parts, total)) return { total, parts, certain: false };
  }
  return undefined;
}
