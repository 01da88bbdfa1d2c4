import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { type Pack, packSchema } from './schema.js';

/** A pack that cannot be read; `problems` are Chinese sentences. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LARGEST = 1 << 20;

/**
 * Reads and validates a pack from its folder, or from a YAML file.
 *
 * @throws PackError for anything that is no valid pack
 */
export const readPack = (path: string): Pack => readYaml(path, packSchema);

/** A YAML file, or the pack.yaml of a folder, that a schema admits. @throws PackError */
export function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(dataOf(textOf(path)));
  if (result.success) return result.data;
  throw new PackError(result.error.issues.map(problemOf));
}

function textOf(path: string): string {
  try {
    const file = statSync(path).isDirectory() ? join(path, 'pack.yaml') : path;
    const { size } = statSync(file);
    if (size > LARGEST) throw new PackError([`模板包太大：${size}字节，最多${LARGEST}字节。`]);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof PackError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new PackError([missing ? `找不到模板包：${path}` : `模板包不能读取：${path}`]);
  }
}

function dataOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100, schema: 'core' });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new PackError([`YAML 格式有误${line === undefined ? '' : `，第${line}行`}。`]);
  }
}

function problemOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? '最外层' : issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at}：不认识的键 ${issue.keys.join('、')}。`;
    case 'invalid_type':
      return `${at}：缺少，或类型不对（应为 ${issue.expected}）。`;
    case 'invalid_value':
      return `${at}：应为 ${issue.values.map(String).join('、')} 之一。`;
    case 'invalid_union':
      return `${at}：内容不符合任何一种写法。`;
    default:
      return `${at}：${/[一-鿿]/.test(issue.message) ? issue.message : '内容不符合要求'}。`;
  }
}
