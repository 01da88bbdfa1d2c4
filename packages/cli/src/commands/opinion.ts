import { extname } from 'node:path';
import {
  type Acceptance,
  loadPacks,
  type OpinionOptions,
  reviewFiles,
  UnknownFinding,
  writeOpinion,
} from '@hengji/review';
import { Command } from 'commander';
import { checkOutputPath, writeOutputFile } from '../output-file.js';
import { progress } from '../progress.js';
import { type SettingFlags, settle, withSettingFlags } from '../review-settings.js';
import { type Terminal, write } from '../terminal.js';
import { today } from '../today.js';
import { UsageError } from '../usage-error.js';

interface OpinionFlags extends SettingFlags {
  readonly out?: string;
  readonly reviewer?: string;
  readonly date?: string;
  readonly accept?: string;
}

/**
 * `hengji opinion REPORT...`.
 *
 * @param finish is told the exit code: 0 fine
 */
export function opinionCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const command = new Command('opinion')
    .summary('写出复核意见书')
    .description('审核报告，并据采纳的问题写出复核意见书（Word 文件）；已排除的问题不写入。')
    .argument('<报告...>', '报告文件或文件夹')
    .option('--out <文件>', '意见书的文件名，扩展名为 .docx；必须写明')
    .option('--reviewer <单位>', '复核单位；不写则留空待填')
    .option('--date <日期>', '意见书的日期，形如 2024-03-18；默认为今天')
    .option('--accept <范围>', '采纳的问题：all（全部）、errors（只采纳错误），或用逗号隔开的编号；默认 all')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', '\n退出码：0 正常；2 用法有误，或有文件未能审核（此时不写意见书）。');
  return withSettingFlags(command).action(async (paths: string[], flags: OpinionFlags) => {
    await opinion(terminal, paths, flags);
    finish(0);
  });
}

async function opinion(terminal: Terminal, paths: readonly string[], flags: OpinionFlags): Promise<void> {
  const { out = '' } = flags;
  if (extname(out).toLowerCase() !== '.docx')
    throw new UsageError('请用 --out 给出 .docx 文件名，例如 --out 意见书.docx');
  const reviewer = flags.reviewer?.trim() ?? '';
  if (reviewer.length > 100) throw new UsageError('--reviewer 太长，最多100字。');
  const date = dateOf(flags.date);
  const accept = acceptanceOf(flags.accept);
  const { wishes } = await settle(flags);
  await checkOutputPath(out);

  const bar = progress(terminal);
  const result = await reviewFiles(paths, {
    ...wishes,
    onProgress: ({ done, total, file }) => bar.update(done, total, file),
  }).finally(() => bar.end());
  const { failed } = result;
  if (failed.length > 0) {
    const sentences = failed.map(({ file, error }) => `  ${file}：${error}`).join('\n');
    throw new UsageError(`有${failed.length}个文件未能审核，没有写出意见书：\n${sentences}`);
  }
  const options: OpinionOptions = {
    accept,
    date,
    packs: (await loadPacks(wishes.packs ?? [])).map(({ title }) => title),
    ...(reviewer === '' ? {} : { reviewer }),
  };
  try {
    await writeOutputFile(out, await writeOpinion(result, options));
  } catch (error) {
    if (error instanceof UnknownFinding) throw new UsageError(error.message);
    throw error;
  }
  await write(terminal.out, `意见书已写入 ${out}\n`);
}

function dateOf(text: string | undefined): string {
  if (text === undefined) return today();
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // 2024-02-31 is a date to JavaScript, but not that one.
  if (date === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) {
    throw new UsageError(`--date 应为 2024-03-18 形式的日期，而不是“${text}”。`);
  }
  return text;
}

function acceptanceOf(text: string | undefined): Acceptance {
  if (text === undefined || text === 'all' || text === 'errors') return text ?? 'all';
  const ids = text.split(/[,，、\s]+/).filter((id) => id !== '');
  if (ids.length === 0) throw new UsageError('--accept 应为 all、errors，或用逗号隔开的问题编号。');
  return ids;
}
