import { extname } from 'node:path';
import {
  type Evaluation,
  mergeProjects,
  moneyOf,
  type RollupEntry,
  type RollupKey,
  regionOf,
  rollupKeys,
  scoreEvaluation,
  summarise,
} from '@hengji/core';
import { Command } from 'commander';
import { type MergedGroup, type RollupResult, rollupText } from '../formats/rollup-text.js';
import { checkOutputPath, writeOutputFile } from '../output-file.js';
import { progress } from '../progress.js';
import { readRecords, type SourceRecord } from '../records.js';
import { type ChosenPack, choosePack } from '../rules.js';
import { type Terminal, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface RollupFlags {
  readonly by: string;
  readonly format?: string;
  readonly out?: string;
  readonly pack?: string;
}

const formats = ['table', 'json', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** `hengji rollup FILE...`. */
export function rollupCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  return new Command('rollup')
    .summary('汇总多份自评表')
    .description(
      '汇总多份自评表：金额、执行率、按资金加权的得分、等级分布和排名；同一项目在多个单位的指标按官方口径汇总。',
    )
    .argument('<文件...>', '自评记录（.json），或 hengji review --format json 的结果')
    .option('--by <口径>', '按 unit（单位）、department（主管部门）、region（地区）或 year（年度）汇总', 'region')
    .option('--format <格式>', '输出格式：table、json、xlsx；默认按 --out 的扩展名，否则为 table')
    .option('--out <文件>', '把结果写入文件，而不是显示在屏幕上')
    .option('--pack <编号>', '采用的模板包，默认为财政部的；用 hengji pack list 查看')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', '\n退出码：0 正常；2 用法有误，或有文件不能读取（其余的照常汇总）。')
    .action(async (files: string[], flags: RollupFlags) => finish(await rollup(terminal, files, flags)));
}

async function rollup(terminal: Terminal, files: readonly string[], flags: RollupFlags): Promise<number> {
  const by = rollupKeys.find((key) => key === flags.by);
  if (by === undefined) throw new UsageError(`--by 应为 ${rollupKeys.join('、')} 之一，而不是“${flags.by}”。`);
  const format = formatOf(flags);
  const chosen = await choosePack(flags.pack);
  if (flags.out !== undefined) await checkOutputPath(flags.out);
  const { sources, failed } = await readAll(terminal, files);
  if (sources.length === 0) throw new UsageError(failed.join('\n'));

  const result = resultOf(sources, by, chosen);
  const output = await formatted(result, format);
  if (flags.out === undefined) await write(terminal.out, output);
  else {
    await writeOutputFile(flags.out, output);
    await write(terminal.err, `已汇总${sources.length}份自评表；结果已写入 ${flags.out}\n`);
  }
  if (failed.length > 0) await write(terminal.err, `${failed.join('\n')}\n`);
  return failed.length > 0 ? 2 : 0;
}

function formatOf({ format, out }: RollupFlags): Format {
  const byExtension = formats.find((each) => out !== undefined && extname(out).toLowerCase() === `.${each}`);
  const chosen = format === undefined ? (byExtension ?? 'table') : formats.find((each) => each === format);
  if (chosen === undefined) throw new UsageError(`没有名为“${format}”的输出格式；可用的有 ${formats.join('、')}。`);
  if (chosen === 'xlsx' && out === undefined) {
    throw new UsageError('xlsx 不能显示在屏幕上；请用 --out 给出文件名，例如 --out 汇总.xlsx');
  }
  return chosen;
}

async function readAll(terminal: Terminal, files: readonly string[]) {
  const bar = progress(terminal);
  const sources: SourceRecord[] = [];
  const failed: string[] = [];
  for (const [index, file] of files.entries()) {
    bar.update(index, files.length, file);
    try {
      for (const source of await readRecords(file)) sources.push(source);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.push(error.message);
    }
  }
  bar.end();
  return { sources, failed };
}

function resultOf(sources: readonly SourceRecord[], by: RollupKey, { pack, rules }: ChosenPack): RollupResult {
  const entries = sources.map((source): RollupEntry => {
    const { evaluation, region, department } = source.record;
    const unit = evaluation.unit?.text || evaluation.title?.text || source.file;
    const above = department ?? evaluation.fields.find(({ name }) => name === '主管部门')?.value.text;
    return {
      unit,
      ...(evaluation.project?.text ? { project: evaluation.project.text } : {}),
      ...(above ? { department: above } : {}),
      region: region ?? regionOf(unit),
      ...(evaluation.year === undefined ? {} : { year: evaluation.year }),
      scorecard: scoreEvaluation(evaluation, rules(evaluation.year), source.options),
      ...moneyOf(evaluation),
    };
  });
  return {
    version: 1,
    pack: pack.id,
    ...summarise(entries, by, rules(undefined)),
    entries: entries.map(({ scorecard: { total, grade, fullMarks }, budget: _, executed: __, ...entry }) => ({
      ...entry,
      fullMarks,
      total,
      grade,
    })),
    merged: mergedGroups(sources, rules),
  };
}

/** Projects of one name and year that more than one record reports on, put together by the official rule. */
function mergedGroups(sources: readonly SourceRecord[], rules: ChosenPack['rules']): MergedGroup[] {
  const groups = new Map<string, { name: string; year: number | undefined; members: SourceRecord[] }>();
  for (const source of sources) {
    const { kind, project, year }: Evaluation = source.record.evaluation;
    const name = project?.text.replace(/\s/g, '');
    if (kind !== 'project' || !name) continue;
    const key = `${year ?? ''}\u0000${name}`;
    const group = groups.get(key) ?? { name, year, members: [] };
    group.members.push(source);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ name, year, members }) => ({
      project: name,
      ...(year === undefined ? {} : { year }),
      ...mergeProjects(
        members.map(({ record }) => record.evaluation),
        rules(year),
        members.map(({ options }) => options),
      ),
    }));
}

async function formatted(result: RollupResult, format: Format): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(result)}\n`;
  if (format === 'table') return rollupText(result);
  const { rollupWorkbook } = await import('../formats/rollup-workbook.js');
  return rollupWorkbook(result);
}
