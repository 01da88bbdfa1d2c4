import type { Evaluation, Indicator } from '@hengji/core';
import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { figure } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';
import { counterpart } from './same-indicator.js';
import { evaluationSpokenOf } from './shared/find-evaluation.js';
import { shareOfName } from './shared/similar.js';

export const quotedIndicator = defineCheck({
  id: 'quoted-indicator',
  title: '正文引用的指标数值与自评表不符',
  severity: 'error',
  why: '正文引用指标的目标值、完成值，应与自评表中该指标一致。',
  basis: '自评报告与自评表一致',
  advice: '核对自评表和佐证材料，改正正文或表格。',
  *claims({ narrative, evaluations }) {
    for (const passage of narrative.passages) {
      yield* quoted(passage, evaluations);
      yield* mentioned(passage, evaluations);
    }
  },
});

const quotedName = /[“"]([^“”"]{3,40})[”"](?=[^“”"。；]{0,12}(?:指标)?[^“”"。；]{0,12}(?:目标值|完成值))/g;

/** 「“名称”指标年初目标值为“100人”，实际完成值为“300人”」: name, target and actual value are quoted outright. */
function* quoted(passage: Passage, evaluations: readonly Evaluation[]): Iterable<Claim> {
  const names = [...passage.text.matchAll(quotedName)];
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
  const order = [...(spoken === undefined ? [] : [spoken]), ...evaluations.keys()].filter((v, i, all) => all.indexOf(v) === i);
  for (const evaluation of order) {
    const indicator = counterpart(name, evaluations[evaluation]?.indicators ?? []);
    if (indicator) return { indicator, evaluation };
  }
  return undefined;
}

/** At least this much of an indicator's name must stand around a figure before the two are taken for one. */
const enough = 0.6;

/**
 * A figure in running text whose words carry the name of an indicator and whose value is that of the form: the same
 * fact told twice. Words alone never prove a contradiction here, because the text may count something narrower.
 */
function* mentioned(passage: Passage, evaluations: readonly Evaluation[]): Iterable<Claim> {
  const order = [passage.evaluation, ...evaluations.keys()].filter((v, i, all) => all.indexOf(v) === i);
  for (const f of passage.figures) {
    if (f.figure.dimension === 'money' || f.figure.dimension === 'marks') continue;
    const around = `${f.lead}${f.figure.printedUnit}${f.tail.slice(0, 20)}`;
    for (const index of order) {
      const best = bestMention(f, around, evaluations[index]?.indicators ?? []);
      if (!best) continue;
      yield* agree(f, best.indicator, best.what, index, 'unexplained');
      break;
    }
  }
}

function bestMention(
  f: TextFigure,
  around: string,
  indicators: readonly Indicator[],
): { indicator: Indicator; what: 'actual' | 'target' } | undefined {
  let best: { indicator: Indicator; what: 'actual' | 'target'; share: number } | undefined;
  const what = /目标值?[^，]{0,3}$/.test(f.lead) ? 'target' : 'actual';
  for (const indicator of indicators) {
    const share = shareOfName(indicator.name.text, around);
    if (share < 0.3 || (best && share <= best.share)) continue;
    const same = equals(f, indicator, what);
    // A weak resemblance counts only where the value is the same; a strong one also where it differs.
    if (same || share >= enough) best = { indicator, what, share: same ? share + 0.3 : share };
  }
  return best;
}

function equals(f: TextFigure, indicator: Indicator, what: 'actual' | 'target'): boolean {
  const term = formValue(f, indicator, what);
  return term !== undefined && term.figure.dimension === f.figure.dimension && term.figure.value.eq(f.figure.value);
}

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
  const value = formValue(f, indicator, what);
  if (!value || value.figure.dimension !== f.figure.dimension) return;
  const same = value.figure.value.eq(f.figure.value);
  if (!same && mismatch === 'unexplained') return;
  yield {
    kind: 'same',
    result: f,
    compare: '=',
    expressions: [figure(value)],
    mismatch,
    rule: `正文中“${indicator.name.text}”的${what === 'actual' ? '实际完成值' : '目标值'}应与自评表一致`,
    evaluation,
  };
}
