import { quoted, quotient, scaleFor } from '../formulas/exact.js';
import { at, deciding, helper as h, shared } from './columns.js';
import type { LiveRules } from './live-rules.js';

/** Names of ranges on the hidden sheet of lists. */
export interface ListPlaces {
  /** Words that show that less may be better. */
  readonly hints?: string;
  /** Wordings of bands, and the percentages of the marks that they allow. */
  readonly words?: { readonly word: string; readonly from: string; readonly to: string };
  /** TRUE while every cell that standards take their data from is as it was. */
  readonly unchanged: string;
}

export interface RowContext {
  readonly row: number;
  readonly first: number;
  readonly rules: LiveRules;
  readonly lists: ListPlaces;
  /** Whether a score below the full marks asks for a reason. */
  readonly asksReason: boolean;
}

type Name = keyof typeof at | keyof typeof h;

/** The formulas of one row, by column letter. Blank where the row is not used. */
export function rowFormulas(context: RowContext): Readonly<Record<string, string>> {
  const c = cellsOf(context.row);
  return {
    [h.mode]: modeFormula(context, c),
    [h.scale]: `IF(LEFT(${c('mode')},1)="P",${scaleFor(c('target'), c('actual'))},"")`,
    [h.more]: `IF(${c('scale')}="","",${moreFormula(c)})`,
    [h.less]: `IF(${c('scale')}="","",${lessFormula(c)})`,
    [h.min]: boundFormula(context, c, 'min'),
    [h.max]: boundFormula(context, c, 'max'),
    [at.completion]: completionFormula(c),
    [at.allowed]: `IF(OR(${c('mode')}="",${c('mode')}="W",${c('mode')}="G"),"",IF(${c('min')}=${c('max')},${c('min')}&"分",${c('min')}&"～"&${c('max')}&"分"))`,
    [at.score]: `IF(${c('mode')}="","",IF(${c('typed')}<>"",${c('typed')},IF(${c('mode')}="G","",IF(${c('min')}=${c('max')},${c('min')},""))))`,
    [at.check]: checkFormula(context, c),
  };
}

type Cells = (name: Name) => string;

const cellsOf =
  (row: number): Cells =>
  (name) =>
    `${name in at ? at[name as keyof typeof at] : h[name as keyof typeof h]}${row}`;

/**
 * By what the row is marked: '' not used, F frozen (figures as they were when the workbook was made), G shares marks,
 * W no marks given, S a standard that the formulas express, M a standard or rule for a person, N target or actual value
 * missing, P+ P- P? in proportion (正向, 反向, 没有写明), Q by bands.
 */
function modeFormula({ row, rules, lists }: RowContext, c: Cells): string {
  const below = `${at.weight}${row + 1}`;
  const numbers = `AND(ISNUMBER(${c('target')}),ISNUMBER(${c('actual')}))`;
  const hint = (name: 'name' | 'level2'): string => `SUMPRODUCT(ISNUMBER(FIND(${lists.hints},${c(name)}))*1)>0`;
  const unclear =
    lists.hints === undefined ? `${c('target')}=0` : `OR(${c('target')}=0,${hint('name')},${hint('level2')})`;
  const proportional = rules.proportional
    ? `IF(${c('nature')}="≥","P+",IF(${c('nature')}="≤","P-",IF(${unclear},"P?","P+")))`
    : '"M"';
  const same = (name: (typeof deciding)[number]): string => `EXACT(${c(name)},${c(`was_${name}`)})`;
  const frozen = `AND(${c('from')}<>"",${deciding.map(same).join(',')},OR(${c('byStandard')}<>"inputs",${lists.unchanged}))`;
  const standardHolds = `AND(ISNUMBER(${c('standardMin')}),${same('name')},${same('weight')},${same('standard')})`;
  const hasStandard = `OR(${c('standard')}<>"",AND(${c('byStandard')}<>"",${same('name')}))`;
  return [
    `IF(COUNTA(${c('name')}:${c('weight')},${c('target')},${c('actual')},${c('typed')})=0,""`,
    `IF(OR(${c('weight')}=${quoted(shared)},${below}=${quoted(shared)}),"G"`,
    `IF(${frozen},"F"`,
    `IF(NOT(ISNUMBER(${c('weight')})),"W"`,
    `IF(${hasStandard},IF(${standardHolds},"S","M")`,
    `IF(OR(${c('target')}="",${c('actual')}=""),"N"`,
    `IF(${numbers},${proportional},"Q")))))))`,
  ].join(',');
}

const hundredths = (c: Cells): string => `ROUND(${c('weight')}*100,4)`;

/** 正向: marks × actual ÷ target, never above the marks. */
const moreFormula = (c: Cells): string =>
  `IF(${c('actual')}>=${c('target')},ROUND(${c('weight')},2),IF(OR(${c('actual')}<0,${c('target')}<=0),0,${quotient(hundredths(c), c('actual'), c('target'), c('scale'))}/100))`;

