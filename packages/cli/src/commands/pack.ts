import { readFile } from 'node:fs/promises';
import type { WordTemplateProblem } from '@hengji/authoring';
import type { Pack, PackReport } from '@hengji/packs';
import { Command } from 'commander';
import { choosePack } from '../rules.js';
import { type Terminal, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * `hengji pack list|show ID|check PATH|lint-template FILE`.
 *
 * @param finish is told the exit code: 0 fine, 1 a pack or a Word template with errors
 */
export function packCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const command = new Command('pack')
    .summary('查看、检查模板包')
    .description('模板包：各地的自评表、指标框架、评价标准、报告提纲和计分办法，连同依据和适用年度。')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false);
  command
    .command('list')
    .description('列出自带的模板包')
    .helpOption('-h, --help', '显示帮助')
    .action(async () => {
      const { listPacks } = await import('@hengji/packs');
      await write(terminal.out, listPacks().map(lineOf).join(''));
      finish(0);
    });
  command
    .command('show')
    .description('显示一个模板包')
    .argument('<编号>', '模板包的编号')
    .option('--json', '输出供程序读取的 JSON')
    .helpOption('-h, --help', '显示帮助')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const { pack } = await choosePack(id);
      await write(terminal.out, json ? `${JSON.stringify(pack)}\n` : described(pack));
      finish(0);
    });
  command
    .command('check')
    .description('检查一个模板包：键名、各级分值合计、评价标准能否读懂、提纲和附表')
    .argument('<路径>', '模板包的文件夹或 YAML 文件')
    .option('--json', '输出供程序读取的 JSON')
    .helpOption('-h, --help', '显示帮助')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { checkPack } = await import('@hengji/packs');
      const report = checkPack(path);
      const { pack: _, ...findings } = report;
      await write(terminal.out, json ? `${JSON.stringify(findings)}\n` : checked(report));
      finish(report.errors.length > 0 ? 1 : 0);
    });
  command
    .command('lint-template')
    .description('检查自己的 Word 模板：占位符有没有写错、重复的内容能不能填、还缺什么')
    .argument('<文件>', 'Word 模板（.docx 或 .dotx）；写法见 docs/word-templates.md')
    .option('--pack <编号>', '对照这个模板包的表样，看模板里漏了什么')
    .option('--json', '输出供程序读取的 JSON')
    .helpOption('-h, --help', '显示帮助')
    .action(async (file: string, { pack: id, json }: { pack?: string; json?: boolean }) => {
      const chosen = id === undefined ? {} : { pack: (await choosePack(id)).pack };
      const bytes = await templateBytes(file);
      const { lintTemplate } = await import('@hengji/authoring');
      const problems = lintTemplate(bytes, chosen);
      await write(terminal.out, json ? `${JSON.stringify({ problems })}\n` : linted(problems));
      finish(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
    });
  return command;
}

async function templateBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`找不到文件：${file}`);
    if (code === 'EISDIR') throw new UsageError(`${file} 是文件夹；请给出 Word 模板（.docx）。`);
    throw new UsageError(`无法读取 ${file}。`);
  }
}

function linted(problems: readonly WordTemplateProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = problems.map(({ severity, message }) => `${severity === 'error' ? '错误' : '建议'}：${message}`);
  const outcome = errors > 0 ? `有${errors}个错误，不能填写` : '没有错误，可以填写';
  return `${[...lines, `模板${outcome}。`].join('\n')}\n`;
}

const years = ({ years: { from, to } }: Pack): string => (to === undefined ? `${from}年起` : `${from}—${to}年`);

const lineOf = (pack: Pack): string => `${pack.id}\n    ${pack.title}（${pack.place}，${years(pack)}）\n`;

function described(pack: Pack): string {
  const lines = [`${pack.title}（${pack.id}）`, `适用：${pack.place}，${years(pack)}`, '依据：'];
  for (const { title, number, note } of pack.references) {
    lines.push(`  ${title}${number === undefined ? '' : `（${number}）`}${note === undefined ? '' : `：${note}`}`);
  }
  if (pack.fullMarks !== undefined) lines.push(`总分：${pack.fullMarks}分`);
  if (pack.executionMarks !== undefined) lines.push(`  预算执行率 ${pack.executionMarks}分`);
  for (const { level1, marks, classes } of pack.frame ?? []) {
    lines.push(`  ${level1}${marks === undefined ? '' : ` ${marks}分`}`);
    for (const { level2, marks: part, indicators } of classes ?? []) {
      lines.push(`    ${level2}${part === undefined ? '' : ` ${part}分`}`);
      for (const indicator of indicators ?? []) {
        lines.push(
          `      ${indicator.name}${indicator.marks === undefined ? '（与上一指标合用分值）' : ` ${indicator.marks}分`}`,
        );
        if (indicator.standard !== undefined) lines.push(`        ${indicator.standard.replace(/\n/g, '')}`);
      }
    }
  }
  for (const { name, from, to } of pack.qualitative?.bands ?? []) lines.push(`定性：${name}，分值的${from}—${to}`);
  const grades = Object.entries(pack.grades ?? {}).map(([name, from]) => `${name}≥${from}`);
  if (grades.length > 0) lines.push(`等级：${grades.join('，')}`);
  for (const { title } of pack.forms ?? []) lines.push(`表样：${title}`);
  for (const { level, number, title } of pack.outline ?? []) lines.push(`${'  '.repeat(level)}${number}${title}`);
  return `${lines.join('\n')}\n`;
}

function checked({ pack, errors, warnings, judgement, compiled }: PackReport): string {
  const lines = [
    ...errors.map((sentence) => `错误：${sentence}`),
    ...warnings.map((sentence) => `提醒：${sentence}`),
    ...judgement.map((name) => `需要人工判断：${name}`),
  ];
  const outcome = errors.length > 0 ? `有${errors.length}个错误` : '没有错误';
  return `${[...lines, `${pack?.id ?? '模板包'}：${outcome}；读懂评价标准${compiled}条，需要人工判断${judgement.length}条。`].join('\n')}\n`;
}
