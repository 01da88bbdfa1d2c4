import {
  type CompileOptions,
  compileStandard,
  evaluateStandard,
  type Given,
  type GivenValue,
  type Rule,
  roundMarks,
  type Standard,
  type StandardResult,
} from '@hengji/core';

/** One result of `hengji standard --ndjson`, and of `--json`. Marks are rounded half up to two decimals. */
export interface StandardLine {
  readonly id: string;
  readonly status: StandardResult['status'];
  readonly score: { readonly min: string; readonly max: string } | null;
  readonly explanation: string;
  readonly rule: Rule | null;
  readonly unread: readonly string[];
  readonly needs?: readonly string[];
  readonly remarks?: readonly string[];
}

/** A line or an option that is not what it should be; `message` is a Chinese sentence. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

const MARKS = /^\d{1,9}(?:\.\d{1,6})?$/;
/** Longest line that is read. */
const MAX_LINE = 1_000_000;
const MAX_CACHED = 2000;

/** The full marks as a decimal string. */
export function fullMarksOf(given: unknown): string {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : '';
  if (!MARKS.test(text) || Number(text) === 0) throw new BadLine(`分值应为大于零的数，而不是“${show(given)}”`);
  return text;
}

const show = (given: unknown): string => (given === undefined ? '空' : String(JSON.stringify(given)).slice(0, 40));
const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

function givenValue(given: unknown, name: string): GivenValue {
  if (typeof given === 'string' || typeof given === 'number') return given;
  throw new BadLine(`${name}应为文字或数，而不是${show(given)}`);
}

function countOf(given: unknown, name: string): number {
  const n = typeof given === 'string' && /^\d{1,9}(?:\.\d{1,6})?$/.test(given.trim()) ? Number(given) : given;
  if (typeof n !== 'number' || !Number.isFinite(n) || n < 0)
    throw new BadLine(`${name}应为不小于零的数，而不是${show(given)}`);
  return n;
}

function entries<T>(given: unknown, name: string, read: (x: unknown, key: string) => T): Record<string, T> {
  if (!isObject(given)) throw new BadLine(`${name}应为名称和数值的对照，而不是${show(given)}`);
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, read(value, `${name}中的“${key}”`)]));
}

const READERS: { readonly [K in keyof Given]-?: (x: unknown) => Exclude<Given[K], undefined> } = {
  value: (x) => givenValue(x, '数值'),
  target: (x) => givenValue(x, '目标值'),
  actual: (x) => givenValue(x, '实际完成值'),
  met: (x) => {
    if (!Array.isArray(x)) throw new BadLine(`符合的项应为编号的列表，而不是${show(x)}`);
    return x.map((n) => countOf(n, '项的编号'));
  },
  count: (x) => countOf(x, '次数'),
  counts: (x) => entries(x, '各种次数', countOf),
  level: (x) => {
    if (typeof x !== 'string') throw new BadLine(`等级应为文字，而不是${show(x)}`);
    return x;
  },
  inputs: (x) => entries(x, '各项数据', givenValue),
  notApplicable: (x) => {
    if (typeof x !== 'boolean') throw new BadLine(`不适用应为 true 或 false，而不是${show(x)}`);
    return x;
  },
};

/**
 * Reads what is given of an indicator from JSON.
 * @throws BadLine for an unknown name or a wrong kind of value
 */
export function givenOf(raw: unknown): Given {
  if (raw === undefined || raw === null) return {};
  if (!isObject(raw)) throw new BadLine(`given 应为对象，而不是${show(raw)}`);
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(READERS, key)) throw new BadLine(`given 中没有“${key.slice(0, 40)}”这一项`);
    given[key] = READERS[key as keyof Given](value);
  }
  return given;
}

/** The result of one standard as it is put out. */
export function resultLine(id: string, standard: Standard, result: StandardResult): StandardLine {
  const { score, needs } = result;
  const remarks = standard.diagnostics.map(({ message }) => message);
  return {
    id,
    status: result.status,
    score: score && { min: roundMarks(score.min), max: roundMarks(score.max) },
    explanation: result.explanation,
    rule: standard.rule,
    unread: standard.unread,
    ...(needs !== undefined && { needs }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** Makes a function from a line of JSON to its result; it remembers the standards that it has compiled. */
export function lineReader(): (line: string, number: number) => StandardLine {
  const known = new Map<string, Standard>();
  const compile = (text: string, options: CompileOptions & { fullMarks: string }): Standard => {
    const key = JSON.stringify([options.fullMarks, options.name, options.definition, text]);
    const old = known.get(key);
    if (old !== undefined) return old;
    const standard = compileStandard(text, options);
    if (known.size >= MAX_CACHED) known.clear();
    known.set(key, standard);
    return standard;
  };
  return (line, number) => {
    let id = `第${number}行`;
    try {
      if (line.length > MAX_LINE) throw new BadLine('这一行太长，没有读');
      const task = parse(line);
      if (typeof task.id === 'number' || (typeof task.id === 'string' && task.id !== '')) id = String(task.id);
      if (typeof task.text !== 'string') throw new BadLine('缺少评价标准的文字（text）');
      const standard = compile(task.text, {
        fullMarks: fullMarksOf(task.fullMarks),
        ...(typeof task.name === 'string' && { name: task.name }),
        ...(typeof task.definition === 'string' && { definition: task.definition }),
      });
      return resultLine(id, standard, evaluateStandard(standard, givenOf(task.given)));
    } catch (error) {
      const explanation = error instanceof BadLine ? error.message : '这一行没有读懂';
      return { id, status: 'not-understood', score: null, explanation, rule: null, unread: [line.slice(0, 200)] };
    }
  };
}

function parse(line: string): Record<string, unknown> {
  let task: unknown;
  try {
    task = JSON.parse(line);
  } catch {
    throw new BadLine('这一行不是合法的 JSON');
  }
  if (!isObject(task)) throw new BadLine('这一行应为一个 JSON 对象');
  return task;
}
