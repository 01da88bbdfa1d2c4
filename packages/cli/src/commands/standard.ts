import { createInterface } from 'node:readline';
import { compileStandard, describeRule, evaluateStandard, type Given } from '@hengji/core';
import { Command } from 'commander';
import { BadLine, fullMarksOf, givenOf, lineReader, resultLine } from '../standard-lines.js';
import { type Terminal, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface StandardFlags {
  readonly fullMarks?: string;
  readonly value?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly met?: string;
  readonly count?: string;
  readonly level?: string;
  readonly notApplicable?: boolean;
  readonly inputs?: string;
  readonly definition?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

/** Characters gathered before they are written; keeps a long run of lines from making as many writes. */
const CHUNK = 65_536;

const statuses = {
  compiled: '已按标准计算',
  'not-covered': '标准没有规定这种情形',
  ambiguous: '标准有两种规定，不能确定',
  inconsistent: '标准自身不一致',
  judgement: '由评价人评定',
  'not-understood': '没有读懂',
} as const;

/**
 * `hengji standard [TEXT]`, and `hengji standard --ndjson` from standard input to standard output.
 *
 * @param finish is told the exit code: always 0; bad usage is a UsageError
 */
export function standardCommand(
  terminal: Terminal,
  finish: (exitCode: number) => void,
  input: () => NodeJS.ReadableStream = () => process.stdin,
): Command {
  return new Command('standard')
    .summary('按评价标准的文字计算得分')
    .description('读一条评价标准，算出它允许的得分，并说明每一步。没有完全读懂的标准不计算得分。')
    .argument('[标准]', '评价标准的原文')
    .option('--full-marks <分值>', '指标的分值（满分）')
    .option('--value <数值>', '指标的实际数值，例如 104%、3天')
    .option('--target <数值>', '目标值，可以带 ≥ 或 ≤')
    .option('--actual <数值>', '实际完成值')
    .option('--met <编号>', '清单中符合的项，例如 1,3；都不符合用 0')
    .option('--count <次数>', '发生的次数')
    .option('--level <等级>', '等级或完成情况，例如 良好、基本完成')
    .option('--not-applicable', '指标不适用于本单位')
    .option('--inputs <JSON>', '指标说明公式中的各项数据，或标准各部分的数据，例如 {"在职人员数":"4","编制数":"3"}')
    .option('--definition <公式>', '指标说明的原文，用于由 --inputs 计算数值')
    .option('--json', '输出供程序读取的 JSON')
    .option('--ndjson', '从标准输入读，每行一个 {"id","text","fullMarks","given"}；每行输出一个结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (text: string | undefined, flags: StandardFlags) => {
      if (flags.ndjson) {
        if (text !== undefined) throw new UsageError('--ndjson 从标准输入读，不要同时写评价标准。');
        await manyStandards(terminal, input());
      } else await oneStandard(terminal, text, flags);
      finish(0);
    });
}

async function manyStandards(terminal: Terminal, input: NodeJS.ReadableStream): Promise<void> {
  const read = lineReader();
  let number = 0;
  let waiting = '';
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    waiting += `${JSON.stringify(read(line, number))}\n`;
    if (waiting.length < CHUNK) continue;
    await write(terminal.out, waiting);
    waiting = '';
  }
  if (waiting !== '') await write(terminal.out, waiting);
}

async function oneStandard(terminal: Terminal, text: string | undefined, flags: StandardFlags): Promise<void> {
  if (text === undefined) throw new UsageError('请写出评价标准，或用 --ndjson 从标准输入读。');
  if (flags.fullMarks === undefined) throw new UsageError('请用 --full-marks 写出指标的分值。');
  const { fullMarks, given } = usage(() => ({ fullMarks: fullMarksOf(flags.fullMarks), given: givenFrom(flags) }));
  const standard = compileStandard(text, {
    fullMarks,
    ...(flags.definition !== undefined && { definition: flags.definition }),
  });
  const result = evaluateStandard(standard, given);
  const line = resultLine('1', standard, result);
  if (flags.json) {
    await write(terminal.out, `${JSON.stringify(line)}\n`);
    return;
  }
  const { score } = line;
  const lines = [
    `结果：${statuses[line.status]}`,
    ...(score === null
      ? []
      : [`得分：${score.min === score.max ? score.min : `${score.min}～${score.max}`}（满分${fullMarks}）`]),
    `说明：${line.explanation}`,
    ...(standard.rule === null ? [] : [`规则：${describeRule(standard.rule)}`]),
    ...(line.unread.length === 0 ? [] : [`未用的文字：${line.unread.join('；')}`]),
    ...(line.remarks ?? []).map((remark) => `提示：${remark}`),
  ];
  await write(terminal.out, `${lines.join('\n')}\n`);
}

/** Turns a bad value of an option into a usage error. */
function usage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadLine) throw new UsageError(`${error.message}。`);
    throw error;
  }
}

function givenFrom(flags: StandardFlags): Given {
  const { value, target, actual, met, count, level, inputs, notApplicable } = flags;
  return givenOf({
    ...(value !== undefined && { value }),
    ...(target !== undefined && { target }),
    ...(actual !== undefined && { actual }),
    ...(met !== undefined && { met: numbers(met) }),
    ...(count !== undefined && { count }),
    ...(level !== undefined && { level }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(inputs !== undefined && { inputs: json(inputs) }),
  });
}

/** 1,3 or 1、3; 0 alone for none. */
function numbers(text: string): number[] {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
  const list = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  if (list.some(Number.isNaN)) throw new BadLine(`--met 应为项的编号，例如 1,3，而不是“${text.slice(0, 40)}”`);
  return list.length === 1 && list[0] === 0 ? [] : list;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadLine('--inputs 应为合法的 JSON');
  }
}
