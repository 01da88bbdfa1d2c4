import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  changeDismissals,
  type DismissalChange,
  type DocumentReview,
  reviewFiles,
  UnknownFinding,
  YamlProblems,
} from '@hengji/review';
import { Command } from 'commander';
import { writeOutputFile } from '../output-file.js';
import { repeatable, type SettingFlags, settle, withSettingFlags } from '../review-settings.js';
import { type Terminal, write } from '../terminal.js';
import { today } from '../today.js';
import { UsageError } from '../usage-error.js';

interface DismissFlags extends SettingFlags {
  readonly reason?: string;
  readonly by?: string;
  readonly undo?: boolean;
  readonly with?: readonly string[];
}

/**
 * `hengji dismiss REPORT ID...`.
 *
 * @param finish is told the exit code: 0 fine
 */
export function dismissCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const command = new Command('dismiss')
    .summary('排除经人工确认不是问题的发现')
    .description(
      '排除经人工确认不是问题的发现，写明理由。记录在报告旁边的“报告文件名.衡绩.yaml”里，以后审核时单独列出、不再计数；' +
        '报告中相应的文字一改，排除即失效。',
    )
    .argument('<报告>', '报告文件')
    .argument('<编号...>', '问题的编号，见 hengji review 的结果')
    .option('--reason <理由>', '为什么不是问题；必须写明')
    .option('--by <姓名>', '作出判断的人')
    .option('--undo', '撤销排除')
    .addOption(repeatable('--with <路径>', '排除几份材料之间的问题时，写明一并审核的其他文件或文件夹；可写多次'))
    .helpOption('-h, --help', '显示帮助');
  return withSettingFlags(command).action(async (report: string, ids: string[], flags: DismissFlags) => {
    await dismiss(terminal, report, ids, flags);
    finish(0);
  });
}

async function dismiss(terminal: Terminal, report: string, ids: readonly string[], flags: DismissFlags): Promise<void> {
  const change = changeOf(flags);
  const found = await stat(report).catch(() => undefined);
  if (found === undefined) throw new UsageError(`找不到文件：${report}`);
  if (!found.isFile()) throw new UsageError(`${report} 不是文件；请给出一份报告。`);
  // Taking back asks nothing of the report, which may have changed since.
  const reviewed = 'restore' in change ? { file: report, findings: [] } : await reviewOf(report, flags);
  try {
    const { path, content, changed } = await changeDismissals(reviewed, ids, change);
    await writeOutputFile(path, content);
    const names = changed.map(({ id, title }) => `${id} ${title}`).join('；');
    const done = 'restore' in change ? '已撤销排除' : '已排除';
    await write(terminal.out, `${done}${changed.length}项：${names}。记录在 ${path}\n`);
  } catch (error) {
    if (error instanceof UnknownFinding) throw new UsageError(error.message);
    if (error instanceof YamlProblems) {
      throw new UsageError(`${basename(report)} 的排除记录不能读取：${error.problems.join('')}`);
    }
    throw error;
  }
}

function changeOf({ reason, by, undo }: DismissFlags): DismissalChange {
  if (undo) return { restore: true };
  const words = reason?.trim() ?? '';
  if (words === '') throw new UsageError('请用 --reason 写明为什么不是问题。');
  if (words.length > 2_000) throw new UsageError('--reason 太长，最多2000字。');
  const name = by?.trim() ?? '';
  if (name.length > 100) throw new UsageError('--by 太长，最多100字。');
  return { dismiss: { reason: words, ...(name === '' ? {} : { by: name }), on: today() } };
}

/** The report with its findings, and those between it and the files beside it. */
async function reviewOf(report: string, flags: DismissFlags): Promise<Pick<DocumentReview, 'file' | 'findings'>> {
  const { wishes } = await settle(flags);
  const { documents, failed, groups = [] } = await reviewFiles([report, ...(flags.with ?? [])], wishes);
  const own = documents.find(({ file }) => file === report);
  if (own === undefined) {
    throw new UsageError(`${report}：${failed.find(({ file }) => file === report)?.error ?? '没有审核结果。'}`);
  }
  const between = groups.filter(({ members }) => members.some(({ file }) => file === report));
  return { file: report, findings: [...own.findings, ...between.flatMap(({ findings }) => findings)] };
}
