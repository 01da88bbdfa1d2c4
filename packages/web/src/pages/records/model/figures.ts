import type { Evaluation, Scorecard } from '@hengji/core';

/** A figure of the record that the text may speak of. */
export interface NamedFigure {
  readonly name: string;
  readonly text: string;
}

const stageWords = { opening: '预算', change: '追加', adjusted: '调整后预算', executed: '决算' } as const;

/** The figures of the record in the words that a report uses, for copying. */
export function figuresOf(evaluation: Evaluation, card: Scorecard | undefined): NamedFigure[] {
  const figures: NamedFigure[] = [];
  const add = (name: string, text: string | undefined, unit = ''): void => {
    if (!text) return;
    figures.push({ name, text: /\d$/.test(text) ? `${text}${unit}` : text });
  };
  add('单位', evaluation.unit?.text);
  add('年度', evaluation.year === undefined ? undefined : `${evaluation.year}年`);
  for (const { kind, posts, onPost } of evaluation.staff) {
    add(`${kind}编制数`, posts?.text, '人');
    add(`${kind}在职人数`, onPost?.text, '人');
  }
  for (const { name, opening, adjusted, executed, rate } of evaluation.execution) {
    add(`${name} 年初预算`, opening?.text, opening?.unit);
    add(`${name} 全年预算`, adjusted?.text, adjusted?.unit);
    add(`${name} 执行数`, executed?.text, executed?.unit);
    add(`${name} 执行率`, rate?.text);
  }
  for (const { name, year, stage, amount } of evaluation.money) {
    add(
      `${name} ${year === undefined ? '' : `${year}年`}${stage === undefined ? '' : stageWords[stage]}`,
      amount.text,
      amount.unit,
    );
  }
  if (card !== undefined && card.marks.length > 0) {
    add('总分', card.total.settled, '分');
    add('等级', card.grade.settled);
  }
  return figures;
}
