/** 「完成年初预算的98.5%」, 「完成目标任务4000人的112.5%」: a figure as a share of what was planned. */
import { isChange } from './aspects.js';
import { figuresBefore, figuresBetween, oncePerPassage } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

export interface Completion {
  readonly rate: TextFigure;
  /** What was reached, the most likely first. */
  readonly reached: readonly TextFigure[];
  /** What was planned, the most likely first. */
  readonly planned: readonly TextFigure[];
  readonly certain: boolean;
}

const phrase =
  /(?:完成|达到?|为|是)(?:了)?(?:全年|年度|本年|年初|当年)?(?:[一-龥]{0,8})?(预算|目标|任务|计划|指标)(?:数|值|任务|目标|总额|总数|安排)*的(?:约)?$/;
const plannedWords = /预算|目标|任务|计划|指标/;
/** 「预算执行的」 and 「决算」 are not plans. */
const reachedWords = /决算|执行|实际|支出|完成|实现|到位/;

/** Finds the completions of a passage. */
export const findCompletions = oncePerPassage((passage): readonly Completion[] =>
  passage.figures.flatMap((rate) => {
    if (rate.figure.dimension !== 'ratio' || rate.figure.points) return [];
    return inlinePlan(passage, rate) ?? namedPlan(passage, rate) ?? [];
  }),
);

/** 「培训542人，完成目标任务500人的108.4%」 */
function inlinePlan(passage: Passage, rate: TextFigure): Completion | undefined {
  const plan = passage.figures[rate.index - 1];
  if (!plan || rate.lead !== '的' || plan.sentence !== rate.sentence || /占/.test(plan.lead)) return undefined;
  if (!plannedWords.test(plan.lead) && !/完成|相当于|达到?$/.test(plan.lead)) return undefined;
  const before = figuresBefore(passage, plan.at.start)
    .filter((f) => sameQuantity(f, plan) && !isChange(f.lead))
    .reverse();
  const sentence = passage.sentences[rate.sentence];
  const after = figuresBetween(passage, rate.at.end, sentence?.end ?? rate.at.end).filter(
    (f) => sameQuantity(f, plan) && /^(?:[^，]{0,6})(?:实际|完成|达)/.test(f.lead),
  );
  const reached = [...before.slice(0, 1), ...after.slice(0, 1)];
  return reached.length > 0 ? { rate, reached, planned: [plan], certain: reached.length === 1 } : undefined;
}

/** 「年初预算200万元，支出决算197万元，完成年初预算的98.5%」 */
function namedPlan(passage: Passage, rate: TextFigure): Completion | undefined {
  const what = phrase.exec(rate.lead)?.[1];
  if (what === undefined) return undefined;
  const before = figuresBefore(passage, rate.at.start, 1).filter(
    (f) => f.figure.dimension !== 'ratio' && !isChange(f.lead),
  );
  const here = before.filter((f) => f.sentence === rate.sentence);
  const reached = here.filter((f) => !f.lead.includes(what) || reachedWords.test(f.lead)).at(-1);
  if (!reached) return undefined;
  const plans = before.filter((f) => f !== reached && f.lead.includes(what) && sameQuantity(f, reached)).reverse();
  const opening = /年初/.test(rate.lead) ? plans.filter((f) => /年初/.test(f.lead)) : [];
  const planned = opening.length > 0 ? opening : plans;
  if (planned.length === 0) return undefined;
  const plain = planned.length === 1 && planned[0]?.sentence === rate.sentence && here.length === 2;
  return { rate, reached: [reached], planned, certain: plain };
}
