import type { Document } from '@hengji/documents';
import { reviewOrCompanion } from '../../review.js';
import { drawn, type Report } from '../../testing/report.js';
import { type CrossFile, type CrossOptions, reviewGroups } from '../review-groups.js';

/** Files for a test by name: drawings as of `testing/report.ts`, or documents. */
export type Files = Readonly<Record<string, Report>>;

/** The files as they stand when all of them have been reviewed one by one. */
export function filesOf(files: Files): CrossFile[] {
  return Object.entries(files).flatMap(([name, report]) => fileOf(drawn(report), name) ?? []);
}

function fileOf(document: Document, name: string): CrossFile | undefined {
  const answer = reviewOrCompanion(document, name, { checks: [] });
  return 'review' in answer ? answer.review : answer.companion;
}

/** The groups that the files make. */
export const groupsOf = (files: Files, options: CrossOptions = {}) => reviewGroups(filesOf(files), options);

/** The report of a fictional department with narrative and, below it, tables. */
export const reportOf = (year: number, unit: string, ...parts: readonly string[]): string =>
  [`${year}年度${unit}部门整体支出绩效自评报告`, '一、基本情况', ...parts].join('\n');

/** A table of money by year: 「支出合计 | 280.40 | 300.00 | 296.10」 under last year's accounts, budget and accounts. */
export const moneyTable = (year: number, ...rows: readonly string[]): string =>
  [`经费情况（万元） | ${year - 1}年决算数 | ${year}年预算数 | ${year}年决算数`, ...rows]
    .map((row) => ` ${row} `)
    .join('\n');

/** The self-evaluation form of a project of a unit. */
export const projectOf = (year: number, unit: string, name: string, ...parts: readonly string[]): string =>
  [
    `${year}年度${name}项目支出绩效自评表`,
    ` 项目名称 | ${name} | < | < `,
    ` 主管部门 | ${unit} | < | < `,
    ...parts,
  ].join('\n');
