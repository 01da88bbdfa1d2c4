import { at, helper as h, shared } from '../indicator/columns.js';
import { natures } from '../indicator/measures.js';
import type { Lists } from './lists.js';
import { alarm, faint, hint } from './looks.js';
import type { Pen } from './pen.js';

/** Drop-downs, hints and colours of the table of indicators. */
export function rulesFor(pen: Pen, lists: Lists, first: number, last: number): void {
  const range = (letter: string): string => `${letter}${first}:${letter}${last}`;
  const choose = (letter: string, formula: string | undefined, title: string, prompt: string): void => {
    if (formula !== undefined) pen.rule(range(letter), { type: 'list', formulae: [formula], title, prompt });
  };
  choose(at.level1, lists.level1, '一级指标', '从下拉列表里选。列表是模板规定的一级指标，确有需要可以另填。');
  choose(at.level2, lists.level2, '二级指标', '从下拉列表里选。确有需要可以另填。');
  choose(
    at.nature,
    `"${natures.join(',')}"`,
    '指标性质',
    '越多越好选“≥”，越少越好（成本、事故等）选“≤”，正好等于选“＝”，说不成数字选“定性”。',
  );
  choose(at.unit, lists.units, '计量单位', '从下拉列表里选，也可以另填。百分数选“%”，目标值填90就是90%。');
  pen.rule(range(at.name), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [500],
    title: '三级指标',
    prompt: '与年初批复的绩效目标表一致。不用的行空着就行，不必删除。',
  });
  pen.rule(range(at.weight), {
    type: 'custom',
    formulae: [`OR(ISNUMBER(${at.weight}${first}),${at.weight}${first}="${shared}")`],
    title: '分值',
    prompt: `填数字，全部分值加上预算执行的分值应等于总分。与上一行合用分值的填“${shared}”。`,
    error: `请填数字，或者填“${shared}”。`,
    style: 'stop',
  });
  pen.rule(range(at.target), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '目标值',
    prompt: '能用数字的只填数字，不带单位和≥≤；不能用数字的写文字，例如“有效提升”。',
  });
  pen.rule(range(at.actual), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '实际完成值',
    prompt: '与目标值同一单位，只填数字。定性指标写完成情况，例如“完成”“部分完成”“未完成”。',
  });
  pen.rule(range(at.typed), {
    type: 'custom',
    formulae: [
      `AND(ISNUMBER(${at.typed}${first}),${at.typed}${first}>=${h.min}${first},${at.typed}${first}<=${h.max}${first})`,
    ],
    title: '人工评分',
    prompt: '“可得分”是一个范围时才填，填范围以内的分数，最多两位小数；“可得分”只有一个数时不用填。',
    error: '得分应是数字，并且在“可得分”的范围以内。仍要这样填吗？',
    style: 'warning',
  });
  pen.rule(range(at.reason), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '偏差原因',
    prompt: '没有完成，或者超出目标很多的，写明原因和改进措施。',
  });
  const check = range(at.check);
  pen.colour(check, `LEFT(${at.check}${first},2)="没有"`, hint);
  pen.colour(check, `AND(LEN(${at.check}${first})>0,LEFT(${at.check}${first},2)<>"没有")`, alarm);
  const required = (letter: string, test: string): void => pen.colour(range(letter), test, alarm);
  required(at.weight, `${h.mode}${first}="W"`);
  required(at.name, `AND(${h.mode}${first}<>"",${at.name}${first}="")`);
  required(at.target, `AND(${h.mode}${first}="N",${at.target}${first}="")`);
  required(at.actual, `AND(${h.mode}${first}="N",${at.target}${first}<>"",${at.actual}${first}="")`);
  required(
    at.typed,
    `AND(${h.mode}${first}<>"",${at.name}${first}<>"",${at.target}${first}<>"",${at.actual}${first}<>"",${at.score}${first}="")`,
  );
  required(
    at.score,
    `AND(ISNUMBER(${at.score}${first}),ISNUMBER(${h.max}${first}),OR(${at.score}${first}>${h.max}${first},${at.score}${first}<${h.min}${first}))`,
  );
  // A class that is the same as in the row above is pale, so that groups show.
  pen.colour(`B${first + 1}:C${last}`, `AND($B${first + 1}=$B${first},B${first + 1}=B${first})`, faint);
}
