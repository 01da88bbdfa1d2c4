import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Completed, SetMember, SetOptions } from '@hengji/authoring';
import type { Evaluation } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import type { DocumentReview, Finding } from '@hengji/review';
import { Command } from 'commander';
import { checkOutputPath, writeOutputFile } from '../output-file.js';
import { readRecords } from '../records.js';
import { repeatable } from '../review-settings.js';
import { type Terminal, write as writeTo } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface WriteFlags {
  readonly pack?: readonly string[];
  readonly out?: string;
  readonly format?: string;
  readonly part?: string;
  readonly template?: string;
  readonly lastYear?: string;
  readonly recompute?: boolean;
  readonly drafts: boolean;
  readonly allowFindings?: boolean;
}

const formats = ['docx', 'xlsx', 'html', 'workbook'] as const;
type Format = (typeof formats)[number];

const parts = ['report', 'forms', 'all'] as const;

/**
 * `hengji write [FILE]`.
 *
 * @param finish is told the exit code: 0 written, 1 refused for what a review finds in it, 2 bad usage
 */
export function writeCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  return new Command('write')
    .summary('由自评记录生成自评表和自评报告')
    .description(
      '由一份自评记录生成官方表样的自评表、自评报告和填报用的工作簿。比率、分值合计、得分、总分和等级由程序计算，写出前先自行审核。',
    )
    .argument(
      '[记录]',
      '自评记录（.json、衡绩工作簿 .xlsx，或 hengji review --format record 的结果）；空白工作簿不需要',
    )
    .addOption(repeatable('--pack <编号>', '采用的模板包，部门和项目可各给一个；用 hengji pack list 查看'))
    .option('--out <文件>', '写出的文件（.docx、.xlsx、.html）')
    .option('--format <格式>', 'docx、xlsx、html 或 workbook（填报用的工作簿）；默认按 --out 的扩展名')
    .option('--part <部分>', 'report（报告）、forms（自评表）或 all（全部，默认；xlsx 只写自评表）')
    .option('--template <文件>', '按单位自己的 Word 模板（.docx）填写')
    .option('--last-year <记录>', '用上年的记录预填工作簿：目标、编制、上年数')
    .option('--recompute', '重新计算记录里已有的比率、得分、总分和等级')
    .option('--no-drafts', '没有写的章节留空，不生成草稿')
    .option('--allow-findings', '审核有错误也写出；docx 在出错处加批注')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', '\n退出码：0 已写出；1 审核有错误，没有写出（或用 --allow-findings 带错写出）；2 用法有误。')
    .action(async (file: string | undefined, flags: WriteFlags) => finish(await write(terminal, file, flags)));
}

async function write(terminal: Terminal, file: string | undefined, flags: WriteFlags): Promise<number> {
  const { out } = flags;
  if (out === undefined) throw new UsageError('请用 --out 给出要写出的文件，例如 --out 自评报告.docx');
  const format = formatOf(flags, out);
  await checkOutputPath(out);
  const packs = await packsOf(flags.pack ?? []);
  if (format === 'workbook') {
    await writeOutputFile(out, await workbookOf(file, packs, flags));
    await writeTo(terminal.err, `工作簿已写入 ${out}\n`);
    return 0;
  }
  if (file === undefined) throw new UsageError('请给出自评记录；没有记录时，可先用 --format workbook 生成空白工作簿。');
  const { completeRecord } = await import('@hengji/authoring');
  const completed = (await readRecords(file)).map(({ record: { evaluation }, options }) => {
    const pack = packFor(evaluation, packs);
    return { pack, ...completeRecord(evaluation, pack, { ...options, recompute: flags.recompute ?? false }) };
  });
  const members = completed.map(({ evaluation, pack }) => ({ record: evaluation, pack }));
  const { bytes, notes } = await composed(members, format, flags);
  const review = await reviewed(bytes, out);
  const errors = review?.findings.filter(({ severity }) => severity === 'error') ?? [];
  await tell(terminal, completed, notes, errors);
  if (errors.length > 0 && !flags.allowFindings) {
    await writeTo(
      terminal.err,
      `有${errors.length}处错误，没有写出；请改正记录后再写，或用 --recompute 重新计算，或用 --allow-findings 带错写出。\n`,
    );
    return 1;
  }
  await writeOutputFile(out, bytes);
  if (errors.length > 0 && format === 'docx' && review) await writeOutputFile(out, await annotated(review));
  await writeTo(terminal.err, `已写入 ${out}\n`);
  return errors.length > 0 ? 1 : 0;
}

function formatOf({ format, template }: WriteFlags, out: string): Format {
  const extension = extname(out).toLowerCase().slice(1).replace(/^htm$/, 'html');
  const wanted = format ?? (template === undefined ? extension : 'docx');
  const known = formats.find((each) => each === wanted);
  if (known === undefined) {
    throw new UsageError(`不能写出“${wanted}”；--format 可以是 ${formats.join('、')}，--out 的扩展名要与它一致。`);
  }
  if (extension !== (known === 'workbook' ? 'xlsx' : known)) {
    throw new UsageError(`--out 的扩展名应为 .${known === 'workbook' ? 'xlsx' : known}，而不是“${extname(out)}”。`);
  }
  if (template !== undefined && known !== 'docx') throw new UsageError('--template 只能写出 .docx。');
  return known;
}

