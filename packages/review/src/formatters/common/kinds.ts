import type { StatementKind } from '../../model/review.js';

/** The Chinese word of a kind of relation. */
export const kindName: Readonly<Record<StatementKind, string>> = {
  sum: '合计',
  share: '占比',
  difference: '差额',
  growth: '增减率',
  ratio: '比率',
  product: '乘积',
  weights: '权重合计',
  scores: '得分合计',
  bound: '上下限',
  grade: '等级',
  count: '个数',
  same: '前后一致',
  sequence: '年度衔接',
};
