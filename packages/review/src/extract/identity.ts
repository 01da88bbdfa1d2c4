import type { Entry, Evaluation } from '@hengji/core';
import type { Block } from '@hengji/documents';
import { proseEntry } from './entries.js';
import type { ReportSpan } from './segments.js';
import { isAttachmentMark } from './titles.js';

/** Title, year and attachment mark of an evaluation. */
export function readIdentity(evaluation: Evaluation, span: ReportSpan, blocks: readonly Block[]): void {
  const first = span.titleBlocks[0];
  const { facts } = span;
  if (first !== undefined) {
    const source = paragraphSource(blocks, first);
    if (source) evaluation.title = { ...proseEntry(source), text: span.title };
  }
  if (facts.year !== undefined) evaluation.year = facts.year;
  const until = first ?? span.to;
  for (let at = span.from; at < until; at += 1) {
    const source = paragraphSource(blocks, at);
    if (source && isAttachmentMark(source.raw)) evaluation.attachmentMark ??= proseEntry(source);
  }
}

/** Unit and project as the title names them, where nothing has named them yet. */
export function readNames(evaluation: Evaluation, span: ReportSpan, blocks: readonly Block[]): void {
  const { facts } = span;
  const unit = facts.unit && titlePart(span, facts.unit, blocks);
  if (unit) evaluation.unit ??= unit;
  const project = facts.project && titlePart(span, facts.project, blocks);
  if (project) evaluation.project ??= project;
}

const paragraphSource = (blocks: readonly Block[], block: number): { block: number; raw: string } | undefined => {
  const found = blocks[block];
  return found?.type === 'paragraph' ? { block, raw: found.text } : undefined;
};

/** A part of the joined title with its place, cut at the end of the line it begins in. */
function titlePart(
  span: ReportSpan,
  part: { start: number; end: number },
  blocks: readonly Block[],
): Entry | undefined {
  let offset = 0;
  for (const block of span.titleBlocks) {
    const source = paragraphSource(blocks, block);
    if (!source) continue;
    const lead = source.raw.length - source.raw.trimStart().length;
    const length = source.raw.trim().length;
    if (part.start < offset + length) {
      const start = lead + part.start - offset;
      return proseEntry(source, { start, end: Math.min(lead + part.end - offset, lead + length) });
    }
    offset += length;
  }
  return undefined;
}

const shortName = /[（(]\s*以下(?:统一)?简称[：:]?\s*["“‘「]?([^"”’」）)，,]{1,20})["”’」]?\s*[）)]/g;
const selfName = /(?:我|本)(?:单位|部门|局|委|会|联会|办|中心|院|校|厅|站|所|队|馆|镇|乡|街道)/g;
const gradeWords =
  /(?:自评|评价|绩效)?(?:等级|等次|级别|结果|结论)(?:评定)?(?:为|是|：|:)\s*["“”「]?(优秀|优|良好|良|中等|中|较差|差|合格|基本合格|不合格)(?![\u4e00-\u9fff])/g;

/** Short names and the grade, from a paragraph of the narrative. */
export function readMentions(evaluation: Evaluation, raw: string, block: number): void {
  for (const [, name = ''] of raw.matchAll(shortName)) {
    if (!/项目/.test(name)) addShortName(evaluation, name.trim());
  }
  for (const [name] of raw.matchAll(selfName)) addShortName(evaluation, name);
  if (evaluation.grade) return;
  const grade = gradeWords.exec(raw);
  gradeWords.lastIndex = 0;
  if (!grade?.[1]) return;
  const start = grade.index + grade[0].lastIndexOf(grade[1]);
  evaluation.grade = proseEntry({ block, raw }, { start, end: start + grade[1].length });
}

function addShortName(evaluation: Evaluation, name: string): void {
  if (name !== '' && !evaluation.shortNames.includes(name)) evaluation.shortNames.push(name);
}
