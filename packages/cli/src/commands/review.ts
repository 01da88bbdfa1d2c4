import { extname } from 'node:path';
import {
  type Formatter,
  formatterById,
  formatters,
  type ReviewResult,
  reviewFiles,
  type Severity,
} from '@hengji/review';
import { Command } from 'commander';
import { checkOutputPath, writeOutputFile } from '../output-file.js';
import { progress } from '../progress.js';
import { type Terminal, usesColor, widthOf, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface ReviewFlags {
  readonly format?: string;
  readonly out?: string;
  readonly jobs?: string;
  readonly failOn: string;
  readonly verbose?: boolean;
  readonly color: boolean;
  readonly pack?: string;
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
    .description('审核绩效自评报告：重算报告里的每一处合计、占比、增减和得分，列出矛盾和没有说明的地方。')
    .argument('<路径...>', '报告文件或文件夹（docx、doc、xlsx、xls、html、pdf、txt）')
    .option('--format <格式>', '输出格式，见下；默认按 --out 的扩展名，否则为 table')
    .option('--out <文件>', '把结果写入文件，而不是显示在屏幕上')
    .option('--jobs <个数>', '同时审核的文件个数，默认按处理器个数')
    .option(
      '--fail-on <级别>',
      '发现该级别及以上的问题时退出码为 1：error（错误）、warning（待说明）、never（从不）；默认 error',
      'error',
    )
    .option('--verbose', '同时列出核对过的全部关系')
    .option('--no-color', '不使用颜色')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText(
      'after',
      `\n输出格式：\n${list}\n\n退出码：0 正常；1 有 --fail-on 及以上的问题；2 用法有误，或有文件未能审核。`,
    );
  // Accepted only to be refused with a clear sentence.
  command.addOption(command.createOption('--pack <编号>').hideHelp());
  return command.action(async (paths: string[], flags: ReviewFlags) => finish(await review(terminal, paths, flags)));
}

async function review(terminal: Terminal, paths: readonly string[], flags: ReviewFlags): Promise<number> {
  if (flags.pack !== undefined) throw new UsageError('本版本还不支持 --pack；报告按其自身的表格和标准审核。');
  const formatter = formatterOf(flags);
  const jobs = jobsOf(flags.jobs);
  const failing = failingSeverities(flags.failOn);
  if (flags.out !== undefined) await checkOutputPath(flags.out);

  const bar = progress(terminal);
  const result = await reviewFiles(paths, {
    ...(jobs === undefined ? {} : { jobs }),
    onProgress: ({ done, total, file }) => bar.update(done, total, file),
  }).finally(() => bar.end());

  const toScreen = flags.out === undefined;
  const output = await formatter.format(result, {
    color: toScreen && usesColor(terminal, terminal.out, flags.color),
    width: toScreen ? widthOf(terminal.out) : 80,
    verbose: flags.verbose ?? false,
  });
  if (flags.out === undefined) await write(terminal.out, output);
  else {
    await writeOutputFile(flags.out, output);
    await write(terminal.err, `${outcome(result)}；结果已写入 ${flags.out}\n`);
  }
  return exitCodeOf(result, failing);
}

function formatterOf({ format, out }: ReviewFlags): Formatter {
  if (format === 'docx') throw new UsageError('本版本还不支持 --format docx；请改用 html 或 xlsx。');
  const byExtension = formatters.find(
    ({ extension }) => out !== undefined && extname(out).toLowerCase() === `.${extension}`,
  );
  if (format === undefined && out !== undefined && extname(out).toLowerCase() === '.docx') {
    throw new UsageError('本版本还不支持写出 docx；请改用 .html 或 .xlsx。');
  }
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

const outcome = ({ documents, failed }: ReviewResult): string => {
  const findings = documents.reduce((sum, document) => sum + document.findings.length, 0);
  return `已审核${documents.length}个文件，发现问题${findings}项${failed.length === 0 ? '' : `，${failed.length}个文件未能审核`}`;
};

function exitCodeOf({ documents, failed }: ReviewResult, failing: ReadonlySet<Severity>): number {
  if (failed.length > 0) return 2;
  return documents.some(({ findings }) => findings.some(({ severity }) => failing.has(severity))) ? 1 : 0;
}
