import { Rational } from '../../figures/rational.js';
import { plainLevel } from '../assemble/words.js';
import type { Formula } from '../formula/types.js';
import { givenName } from '../grammar/names.js';
import type { Given, GivenValue, StandardResult } from '../types.js';
import { byName } from './counters.js';
import type { PartProgram } from './program.js';
import { marksText } from './scale.js';
import { evaluateProgram } from './single.js';

/**
 * The marks of a standard in parts: the sum of what each of them allows. A part is told of through `inputs` by its name
 * or by the inputs of its formula, through `counts` by what it counts; `value`, `level`, `met` and `count` only where
 * there is a single part that they can be meant for (`met` otherwise names parts that are one condition, by number).
 */
export function evaluateParts(
  parts: readonly PartProgram[],
  formulas: readonly Formula[],
  given: Given,
): StandardResult {
  const problem = given.notApplicable ? '标准没有规定不适用时怎样得分' : strangerIn(parts, given);
  if (problem !== undefined) return { status: 'not-covered', score: null, explanation: problem };
  const results = parts.map((part, n) => partResult(part, n, parts, formulas, given));
  const told = results.map(({ explanation }, n) => `${parts[n]?.name ?? ''}：${explanation}`).join('；');
  const failed = results.find(({ status, score }) => score === null && status !== 'compiled');
  if (failed !== undefined) return { status: failed.status, score: null, explanation: told };
  const needs = results.flatMap((result, n) => (result.score === null ? needsOf(parts[n], result) : []));
  if (needs.length > 0)
    return { status: 'compiled', score: null, explanation: `缺少${needs.join('、')}，不能计算得分`, needs };
  const scores = results.flatMap(({ score }) => score ?? []);
  const score = { min: Rational.sum(scores.map(({ min }) => min)), max: Rational.sum(scores.map(({ max }) => max)) };
  const status = (['ambiguous', 'judgement'] as const).find((one) => results.some((result) => result.status === one));
  const sum = scores.map((one) => marksText(one).replace(/分$/, '')).join('+');
  return { status: status ?? 'compiled', score, explanation: `${told}；合计${sum}=${marksText(score)}` };
}

function partResult(
  part: PartProgram,
  n: number,
  parts: readonly PartProgram[],
  formulas: readonly Formula[],
  given: Given,
): StandardResult {
  if (isCondition(part) && given.met !== undefined && !given.met.includes(n + 1))
    return { status: 'compiled', score: { min: Rational.zero, max: Rational.zero }, explanation: '不符合，不得分' };
  const formula = formulas.find(({ name }) => name === part.name || name === part.program.rule.subject);
  const own = ownInput(part, n, given);
  return evaluateProgram(part.program, formula, {
    ...(given.inputs !== undefined && (formula !== undefined || takesInputs(part)) && { inputs: given.inputs }),
    ...(isAlone(part, parts, isMeasured) && measured(given)),
    ...(isCounted(part) && given.count !== undefined && { count: given.count }),
    ...ownCounts(part, given),
    ...(given.level !== undefined && knows(part, given.level) && { level: given.level }),
    ...ownMet(part, n, parts, given),
    ...(own !== undefined && asGiven(part, own)),
  });
}

/** What a part lacks; the name of the part is said once. */
function needsOf(part: PartProgram | undefined, { needs }: StandardResult): string[] {
  const name = part?.name ?? '';
  if (needs === undefined || needs.length === 0) return [name];
  return needs.map((need) => {
    if (need === '指标值') return name;
    return need.includes(name) || name.includes(need) ? need : `“${name}”的${need}`;
  });
}

/** A count or a level that belongs to no part, or to more than one. */
function strangerIn(parts: readonly PartProgram[], { counts, count, level }: Given): string | undefined {
  const stranger = Object.keys(counts ?? {}).find((name) => !parts.some((part) => counted(part, name)));
  if (stranger !== undefined) return `标准没有提到“${stranger}”`;
  if (count !== undefined && count !== 0 && parts.filter(isCounted).length > 1)
    return '标准有几个部分各自计数，请按名称分别给出次数';
  if (level !== undefined && !parts.some((part) => knows(part, level))) return `“${level}”与标准规定的情形对不上`;
  return undefined;
}

