import { readFile, stat } from 'node:fs/promises';
import type { Document, LineCounter, YAMLMap } from 'yaml';
import type { z } from 'zod';

/** A YAML file that is not what it should be; every problem is a Chinese sentence, with its line where there is one. */
export class YamlProblems extends Error {
  override readonly name = 'YamlProblems';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Where in the data something is wrong, and what, in Chinese. */
export interface DataProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Data of a YAML file, and the way to complain of it by line. */
export interface ValidatedYaml<T> {
  readonly data: T;
  /** The problems as sentences with line numbers, in the order of the lines. */
  inLines(problems: readonly DataProblem[]): string[];
}

const largest = 512 * 1024;

const tooLarge = `文件太大，最多${largest >> 10}KB。`;

/** The text of a file; undefined where there is none. Throws `YamlProblems` for one too large, or the system's error. */
export async function shortText(file: string): Promise<string | undefined> {
  const found = await stat(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new YamlProblems(['这不是文件。']);
  // Three bytes a Chinese character.
  if (found.size > largest * 3) throw new YamlProblems([tooLarge]);
  return readFile(file, 'utf8');
}

/**
 * Reads YAML and holds it to a schema. Bounded: short texts only, no aliases, no tags of its own.
 *
 * @throws YamlProblems for anything else
 */
export async function validatedYaml<T>(text: string, schema: z.ZodType<T>): Promise<ValidatedYaml<T>> {
  if (text.length > largest) throw new YamlProblems([tooLarge]);
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const options = {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  } as const;
  let document: Document;
  let value: unknown;
  try {
    document = parseDocument(text, options);
    const fault = document.errors[0];
    if (fault) throw new YamlProblems([`第${lines.linePos(fault.pos[0]).line}行：${faultWords(fault.code)}。`]);
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof YamlProblems) throw error;
    // What is nested deeper than the stack, or refers to itself.
    throw new YamlProblems(['YAML 不能读取：嵌套太深，或用了别名（*）；请写成普通的键和值。']);
  }
  const inLines = (problems: readonly DataProblem[]): string[] =>
    problems
      .map(({ path, message }) => ({ line: lineOf(document, lines, path), message }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, message }) => (line === undefined ? message : `第${line}行：${message}`));
  const result = schema.safeParse(value);
  if (!result.success) throw new YamlProblems(inLines(result.error.issues.flatMap(problemsOf)));
  return { data: result.data, inLines };
}

const faultWords = (code: string): string =>
  ({
    DUPLICATE_KEY: '同一个键写了两次',
    TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
    MISSING_CHAR: '缺少标点（冒号、引号或括号）',
    BAD_INDENT: '缩进不对',
    BAD_ALIAS: '不支持别名（*）',
    MULTIPLE_DOCS: '只能有一份内容（多了 ---）',
  })[code] ?? 'YAML 格式有误';

/** The line of a value, or of the nearest that holds it; for a key that has no business there, that of the key. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = String(path[length - 1]);
    const items = parent === undefined || parent === null ? [] : ((parent as Partial<YAMLMap>).items ?? []);
    for (const [index, item] of items.entries()) {
      const node = 'key' in item ? item.key : item;
      const name = 'key' in item ? textOf(item.key) : String(index);
      const start = name === key ? rangeOf(node)?.[0] : undefined;
      if (start !== undefined) return lines.linePos(start).line;
    }
  }
  return undefined;
}

const textOf = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'value' in node ? String(node.value) : String(node);

const rangeOf = (node: unknown): readonly number[] | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : undefined;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表',
  object: '键和值',
  record: '键和值',
  number: '数字',
};

function problemsOf(issue: z.core.$ZodIssue): DataProblem[] {
  const { path } = issue;
  const name = path.length === 0 ? '' : `${path.map(String).join('.')}：`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: `${name}没有“${key}”这个键。` }));
    case 'invalid_type':
      return [{ path, message: `${name}缺少，或类型不对（应为${typeNames[issue.expected] ?? issue.expected}）。` }];
    case 'invalid_value':
      return [{ path, message: `${name}应为 ${issue.values.map(String).join('、')} 之一。` }];
    default:
      return [{ path, message: `${name}${/[一-鿿]/.test(issue.message) ? issue.message : '内容不符合要求'}。` }];
  }
}