async function packsOf(ids: readonly string[]): Promise<Pack[]> {
  const { loadPack, PackError } = await import('@hengji/packs');
  try {
    return ids.map(loadPack);
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(error.message);
    throw error;
  }
}

/** The pack named for that kind of record. */
function packFor({ kind }: Evaluation, packs: readonly Pack[]): Pack {
  const pack = packs.find((each) => each.kind === kind);
  if (pack !== undefined) return pack;
  const name = kind === 'department' ? '部门整体支出' : '项目支出';
  throw new UsageError(`记录里有${name}自评，请用 --pack 给出${name}的模板包；用 hengji pack list 查看。`);
}

async function composed(
  members: readonly SetMember[],
  format: Exclude<Format, 'workbook'>,
  flags: WriteFlags,
): Promise<{ readonly bytes: Uint8Array; readonly notes: readonly string[] }> {
  const { composeSet, renderDocx, renderHtml, renderXlsx } = await import('@hengji/authoring');
  if (flags.template !== undefined) return { bytes: await filled(flags.template, members), notes: [] };
  const { booklet, drafted, open } = composeSet(members, { part: partOf(flags, format), drafts: flags.drafts });
  const notes = [
    ...(drafted.length > 0 ? [`以下章节由程序根据记录起草，请核对补充：${drafted.join('、')}。`] : []),
    ...(open.length > 0 ? [`以下章节没有内容，请补写：${open.join('、')}。`] : []),
  ];
  switch (format) {
    case 'docx':
      return { bytes: await renderDocx(booklet), notes };
    case 'xlsx':
      return { bytes: await renderXlsx(booklet), notes };
    case 'html':
      return { bytes: new TextEncoder().encode(renderHtml(booklet)), notes };
  }
}

function partOf({ part }: WriteFlags, format: Format): NonNullable<SetOptions['part']> {
  if (part === undefined) return format === 'xlsx' ? 'forms' : 'all';
  const known = parts.find((each) => each === part);
  if (known === undefined) throw new UsageError(`--part 应为 ${parts.join('、')} 之一，而不是“${part}”。`);
  if (known !== 'forms' && format === 'xlsx') throw new UsageError('xlsx 只写自评表；报告请写成 .docx 或 .html。');
  return known;
}

async function filled(template: string, members: readonly SetMember[]): Promise<Uint8Array> {
  const { fillTemplate, WordTemplateError } = await import('@hengji/authoring');
  const bytes = await readFile(template).catch(() => {
    throw new UsageError(`找不到模板：${template}`);
  });
  const records = members.map(({ record }) => record);
  const main = records.find(({ kind }) => kind === 'department') ?? records[0];
  if (main === undefined) throw new UsageError('记录是空的。');
  try {
    return await fillTemplate(
      bytes,
      main,
      records.filter((record) => record !== main),
    );
  } catch (error) {
    if (error instanceof WordTemplateError) throw new UsageError(`${template}：${error.message}`);
    throw error;
  }
}

/** What a review says of the very bytes that are to be written; undefined where they are no report to review. */
async function reviewed(bytes: Uint8Array, out: string): Promise<DocumentReview | undefined> {
  const { readDocument, UnreadableFile } = await import('@hengji/documents');
  const { reviewDocument } = await import('@hengji/review');
  try {
    return reviewDocument(await readDocument(bytes), out);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

async function annotated(review: DocumentReview): Promise<Uint8Array> {
  const { formatterById } = await import('@hengji/review');
  const formatter = formatterById('docx');
  if (formatter === undefined || !('formatFile' in formatter)) throw new Error('no docx formatter');
  return formatter.formatFile(
    review,
    { version: 1, documents: [review], failed: [] },
    { color: false, width: 80, verbose: false },
  );
}

/** Most remarks of one kind that are worth reading on a screen. */
const mostRemarks = 20;

async function tell(
  terminal: Terminal,
  completed: readonly (Completed & { readonly pack: Pack })[],
  notes: readonly string[],
  errors: readonly Finding[],
): Promise<void> {
  const remarks = completed.flatMap(({ remarks }) => remarks);
  const lines = [
    ...remarks.slice(0, mostRemarks),
    ...(remarks.length > mostRemarks ? [`……还有${remarks.length - mostRemarks}条。`] : []),
    ...notes,
    ...errors.map(({ title, message }) => `错误：${title}：${message}`),
  ];
  if (lines.length > 0) await writeTo(terminal.err, `${lines.join('\n')}\n`);
}

async function workbookOf(file: string | undefined, packs: readonly Pack[], flags: WriteFlags): Promise<Uint8Array> {
  const { writeWorkbook } = await import('@hengji/authoring');
  const [pack] = packs;
  if (pack === undefined) throw new UsageError('请用 --pack 给出工作簿采用的模板包；用 hengji pack list 查看。');
  const only = async (path: string): Promise<Evaluation> => {
    const records = (await readRecords(path)).map(({ record }) => record.evaluation);
    const found = records.find(({ kind }) => kind === pack.kind);
    if (found === undefined) throw new UsageError(`${path}：没有与模板包“${pack.id}”同类的自评记录。`);
    return found;
  };
  const record = file === undefined ? undefined : await only(file);
  const lastYear = flags.lastYear === undefined ? undefined : await only(flags.lastYear);
  return writeWorkbook(record, pack, lastYear === undefined ? {} : { lastYear });
}
