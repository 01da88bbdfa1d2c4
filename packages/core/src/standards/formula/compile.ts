import { expressionAt, walk } from '../grammar/expression.js';
import { inputNames, plainName } from '../grammar/names.js';
import { splitSegments } from '../grammar/segments.js';
import { MAX_LENGTH, matchAt, originalOf, type Source, sourceOf } from '../text/source.js';
import type { Expression } from '../types.js';
import type { Formula } from './types.js';

const LEAD = /(?:(?:计算)?公式|计算方法|指标说明|指标解释)(?:为|是|如下)?[:,]?/y;
const NAME = /["\u4e00-\u9fffA-Za-z、()]{1,40}?(?==)/y;
/** 「控制率-（a/b）×100%」: a dash printed for the equals sign. */
const MISPRINT = /["\u4e00-\u9fffA-Za-z、]{1,40}?(?:率|度|比例|比重)(?=-{1,2}[([])/y;

/**
 * Compiles the formula in a text of 指标说明, such as 「预算控制率=（本年追加预算/年初预算）×100%。」. The first formula
 * counts; explanations around it are listed as unread. Never throws.
 */
export function compileFormula(text: string): Formula {
  return (
    compileFormulas(text)[0] ?? {
      text,
      status: 'not-understood',
      name: '',
      expression: null,
      percent: false,
      inputs: [],
      remarks: [],
      unread: [text.length > MAX_LENGTH ? text.slice(0, 100) : text],
    }
  );
}

/** Compiles every formula in a text of 指标说明, in order; none where it holds none or is too long. */
export function compileFormulas(text: string): Formula[] {
  if (text.length > MAX_LENGTH) return [];
  const source = sourceOf(text);
  return splitSegments(source.clean).flatMap(({ start, end }) => formulaIn(source, start, end) ?? []);
}

function formulaIn(source: Source, start: number, end: number): Formula | undefined {
  const s = source.clean;
  let i = start + (matchAt(LEAD, s, start, end)?.[0].length ?? 0);
  const named = matchAt(NAME, s, i, end);
  const misprint = named === undefined ? matchAt(MISPRINT, s, i, end) : undefined;
  const name = plainName((named ?? misprint)?.[0] ?? '');
  const head = (named ?? misprint)?.[0].length ?? 0;
  i += head;
  if (named !== undefined) i += 1;
  if (misprint !== undefined) i += s.startsWith('--', i) ? 2 : 1;
  const found = expressionAt(s, i, end, inputNames);
  if (found === undefined || !('left' in found.expression)) return undefined;
  // What follows must be the end of the formula, not a part that was not read.
  if (found.end < end && !/[,;。:(]/.test(s.charAt(found.end))) return undefined;
  if (named === undefined && misprint === undefined && !hasDivision(found.expression)) return undefined;
  const unread = [originalOf(source, 0, start), originalOf(source, found.end, s.length)]
    .map((part) => part.replace(/^[\s,，;；。.]+|[\s,，;；。]+$/g, ''))
    .filter((part) => part !== '');
  return {
    text: source.text,
    status: 'compiled',
    name,
    expression: found.expression,
    percent: isPercent(found.expression),
    inputs: inputsIn(found.expression),
    remarks: misprint === undefined ? [] : [`“${name}”后面的“-”按“=”读`],
    unread,
  };
}

function hasDivision(expression: Expression): boolean {
  let found = false;
  walk(expression, (node) => {
    if (node.op === '/') found = true;
  });
  return found;
}

const isPercent = (expression: Expression): boolean =>
  expression.op === '*' &&
  [expression.left, expression.right].some((side) => side.op === 'number' && side.unit === '%');

function inputsIn(expression: Expression): string[] {
  const names = new Set<string>();
  walk(expression, (node) => {
    if (node.op === 'input') names.add(node.name);
  });
  return [...names];
}
