import {
  type Evaluation,
  type Mark,
  type Scorecard,
  type ScoringRules,
  scoreEvaluation,
  withNumbers,
} from '@hengji/core';

/** The marks that the rules allow for a record as it stands. */
export const scorecardOf = (evaluation: Evaluation, rules: ScoringRules): Scorecard =>
  scoreEvaluation(withNumbers(evaluation), rules);

/** The mark of each indicator. */
export function marksByIndicator({ marks }: Scorecard): ReadonlyMap<number, Mark> {
  const byIndicator = new Map<number, Mark>();
  for (const mark of marks) for (const index of mark.indicators) byIndicator.set(index, mark);
  return byIndicator;
}

/** 「5」, 「3～5」, 「缺数据」. */
export function allowedWords({ status, settled, allowed }: Mark): string {
  if (status === 'missing') return '缺数据';
  if (settled !== undefined && allowed.min === allowed.max) return settled;
  return allowed.min === allowed.max ? allowed.min : `${allowed.min}～${allowed.max}`;
}

/** The only mark there can be: shown where none was typed. */
export const onlyMark = ({ status, allowed, kind }: Mark): string | undefined =>
  kind !== 'shared' && status === 'computed' && allowed.min === allowed.max ? allowed.min : undefined;

export const statusWords: Readonly<Record<Mark['status'], string>> = {
  computed: '按规则算出',
  range: '在区间内由人确定',
  judgement: '需要人工判断',
  missing: '缺少数据',
};

export const basisWords: Readonly<Record<Mark['basis'], string>> = {
  execution: '预算执行率',
  'printed-standard': '表内评价标准',
  'pack-standard': '模板包的评价标准',
  'form-notes': '表下备注',
  'pack-rules': '模板包的计分规则',
  none: '没有可用的规则',
};
