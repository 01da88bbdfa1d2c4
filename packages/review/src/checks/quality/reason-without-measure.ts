import type { Indicator } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { attainmentOf } from './shared/attainment.js';
import { saysSomething } from './shared/explained.js';
import { listed, mostQuotes, quoteOf } from './shared/quote.js';
import { sentencesOf } from './shared/sentences.js';
import { measure } from './shared/trouble-words.js';

export const reasonWithoutMeasure = defineQualityCheck({
  id: 'reason-without-measure',
  title: '只写原因没有改进措施',
  severity: 'advice',
  why: '“偏差原因分析及改进措施”一栏要求既写原因又写措施，只写原因，问题来年还会发生。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表“偏差原因分析及改进措施”栏',
  advice: '在原因后面补写具体的改进措施、责任人和时限。',
  *observe(context) {
    let told: boolean | undefined;
    for (const [evaluation, { indicators }] of context.evaluations.entries()) {
      const found = indicators.slice(0, mostRows).filter((indicator) => lacksMeasure(context, indicator));
      if (found.length === 0) continue;
      told ??= tellsMeasures(context);
      if (told) return;
      yield {
        quotes: found.flatMap(({ reason }) => quoteOf(reason)).slice(0, mostQuotes),
        message: `${listed(
          found.map(({ name }) => name.text),
          '项',
        )}没有达到目标，“偏差原因分析及改进措施”栏只写了原因，全文也没有写改进措施。`,
        evaluation,
      };
    }
  },
});

/** Rows looked at; no form has more. */
const mostRows = 500;

const lacksMeasure = (context: Context, indicator: Indicator): boolean =>
  saysSomething(indicator.reason?.text) &&
  !measure.test(indicator.reason.text) &&
  attainmentOf(indicator) === 'missed' &&
  asksForMeasure(context, indicator);

/** True where the heading of the column asks for measures as well as for reasons. */
function asksForMeasure({ document }: Context, { reason }: Indicator): boolean {
  const at = reason?.at;
  const table = at === undefined ? undefined : document.blocks[at.block];
  if (at?.row === undefined || table?.type !== 'table') return false;
  const { row, column } = at;
  return table.cells.some((cell) => cell.row < row && cell.column === column && /改\s*进\s*措\s*施/.test(cell.text));
}

/** True where the report tells anywhere what is to be done better. */
function tellsMeasures(context: Context): boolean {
  const heading = /改进|措施|整改|下一步|建议|打算|计划/;
  return (
    sentencesOf(context).some(({ text, section }) => heading.test(section) || /下一步|今后|改进措施|整改/.test(text)) ||
    context.evaluations.some(({ sections, fields }) =>
      [...sections.map(({ title }) => title), ...fields.flatMap(({ name, value }) => (value.text ? [name] : []))].some(
        (name) => heading.test(name),
      ),
    )
  );
}
