import { basename } from 'node:path';
import type { Evaluation } from '@hengji/core';
import { dropControls, oneLine, shorten } from '../formatters/common/clean.js';
import type { DocumentReview } from '../model/review.js';

const mostAddressees = 3;

/** Numbers of the parts of a paper. */
export const chineseNumerals: readonly string[] = ['一', '二', '三', '四', '五', '六'];

/** The title of a report as it is named in 《》. */
export function nameOf({ title, file }: DocumentReview): string {
  const words = oneLine(dropControls(title ?? ''));
  const name = words === '' ? basename(file).replace(/\.[^.]{1,5}$/, '') : words;
  return `《${shorten(name, 80).replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** The title of the opinion. */
export function titleOf(documents: readonly DocumentReview[]): string {
  const [first] = documents;
  const name = first === undefined ? '绩效自评材料' : nameOf(first);
  return `关于${name}${documents.length > 1 ? `等${documents.length}份材料` : ''}的复核意见书`;
}

const unitsOf = (documents: readonly DocumentReview[]): string[] => [
  ...new Set(documents.flatMap(({ unit }) => (unit === undefined || unit.trim() === '' ? [] : [oneLine(unit)]))),
];

/** The units that the opinion is sent to; blank where no report names its own. */
export const addressee = (documents: readonly DocumentReview[]): string => {
  const units = unitsOf(documents);
  if (units.length > mostAddressees) return '各有关单位';
  return units.length === 0 ? '　　　　　　　　' : units.join('、');
};

/** The first sentence. */
export function opening(documents: readonly DocumentReview[]): string {
  const years = [...new Set(documents.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const year = years.length === 0 ? '' : `${years.join('、')}年度`;
  const whose = unitsOf(documents).length > 1 ? '你们' : '你单位';
  return `根据预算绩效管理有关规定，我单位对${whose}报送的${year}绩效自评材料进行了复核，现将复核意见告知如下。`;
}

/** 「部门整体支出绩效自评1份、项目支出绩效自评2份（甲、乙）」 */
export function contents(evaluations: readonly Evaluation[]): string {
  const departments = evaluations.filter(({ kind }) => kind === 'department').length;
  const projects = evaluations.filter(({ kind }) => kind === 'project');
  const names = projects.flatMap(({ project }) => (project?.text ? [shorten(oneLine(project.text), 30)] : []));
  const more = names.length > 5 ? '等' : '';
  const named = names.length === 0 ? '' : `（${names.slice(0, 5).join('、')}${more}）`;
  const parts = [
    ...(departments > 0 ? [`部门整体支出绩效自评${departments}份`] : []),
    ...(projects.length > 0 ? [`项目支出绩效自评${projects.length}份${named}`] : []),
  ];
  return parts.join('、') || '绩效自评文字材料';
}

/** 「2024年3月18日」 */
export function dateWords(date: string | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return parts === null ? '　　　　年　　月　　日' : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
}
