import { type Evaluation, type Indicator, Rational, sameKind } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { figure } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';
import { evaluationSpokenOf } from './common/find-evaluation.js';
import { meaningOf, shareOfName, sizeOfName } from './common/similar.js';
import { asNorm, counterpart } from './same-indicator.js';

export const quotedIndicator = defineCheck({
  id: 'quoted-indicator',
  title: '正文引用的指标数值与自评表不符',
  severity: 'error',
  why: '正文引用指标的目标值、完成值，应与自评表中该指标一致。',
  basis: '自评报告与自评表一致',
  advice: '核对自评表和佐证材料，改正正文或表格。',
  *claims({ narrative, evaluations }) {
    if (evaluations.every(({ indicators }) => indicators.length === 0)) return;
    for (const passage of narrative.passages) yield* quoted(passage, evaluations);
    yield* mentions(narrative.passages, evaluations);
  },
});

const quotedName = /[“"]([^“”"]{3,40})[”"](?=[^“”"。；]{0,12}(?:指标)?[^“”"。；]{0,12}(?:目标值|完成值))/g;

/** 「“名称”指标年初目标值为“100人”，实际完成值为“300人”」: name, target and actual value are quoted outright. */
function* quoted(passage: Passage, evaluations: readonly Evaluation[]): Iterable<Claim> {
  // A value stands in quotation marks too; a name does not begin with a number.
  const names = [...passage.text.matchAll(quotedName)].filter(([, name]) => /^[^\d≥≤]*[一-龥]{2}/.test(name ?? ''));
  for (const [i, match] of names.entries()) {
    const from = (match.index ?? 0) + match[0].length;
    const stop = passage.text.indexOf('。', from);
    const to = Math.min(names[i + 1]?.index ?? passage.text.length, stop < 0 ? passage.text.length : stop);
    const sentence = passage.sentences.find((s) => from >= s.start && from <= s.end) ?? { start: 0, end: 0 };
    const spoken = evaluationSpokenOf(
      evaluations,
      passage.text.slice(sentence.start, sentence.end),
      passage.evaluation,
    );
    const found = indicatorIn(match[1] ?? '', evaluations, spoken);
    if (!found) continue;
    for (const f of passage.figures) {
      if (f.at.start < from || f.at.start >= to) continue;
      const what = /完成值?(?:仅)?(?:为|是)?[“"]?$/.test(f.lead)
        ? 'actual'
        : /目标值?(?:为|是)?[“"]?$/.test(f.lead)
          ? 'target'
          : undefined;
      if (what) yield* agree(f, found.indicator, what, found.evaluation, 'contradiction');
    }
  }
}

/** The indicator of that name in the evaluation spoken of, else in the others. */
function indicatorIn(
  name: string,
  evaluations: readonly Evaluation[],
  spoken: number | undefined,
): { indicator: Indicator; evaluation: number } | undefined {
  const order = [...(spoken === undefined ? [] : [spoken]), ...evaluations.keys()].filter(
    (v, i, all) => all.indexOf(v) === i,
  );
  for (const evaluation of order) {
    const indicator = counterpart(name, evaluations[evaluation]?.indicators ?? []);
    if (indicator) return { indicator, evaluation };
  }
  return undefined;
}

/** At least this much of an indicator's name must stand around a figure before the two are taken for one. */
const enough = 0.6;
/** With this much of a long name around it, a figure of the same unit speaks of the indicator whatever its value. */
const plain = 0.8;
const longName = 5;
/** Words that narrow what is counted, so that another number is no surprise. */
const narrower = /其中|新增|累计|历年|月|季度|上半年|下半年|目标|计划|上年|较|比|同比|首批|部分|约|近|平均|每/;

interface Mention {
  readonly f: TextFigure;
  readonly indicator: Indicator;
  readonly evaluation: number;
  readonly what: 'actual' | 'target';
  readonly agrees: boolean;
}

/**
 * Figures in running text whose words carry the name of an indicator. With the value of the form they are the same fact
 * told twice. With another value they prove nothing, because the text may count something narrower; only where nearly
 * the whole name stands there, and the indicator is nowhere told rightly, is an explanation asked for.
 */
function* mentions(passages: readonly Passage[], evaluations: readonly Evaluation[]): Iterable<Claim> {
  const all = passages.flatMap((passage) => mentionsIn(passage, evaluations));
  const told = new Set(all.filter(({ agrees }) => agrees).map(({ indicator }) => indicator));
  for (const { f, indicator, evaluation, what, agrees } of all) {
    if (agrees || !told.has(indicator)) yield* agree(f, indicator, what, evaluation, 'unexplained');
  }
}

function mentionsIn(passage: Passage, evaluations: readonly Evaluation[]): Mention[] {
  const order = [passage.evaluation, ...evaluations.keys()].filter((v, i, every) => every.indexOf(v) === i);
  return passage.figures.flatMap((f) => {
    if (f.figure.dimension === 'money' || f.figure.dimension === 'marks') return [];
    const around = meaningOf(`${f.lead.slice(-60)}${f.figure.printedUnit}${f.tail.slice(0, 20)}`);
    for (const evaluation of order) {
      const best = bestMention(f, around, evaluations[evaluation]?.indicators ?? []);
      if (best) return [{ f, evaluation, ...best }];
    }
    return [];
  });
}

function bestMention(
  f: TextFigure,
  around: ReadonlySet<string>,
  indicators: readonly Indicator[],
): Pick<Mention, 'indicator' | 'what' | 'agrees'> | undefined {
  let best: { indicator: Indicator; what: 'actual' | 'target'; agrees: boolean; rank: number } | undefined;
  const what = /目标值?[^，]{0,3}$/.test(f.lead) ? 'target' : 'actual';
  for (const indicator of indicators) {
    const share = shareOfName(indicator.name.text, around);
    if (share < 0.3 || (best && share <= best.rank)) continue;
    const value = formValue(f, indicator, what);
    const comparable = value !== undefined && value.figure.dimension === f.figure.dimension;
    const agrees = comparable && value.figure.value.eq(f.figure.value);
    // A weak resemblance counts only where the value is the same; a strong one also where it differs.
    if (agrees) best = { indicator, what, agrees, rank: share + 0.3 };
    else if (share >= enough) best = { indicator, what, agrees, rank: share };
  }
  if (!best || best.agrees) return best;
  return isPlain(f, around, best.indicator) ? best : undefined;
}

/** Nearly all of a long name, in the same unit, and nothing that narrows it. */
function isPlain(f: TextFigure, around: ReadonlySet<string>, indicator: Indicator): boolean {
  const { text: name } = indicator.name;
  const value = formValue(f, indicator, 'actual');
  return (
    f.figure.dimension === 'count' &&
    !f.figure.approximation &&
    value !== undefined &&
    sameKind(value.figure, f.figure) &&
    sizeOfName(name) >= longName &&
    shareOfName(name, around) >= plain &&
    !narrower.test(f.lead) &&
    !narrower.test(f.tail.slice(0, 8)) &&
    // A part of what the indicator counts, or of several years, is of another order.
    f.figure.value.mul(two).ge(value.figure.value) &&
    value.figure.value.mul(two).ge(f.figure.value)
  );
}

const two = Rational.of(2);

const formValue = (f: TextFigure, indicator: Indicator, what: 'actual' | 'target') =>
  termOf(
    indicator[what],
    `${indicator.name.text}${what === 'actual' ? '实际完成值' : '目标值'}`,
    f.figure.printedUnit || undefined,
  );

function* agree(
  f: TextFigure,
  indicator: Indicator,
  what: 'actual' | 'target',
  evaluation: number,
  mismatch: 'contradiction' | 'unexplained',
): Iterable<Claim> {
  const kind = what === 'target' ? '目标值' : '实际完成值';
  const value = asNorm(formValue(f, indicator, what), kind);
  const stated = asNorm(f, kind);
  if (!value || !stated || value.figure.dimension !== f.figure.dimension) return;
  yield {
    kind: 'same',
    result: stated,
    compare: '=',
    expressions: [figure(value)],
    mismatch,
    rule: `正文中“${indicator.name.text}”的${kind}应与自评表一致`,
    evaluation,
  };
}
