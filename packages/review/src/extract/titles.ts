/** Titles of reports and forms, and what they say about the unit, the year and the project. */
import { fold } from '@hengji/core';

/** A text with this ending names a report or form of ours. */
const genre =
  /(?:自评|评价)(?:结果|报告|情况|总结|表|得分表|指标表|基础数据表)|绩效(?:报告|自评|目标(?:完成情况)?表)|基础数据表/;

const longestTitleLine = 70;

/** True where a paragraph may be a line of a title: short, and not a sentence. */
export function mayBeTitleLine(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed !== '' &&
    trimmed.length <= longestTitleLine &&
    !/[。；;：:，！？]$/.test(trimmed) &&
    !headingNumber.test(trimmed)
  );
}

/** True where a short line may be the beginning of a title whose end stands below: a unit, a year, a subject. */
export const mayBeginTitle = (line: string): boolean =>
  !/[>＞|:：]/.test(line) &&
  (/20\d{2}|年度|整体|绩效|自评|评价/.test(line) || unitEnding.test(line) || projectEnding.test(line));

const headingNumber = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/;

/** True where the joined lines of a title name a report or form of ours. */
export const namesReport = (title: string): boolean => genre.test(title);

/** The mark of an attachment alone in its paragraph: 「附件2：」. */
export const isAttachmentMark = (text: string): boolean =>
  /^(?:附件|附表|附)\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/.test(text.trim());

/** True for the first heading of a report: 一、 or 第一部分. */
export const isFirstHeading = (text: string): boolean =>
  /^(?:一\s*[、.．]|1\s*[、.．]|第一(?:部分|章))/.test(fold(text).trim());

export interface TitleFacts {
  readonly kind: 'department' | 'project';
  readonly year?: number;
  /** Ranges of the unit and project in the title. */
  readonly unit?: { readonly start: number; readonly end: number };
  readonly project?: { readonly start: number; readonly end: number };
}

const departmentWords =
  /(?:部门|单位)?(?:预算)?整体(?:支出)?(?:预算)?(?:绩效)?|部门(?:预算)?(?:支出)?绩效|(?:预算)?绩效(?:自评|评价)|(?:绩效)?自评/;
const yearWords = /(20\d{2}|二[〇○零0][〇○零一二三四五六七八九0]{2})\s*(?:年度|年)?/;
const projectEnding = /(?:经费|资金|专项|项目|补助|补贴|工程|计划|支出)$/;
const unitEnding =
  /(?:局|委|厅|办|部|院|会|所|站|处|队|社|团|校|学|馆|园|署|庭|中心|委员会|政府|公司|医院|街道|镇|乡|联合会)$/;

/**
 * What a title says. 「2021年度某某经费项目自评结果」 is about a project; 「某局2021年度部门整体支出绩效自评报告」 about a
 * department; the unit or project is what stands beside the year and before the words of the genre.
 */
export function readTitle(title: string): TitleFacts {
  const folded = fold(title);
  const year = yearWords.exec(folded);
  const yearEnd = year ? year.index + year[0].length : 0;
  const after = folded.slice(yearEnd);
  const words = departmentWords.exec(after);
  const subjectAfter = range(folded, yearEnd, words ? yearEnd + words.index : folded.length);
  const wordsBefore = departmentWords.exec(folded);
  const subjectBefore = year ? range(folded, 0, Math.min(year.index, wordsBefore?.index ?? year.index)) : undefined;
  const whole = /整体|部门(?:预算)?(?:支出)?绩效/.test(folded);
  const subject = subjectAfter && folded.slice(subjectAfter.start, subjectAfter.end);
  const before = subjectBefore && folded.slice(subjectBefore.start, subjectBefore.end);
  const namesUnit = before !== undefined && !/(?:省|市|县|区|州|盟|旗)$/.test(before);
  const isProject = !whole && (/项目|专项/.test(folded) || (subject !== undefined && projectEnding.test(subject)));
  const facts = {
    kind: isProject ? ('project' as const) : ('department' as const),
    ...(year?.[1] ? { year: yearOf(year[1]) } : {}),
  };
  if (isProject) {
    const project = subjectAfter && withoutProjectWord(folded, subjectAfter);
    return {
      ...facts,
      ...(project ? { project } : {}),
      ...(subjectBefore && namesUnit ? { unit: subjectBefore } : {}),
    };
  }
  if (subjectAfter && subject && (unitEnding.test(subject) || !before)) return { ...facts, unit: subjectAfter };
  return subjectBefore && namesUnit ? { ...facts, unit: subjectBefore } : facts;
}

/** Words of the form and not the name of a unit or project. */
const generic =
  /^(?:部门|单位|部门单位|预算部门|项目|项目支出|专项|专项资金|财政|财政资金|资金|支出|预算|预算项目|县级|市级|省级|区级|本级)$/;

/** The range without blanks and small words around the subject; undefined where nothing is left. */
function range(text: string, start: number, end: number): { start: number; end: number } | undefined {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”《》的]/.test(text[from] ?? '')) from += 1;
  if (text.startsWith('关于', from)) from += 2;
  while (to > from && /[\s"“”《》的-]/.test(text[to - 1] ?? '')) to -= 1;
  return to - from >= 2 && !generic.test(text.slice(from, to)) ? { start: from, end: to } : undefined;
}

function withoutProjectWord(
  text: string,
  subject: { start: number; end: number },
): { start: number; end: number } | undefined {
  const name = text.slice(subject.start, subject.end).replace(/\s*(?:项目(?:支出)?|支出)$/, '');
  return name.length >= 2 ? { start: subject.start, end: subject.start + name.length } : undefined;
}

/** 2021 or 二〇二一 as a number. */
export function yearOf(text: string): number {
  const digits = [...text].map((character) => {
    const index = '零一二三四五六七八九'.indexOf(character);
    if (index >= 0) return String(index);
    return /[〇○]/.test(character) ? '0' : character;
  });
  return Number(digits.join(''));
}