/** 反向: marks × target ÷ actual. */
const lessFormula = (c: Cells): string =>
  `IF(${c('actual')}<=${c('target')},ROUND(${c('weight')},2),IF(OR(${c('target')}<=0,${c('actual')}<=0),0,${quotient(hundredths(c), c('target'), c('actual'), c('scale'))}/100))`;

function boundFormula({ first, lists, rules }: RowContext, c: Cells, which: 'min' | 'max'): string {
  const mode = c('mode');
  const whole = which === 'min' ? '0' : `ROUND(${c('weight')},2)`;
  const byWords = lists.words === undefined ? whole : bandFormula(lists.words, rules, c, which);
  // The marks that a group shares stand in its first row.
  const group = which === 'min' ? '0' : `LOOKUP(9.9E+307,${at.weight}$${first - 1}:${c('weight')})`;
  const both = `${which === 'min' ? 'MIN' : 'MAX'}(${c('more')},${c('less')})`;
  return [
    `IF(${mode}="",""`,
    `IF(${mode}="F",${which === 'min' ? c('from') : c('to')}`,
    `IF(${mode}="G",${group}`,
    `IF(${mode}="W",0`,
    `IF(${mode}="S",${which === 'min' ? c('standardMin') : c('standardMax')}`,
    `IF(${mode}="P+",${c('more')}`,
    `IF(${mode}="P-",${c('less')}`,
    `IF(${mode}="P?",${both}`,
    `IF(${mode}="Q",${byWords},${whole})))))))))`,
  ].join(',');
}

function bandFormula(
  words: { readonly word: string; readonly from: string; readonly to: string },
  { best }: LiveRules,
  c: Cells,
  which: 'min' | 'max',
): string {
  const whole = which === 'min' ? '0' : `ROUND(${c('weight')},2)`;
  const part = (percent: string): string => `INT((${hundredths(c)}*${percent}+50)/100)/100`;
  const found = `SUMPRODUCT(EXACT(${words.word},${c('actual')})*1)`;
  const percent = `SUMPRODUCT(EXACT(${words.word},${c('actual')})*${which === 'min' ? words.from : words.to})`;
  const listed = `IF(${found}=1,${part(percent)},${whole})`;
  if (best === undefined) return listed;
  const top = part((which === 'min' ? best.from : best.to).toDecimal(4));
  return `IF(AND(ISTEXT(${c('target')}),EXACT(${c('actual')},${c('target')})),${top},${listed})`;
}

const completionFormula = (c: Cells): string =>
  `IF(AND(ISNUMBER(${c('target')}),ISNUMBER(${c('actual')})),IF(${c('nature')}="≤",IF(${c('actual')}>0,ROUND(${c('target')}/${c('actual')},4),""),IF(${c('target')}>0,ROUND(${c('actual')}/${c('target')},4),"")),"")`;

function checkFormula({ asksReason }: RowContext, c: Cells): string {
  const percent = `AND(${c('unit')}="%",ISNUMBER(${c('target')}),ISNUMBER(${c('actual')}))`;
  const lostPercent = `IF(${percent},AND(${c('target')}>1.5,${c('actual')}>0,${c('actual')}<=1),FALSE)`;
  const reason = asksReason
    ? `IF(ISNUMBER(${c('weight')}),IF(AND(${c('score')}<${c('weight')},${c('reason')}=""),"没有得满分，请写偏差原因",""),"")`
    : '""';
  const beyond = `OR(${c('score')}<${c('min')},${c('score')}>${c('max')})`;
  return [
    `IF(${c('mode')}="",""`,
    `IF(${c('name')}="","缺三级指标名称"`,
    `IF(${c('mode')}="W","缺分值"`,
    `IF(AND(${c('mode')}="N",${c('target')}=""),"缺目标值"`,
    `IF(${c('mode')}="N","缺实际完成值"`,
    `IF(${lostPercent},"单位是%，请填百分号前面的数"`,
    `IF(${c('score')}="",IF(${c('mode')}="G","与上下行合用分值，请填人工评分",IF(AND(${c('actual')}="",${c('byStandard')}<>""),"请填实际完成值，或人工评分（"&${c('min')}&"～"&${c('max')}&"分）","请填人工评分（"&${c('min')}&"～"&${c('max')}&"分）"))`,
    `IF(NOT(ISNUMBER(${c('score')})),"得分应是数字"`,
    `IF(${c('score')}>${c('max')},IF(${c('mode')}="G","得分超过合用的分值",IF(${c('score')}>${c('weight')},"得分超过分值","得分高于可得分"))`,
    `IF(${beyond},"得分低于可得分",${reason}))))))))))`,
  ].join(',');
}