const isCounted = ({ program }: PartProgram): boolean => program.counters.length > 0;
const isMeasured = ({ program: { scale } }: PartProgram): boolean => scale !== undefined && scale.variable !== 'met';
const isList = ({ program: { checklist, scale } }: PartProgram): boolean =>
  checklist !== undefined || scale?.variable === 'met';
/** 制度健全得3分: one condition, met or not. */
const isCondition = ({ program: { rule, counters } }: PartProgram): boolean =>
  rule.base.kind === 'levels' && rule.base.levels.length === 1 && counters.length === 0;

const isAlone = (part: PartProgram, parts: readonly PartProgram[], is: (one: PartProgram) => boolean): boolean =>
  is(part) && parts.filter(is).length === 1;

const measured = ({ value, target, actual }: Given): Given => ({
  ...(value !== undefined && { value }),
  ...(target !== undefined && { target }),
  ...(actual !== undefined && { actual }),
});

/** Whether a name of `counts` is meant for a part: what it counts, what it forbids, or the part itself. */
const counted = ({ name, program: { counters, rule } }: PartProgram, of: string): boolean =>
  byName(counters, of, ({ counter }) => counter.name) !== undefined ||
  byName(rule.vetoes, of, (own) => own) !== undefined ||
  (counters.length === 1 && givenName(of) === name);

function knows({ program: { levels, rule, counters } }: PartProgram, level: string): boolean {
  const plain = plainLevel(level);
  if (levels?.has(plain)) return true;
  const { base, vetoes } = rule;
  const words = [...vetoes, ...counters.filter(({ counter }) => !counter.each).map(({ counter }) => counter.name)];
  return [...words, ...(base.kind === 'start' ? [base.label ?? ''] : [])].some((own) => plainLevel(own) === plain);
}

function ownInput({ name }: PartProgram, n: number, { inputs = {} }: Given): GivenValue | undefined {
  const keys = Object.keys(inputs);
  const key = keys.find((one) => givenName(one) === name) ?? keys.find((one) => one === `第${n + 1}部分`);
  return key === undefined ? undefined : inputs[key];
}

const takesInputs = ({ program: { scale } }: PartProgram): boolean =>
  [...(scale?.bands ?? []), ...(scale?.rest === undefined ? [] : [scale.rest])].some(
    ({ award }) => award.kind === 'formula' && JSON.stringify(award.expression).includes('"op":"input"'),
  );

/** The input of a part in the form that its rule asks for. */
function asGiven(part: PartProgram, own: GivenValue): Given {
  if (isMeasured(part)) return { value: own };
  const text = own instanceof Rational ? own.toDecimal(6) : String(own).trim();
  if (isList(part)) {
    const numbers = text.replace(/^第|项$/g, '').split(/[,，、\s]+/);
    return numbers.every((one) => /^\d{1,2}$/.test(one)) ? { met: numbers.map(Number).filter((one) => one > 0) } : {};
  }
  const times = /^(\d{1,9}(?:\.\d{1,6})?)[\u4e00-\u9fff]{0,3}$/.exec(text)?.[1];
  return isCounted(part) && times !== undefined ? { count: Number(times) } : { level: text };
}

/** The counts that are meant for a part; where none is, the part is not told of. */
function ownCounts(part: PartProgram, { counts = {} }: Given): Pick<Given, 'counts'> {
  const own = Object.entries(counts).filter(([name]) => counted(part, name));
  if (own.length === 0) return {};
  const [counter] = part.program.counters;
  const nameFor = (name: string): string =>
    counter !== undefined && givenName(name) === part.name ? counter.counter.name : name;
  return { counts: Object.fromEntries(own.map(([name, count]) => [nameFor(name), count])) };
}

/** Which items are met: by the numbers of the parts where some are single conditions, else those of the only list. */
function ownMet(part: PartProgram, n: number, parts: readonly PartProgram[], { met }: Given): Given {
  if (met === undefined) return {};
  if (!parts.some(isCondition)) return isAlone(part, parts, isList) ? { met } : {};
  const { base } = part.program.rule;
  const label = isCondition(part) && base.kind === 'levels' ? base.levels[0]?.label : undefined;
  return label !== undefined && met.includes(n + 1) ? { level: label } : {};
}
