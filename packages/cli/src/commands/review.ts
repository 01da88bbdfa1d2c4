import { extname } from 'node:path';
import {
  type FileFormatter,
  type Finding,
  type FormatOptions,
  type Formatter,
  findingsOf,
  formatterById,
  formatters,
  type ReviewResult,
  reviewFiles,
  type Severity,
} from '@hengji/review';
import { Command } from 'commander';
import { checkEachOutput, writeEachOutput } from '../output-each.js';
import { checkOutputPath, writeOutputFile } from '../output-file.js';
import { progress } from '../progress.js';
import { type SettingFlags, settle, withSettingFlags } from '../review-settings.js';
import { type Terminal, usesColor, widthOf, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface ReviewFlags extends SettingFlags {
  readonly format?: string;
  readonly out?: string;
  readonly jobs?: string;
  readonly failOn?: string;
  readonly verbose?: boolean;
  readonly color: boolean;
}

const mostJobs = 64;

/**
 * `hengji review PATH...`.
 *
 * @param finish is told the exit code: 0 fine, 1 findings at or above --fail-on, 2 a file that could not be reviewed
 */
export function reviewCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const list = formatters.map(({ id, title }) => `  ${id.padEnd(6)} ${title}`).join('\n');
  const command = new Command('review')
    .summary('审核绩效自评报告')
    .description(
      '审核绩效自评报告：重算报告里的每一处合计、占比、增减和得分，列出矛盾和没有说明的地方。同一单位的部门报告、项目自评、上年度报告和预算表一起给出时，自动归组并互相核对。',
    )
    .argument('<路径...>', '报告文件或文件夹（docx、doc、xlsx、xls、html、pdf、txt）')
    .option('--format <格式>', '输出格式，见下；默认按 --out 的扩展名，否则为 table')
    .option('--out <文件>', '把结果写入文件，而不是显示在屏幕上；审核多个文件并写出 docx 时给出文件夹')
    .option('--jobs <个数>', '同时审核的文件个数，默认按处理器个数')
    .option(
      '--fail-on <级别>',
      '发现该级别及以上的问题时退出码为 1：error（错误）、warning（待说明）、never（从不）；默认 error',
    )
    .option('--verbose', '同时列出核对过的全部关系')
    .option('--no-color', '不使用颜色')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText(
      'after',
      `\n输出格式：\n${list}\n\n退出码：0 正常；1 有 --fail-on 及以上的问题；2 用法有误，或有文件未能审核。`,
    );
  return withSettingFlags(command).action(async (paths: string[], flags: ReviewFlags) =>
    finish(await review(terminal, paths, flags)),
  );
}

async function review(terminal: Terminal, paths: readonly string[], flags: ReviewFlags): Promise<number> {
  const formatter = formatterOf(flags);
  const jobs = jobsOf(flags.jobs);
  const { wishes, failOn } = await settle(flags);
  const failing = failingSeverities(flags.failOn ?? failOn ?? 'error');
  if (flags.out !== undefined) {
    await ('formatFile' in formatter ? checkEachOutput(flags.out, paths) : checkOutputPath(flags.out));
  }

  const bar = progress(terminal);
  const result = await reviewFiles(paths, {
    ...wishes,
    ...(jobs === undefined ? {} : { jobs }),
    onProgress: ({ done, total, file }) => bar.update(done, total, file),
  }).finally(() => bar.end());

  const toScreen = flags.out === undefined;
  const options: FormatOptions = {
    color: toScreen && usesColor(terminal, terminal.out, flags.color),
    width: toScreen ? widthOf(terminal.out) : 80,
    verbose: flags.verbose ?? false,
  };
  if ('formatFile' in formatter) return writeEach(terminal, formatter, result, options, flags.out ?? '.', failing);
  const output = await formatter.format(result, options);
  if (flags.out === undefined) await write(terminal.out, output);
  else {
    await writeOutputFile(flags.out, output);
    await write(terminal.err, `${outcome(result)}；结果已写入 ${flags.out}\n`);
  }
  return exitCodeOf(result, failing);
}

/** One output for each document; a file that cannot be given back counts as one that was not reviewed. */
async function writeEach(
  terminal: Terminal,
  formatter: FileFormatter,
  result: ReviewResult,
  options: FormatOptions,
  out: string,
  failing: ReadonlySet<Severity>,
): Promise<number> {
  const { paths, troubles } = await writeEachOutput(formatter, result, out, options);
  const failed = [...result.failed, ...troubles];
  const lines = failed.map(({ file, error }) => `${file}：${error}`);
  if (paths.length > 0) lines.push(`${outcome(result)}；${paths.length}份审核稿已写入 ${out}`);
  await write(terminal.err, `${lines.map((line) => line.replace(/\p{C}/gu, '')).join('\n')}\n`);
  return exitCodeOf({ ...result, failed }, failing);
}

function formatterOf({ format, out }: ReviewFlags): Formatter | FileFormatter {
  const byExtension = formatters.find(
    ({ extension }) => out !== undefined && extname(out).toLowerCase() === `.${extension}`,
  );
  const formatter = format === undefined ? (byExtension ?? formatterById('table')) : formatterById(format);
  if (formatter === undefined) {
    throw new UsageError(`没有名为“${format}”的输出格式；可用的有 ${formatters.map(({ id }) => id).join('、')}。`);
  }
  if (formatter.binary && out === undefined) {
    throw new UsageError(
      `${formatter.id} 不能显示在屏幕上；请用 --out 给出文件名，例如 --out 审核.${formatter.extension}`,
    );
  }
  return formatter;
}

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > mostJobs) throw new UsageError(`--jobs 应为 1 到 ${mostJobs} 的整数，而不是“${text}”。`);
  return jobs;
}

function failingSeverities(text: string): ReadonlySet<Severity> {
  const levels: Readonly<Record<string, readonly Severity[]>> = {
    error: ['error'],
    warning: ['error', 'warning'],
    never: [],
  };
  const failing = Object.hasOwn(levels, text) ? levels[text] : undefined;
  if (failing === undefined) throw new UsageError(`--fail-on 应为 error、warning 或 never，而不是“${text}”。`);
  return new Set(failing);
}

/** Nobody dismissed it. */
const isOpen = ({ dismissed }: Finding): boolean => dismissed === undefined;

const outcome = (result: ReviewResult): string => {
  const { documents, failed } = result;
  const findings = findingsOf(result).filter(isOpen).length;
  return `已审核${documents.length}个文件，发现问题${findings}项${failed.length === 0 ? '' : `，${failed.length}个文件未能审核`}`;
};

function exitCodeOf(result: ReviewResult, failing: ReadonlySet<Severity>): number {
  if (result.failed.length > 0) return 2;
  return findingsOf(result).some((finding) => isOpen(finding) && failing.has(finding.severity)) ? 1 : 0;
}
