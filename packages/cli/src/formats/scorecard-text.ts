import type { Agreement, Mark, MarkRange, MarkStatus, Scorecard } from '@hengji/core';
import { wrap } from '@hengji/review';

const statuses: Readonly<Record<MarkStatus, string>> = {
  computed: '算出',
  range: '范围内确定',
  judgement: '需人工判断',
  missing: '缺少数据',
};
const agreements: Readonly<Record<Agreement, string>> = {
  agrees: '一致',
  'agrees-within-rounding': '舍入内一致',
  outside: '不符',
  'not-checked': '未能核对',
  'not-printed': '未列得分',
};

/** A scorecard to be read on a terminal. */
export function scorecardText(card: Scorecard, width: number): string {
  const heading = card.project ?? card.title ?? card.unit ?? '绩效自评';
  const lines = [heading, '─'.repeat(Math.min(width, 60))];
  for (const mark of card.marks) lines.push(...markLines(mark, width));
  lines.push('', ...totalLines(card));
  for (const reduction of card.reductions) {
    const state = reduction.accepted ? '已确认调减' : '调减建议';
    lines.push(...indented(`${state}：${reduction.name}：${reduction.reason}。`, width));
  }
  for (const remark of card.remarks) lines.push(...indented(remark, width));
  return `${lines.join('\n')}\n`;
}

function markLines(mark: Mark, width: number): string[] {
  const sign = mark.agreement === 'outside' ? '✗' : mark.agreement.startsWith('agrees') ? '✓' : '·';
  const printed = mark.printed === undefined ? '' : `自评${mark.printed}分，${agreements[mark.agreement]}；`;
  const allowed = `${printed}应得${range(mark.allowed)}分（满分${mark.fullMarks}分，${statuses[mark.status]}）`;
  return [`${sign} ${oneLine(mark.name)}　${allowed}`, ...indented(mark.explanation, width)];
}

function totalLines({ total, grade, fullMarks }: Scorecard): string[] {
  const printed = total.printed === undefined ? '' : `自评${total.printed}分，${agreements[total.agreement]}；`;
  const settled = total.settled === undefined ? '' : `，其中确定为${total.settled}分`;
  const grades = grade.min === grade.max ? grade.max : `${grade.min}—${grade.max}`;
  const named =
    grade.settled === undefined || grade.settled === grades ? grades : `${grade.settled}（可能为${grades}）`;
  return [
    `总分　${printed}允许${range(total)}分（满分${fullMarks}分）${settled}`,
    `等级　${named || '无'}${grade.printed === undefined ? '' : `，自评“${grade.printed}”`}`,
  ];
}

export const range = ({ min, max }: MarkRange): string => (min === max ? min : `${min}—${max}`);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const indented = (text: string, width: number): string[] => wrap(oneLine(text), width - 4).map((line) => `    ${line}`);
