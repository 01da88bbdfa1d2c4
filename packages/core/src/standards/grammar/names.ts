import { sourceOf } from '../text/source.js';
import type { Expression } from '../types.js';
import { MODIFIERS } from './modifiers.js';

const ROLES: Readonly<Record<string, 'full' | 'target' | 'actual'>> = {};
const enter = (role: 'full' | 'target' | 'actual', names: string): void => {
  for (const name of names.split(' ')) (ROLES as Record<string, typeof role>)[name] = role;
};
enter(
  'full',
  '分值 权重 满分 本项分值 该项分值 此项分值 指标分值 该指标分值 本指标分值 权重分 权重分值 标准分 标准分值 满分值 总分 总分值 本项满分 该项满分 权数 指标权重 分数 满分分值 基本分值 权重总额',
);
enter(
  'target',
  'A 目标值 目标 年初目标值 年度目标值 预期目标值 预期值 计划数 计划值 计划完成数 计划完成值 指标值 年初指标值 年度指标值 目标数 任务数 目标任务数 绩效目标值 年初目标 计划目标值 全年目标值 计划任务数',
);
enter(
  'actual',
  'B 实际完成值 实际值 完成值 实际完成数 完成数 实际数 全年实际完成值 全年实际值 实际完成 实际完成量 年度实际完成值 实际完成指标值 全年完成值',
);

/** The marks of the indicator, in the many names that tables give them. */
const FULL_NAME =
  /^(?:本|该|此)?(?:项|指标|单项|三级指标)?(?:所占|所赋|对应|设定|的)?(?:分值|权重|权重分|权重分值|权重分数|标准分|标准分值|满分|满分值|总分|总分值|权数|基本分值)$/;

/** What can be counted or measured. */
const QUANTITY =
  /(?:数|额|值|量|率|度|资金|支出|预算|决算|收入|人员|面积|投资|经费|时间|成本|费用|费|款|结余|结转|产值|比例|工程|项目|任务|指标|得分|人次|批复|安排)$/;
const RATE = /..率$|..比例$|..百分比$|..占比$|..进度$|满意度$|覆盖度$/;

/** A name without quotation marks and with one kind of quotation. */
export const plainName = (name: string): string => name.replaceAll('"', '').replace(/^的|的$/g, '');

/** A name that is given, in the spelling of rules: 「“三公”经费 控制率」. */
export const givenName = (name: string): string => plainName(sourceOf(name).clean);

/**
 * Names in the formula of an award: 权重×B/A, 分值×完成率. The rate named is the indicator's own value, unless there are
 * `several`; any other name is an input.
 * @param rates gathers the rates named
 */
export function awardNames(rates: Set<string> = new Set(), several = false): (name: string) => Expression | undefined {
  return (raw) => {
    const name = plainName(raw);
    const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
    if (role !== undefined) return { op: 'role', role };
    if (FULL_NAME.test(name)) return { op: 'role', role: 'full' };
    if (/^[A-Za-z]{1,2}$/.test(name)) return undefined;
    if (RATE.test(name)) {
      rates.add(name);
      if (!several) return { op: 'role', role: 'value' };
    }
    // Words that ran on after the formula are no name.
    if (MODIFIERS.test(name) || !QUANTITY.test(name) || /^(?:分值|权重|满分)/.test(name)) return undefined;
    return { op: 'input', name };
  };
}

/** Names in a formula of 指标说明: all are inputs. */
export const inputNames = (raw: string): Expression | undefined => {
  const name = plainName(raw);
  return name === '' ? undefined : { op: 'input', name };
};
