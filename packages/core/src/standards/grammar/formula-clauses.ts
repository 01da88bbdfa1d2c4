import { closing, matchAt } from '../text/source.js';
import type { Clause } from './clause.js';
import { type ExpressionFound, expressionAt, walk } from './expression.js';
import { mayHold } from './hints.js';
import { awardNames } from './names.js';

const DIRECTED = /(?:定量)?(正向|反向|逆向|负向)(?:型|性)?(?:定量)?指标(?=[(:,得])/y;

const AIM =
  /(?:即|指|如|是指)?(?:目标值|指标值|年初目标值)?(?:为|是)?(?:(?:[≥≤><]|>=|<=)(?:X|x|N|n|某值|目标值|A|\*)?|越(?:大|高|多|小|低|少)越好)(?:的)?(?:指标)?[,;:。]?/y;

const FORMULA_LEAD =
  /(?:[\u4e00-\u9fff]{0,8}(?:得分|评分|分数|评价分|实得分|自评分)(?:值)?(?:计算)?(?:公式)?|本项分|计分公式|计算公式|得分公式|公式)(?:为|是|:|=)+(?:得分=)?|(?:按照?|以|根据)(?=[^,;。\n]{2,40}(?:[*/]|乘以))/y;

const FORMULA_TAIL = /(?:来)?(?:计算|计分|得分|给分|赋分|计算得分|确定得分|折算)+/y;

/** 正向指标(即目标值为≥X,得分=权重*B/A). */
export function directedAt(s: string, i: number, end: number, depth: number): Clause | undefined {
  const match = matchAt(DIRECTED, s, i, end);
  if (match === undefined || depth > 0) return undefined;
  const when = match[1] === '正向' ? 'positive' : 'negative';
  let k = i + match[0].length;
  let stop = end;
  let bracket = false;
  if (s.charAt(k) === '(') {
    const close = closing(s, k, end);
    if (close < 0) return undefined;
    bracket = true;
    stop = close;
  }
  k += /[(:,]/.test(s.charAt(k)) ? 1 : 0;
  k += matchAt(AIM, s, k, stop)?.[0].length ?? 0;
  if (bracket && k === stop) {
    // 正向指标(越大越好)得分=…
    k += 1;
    stop = end;
    bracket = false;
    k += /[:,]/.test(s.charAt(k)) ? 1 : 0;
  }
  const formula = formulaAt(s, k, stop);
  if (formula?.kind !== 'formula' || (bracket && formula.end !== stop)) return undefined;
  if (bracket) return { ...formula, when, start: i, end: stop + 1 };
  return { ...formula, when, start: i };
}

export function formulaAt(s: string, i: number, end: number): Clause | undefined {
  if (!mayHold(s, 'formula')) return undefined;
  const lead = matchAt(FORMULA_LEAD, s, i, end);
  if (lead === undefined) return undefined;
  // 按照"完成率*分值"计分: quotation marks round the whole formula.
  const quoted = s.charAt(i + lead[0].length) === '"' ? readFormula(s, i + lead[0].length + 1, end) : undefined;
  const inQuotes = quoted !== undefined && s.charAt(quoted.end) === '"';
  const found = inQuotes ? { ...quoted, end: quoted.end + 1 } : readFormula(s, i + lead[0].length, end);
  if (found === undefined || found.expression.op === 'input' || found.expression.op === 'number') return undefined;
  const tail = matchAt(FORMULA_TAIL, s, found.end, end);
  return { kind: 'formula', expression: found.expression, start: i, end: found.end + (tail?.[0].length ?? 0) };
}

function readFormula(s: string, i: number, end: number): ExpressionFound | undefined {
  const rates = new Set<string>();
  const once = expressionAt(s, i, end, awardNames(rates));
  return rates.size > 1 ? expressionAt(s, i, end, awardNames(rates, true)) : once;
}

/** 到位率×分值: a formula that is the whole of a clause, over the full marks. */
export function bareFormulaAt(s: string, i: number, end: number): Clause | undefined {
  if (!mayHold(s, 'formula')) return undefined;
  const found = readFormula(s, i, end);
  if (found === undefined || (found.end < end && !/[,;。]/.test(s.charAt(found.end)))) return undefined;
  let full = false;
  walk(found.expression, (node) => {
    if ((node.op === 'role' && node.role === 'full') || (node.op === 'number' && node.unit === '分')) full = true;
  });
  if (found.expression.op !== '*' || !full) return undefined;
  return { kind: 'formula', expression: found.expression, start: i, end: found.end };
}

const DEFINED = /"?[\u4e00-\u9fff"、()]{2,24}(?:率|度|数|额|比例|占比|比重|值)=(?=["([\u4e00-\u9fff])/y;

/** 预算完成率=(A/B)×100%: a definition of the value, which changes no mark. */
export function definitionAt(s: string, i: number, end: number): Clause | undefined {
  const match = matchAt(DEFINED, s, i, end);
  if (match === undefined || /得分|分值/.test(match[0])) return undefined;
  const found = expressionAt(s, i + match[0].length, end, (name) => ({ op: 'input', name }));
  if (found === undefined || !('left' in found.expression)) return undefined;
  const after = s.charAt(found.end);
  if (found.end < end && !/[,;。)]/.test(after)) return undefined;
  return { kind: 'descriptive', start: i, end: found.end };
}
