import type { Report, Severity, StatementKind, Verdict } from '../api/types.js';

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

export const severityName: Readonly<Record<Severity, string>> = { error: '错误', warning: '待说明', advice: '建议' };

/** What a severity means, for those who see it for the first time. */
export const severityMeaning: Readonly<Record<Severity, string>> = {
  error: '按所列数字怎样四舍五入都对不上，可以据此要求改正',
  warning: '有差额或说法，报告里没有交代，请单位说明',
  advice: '可以写得更规范，或请顺便核对',
};

export const verdicts: readonly Verdict[] = ['contradiction', 'unexplained', 'holds-within-rounding', 'holds'];

export const verdictName: Readonly<Record<Verdict, string>> = {
  holds: '一致',
  'holds-within-rounding': '舍入内一致',
  contradiction: '矛盾',
  unexplained: '未说明',
};

/** The verdict on a relation as a sentence. */
export const verdictSentence: Readonly<Record<Verdict, string>> = {
  holds: '用原文数字重算，结果与原文相同。',
  'holds-within-rounding': '原文数字是舍入（或截尾）后的数，在舍入误差之内能够成立。',
  contradiction: '考虑了各数四舍五入的全部可能，原文这些数字也不能同时成立。',
  unexplained: '有差额，或者文中没有可以核对的数，报告没有说明；不能断定对错。',
};

export const kindName: Readonly<Record<StatementKind, string>> = {
  sum: '合计',
  share: '占比',
  difference: '差额',
  growth: '增减率',
  ratio: '比率',
  product: '乘积',
  weights: '权重合计',
  scores: '得分',
  bound: '上下限',
  grade: '等级',
  count: '个数',
  same: '前后一致',
  sequence: '年度衔接',
};

export const reportKindName: Readonly<Record<NonNullable<Report['kind']>, string>> = {
  department: '部门整体',
  project: '项目',
  budget: '预算表',
};

export const reportStateName: Readonly<Record<Report['state'], string>> = {
  waiting: '排队中',
  running: '审核中',
  done: '已审核',
  failed: '未能审核',
  cancelled: '已取消',
};

/** 「95.82」 or 「95.5～96」; undefined where nothing could be recomputed. */
export const rangeWords = (range: { readonly min: string; readonly max: string } | null | undefined) =>
  range == null ? undefined : range.min === range.max ? range.min : `${range.min}～${range.max}`;

/** What to call a report in a heading: its title, with the unit where it does not name it; else unit and year, or file. */
export function reportTitle({ title, unit, year, name }: Report): string {
  if (title === null) return unit === null ? name : `${unit}${year === null ? '' : ` ${year}年度`}`;
  return unit === null || title.includes(unit) ? title : `${unit} ${title}`;
}

const dateTime = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A time as 「2024/03/18 09:30」, in the time zone of the browser. */
export const timeWords = (iso: string): string => dateTime.format(new Date(iso));

/** Bytes as 「12 KB」 or 「3.4 MB」. */
export const sizeWords = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
