import type { GroupExportFormat, GroupSummary } from '../api/groups.js';
import type { RecordExportFormat } from '../api/records.js';
import type { ReportExportFormat, ReportsExportFormat } from '../api/reports.js';

const wordExtension = /\.do[ct][xm]$/i;

/** The name of what is exported of a report, from the name of its file. */
export function reportExportName(file: string, format: ReportExportFormat): string {
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  switch (format) {
    case 'docx':
      // A file with macros must keep its extension, or Word refuses it.
      return `${stem}.审核${wordExtension.exec(file)?.[0] ?? '.docx'}`;
    case 'opinion':
      return `${stem}.复核意见书.docx`;
    case 'xlsx':
      return `${stem}.问题清单.xlsx`;
    case 'html':
      return `${stem}.审核.html`;
    case 'json':
      return `${stem}.审核.json`;
    case 'record':
      return `${stem}.自评记录.json`;
  }
}

/** The name of what is exported of several reports. */
export const reportsExportName = (count: number, format: ReportsExportFormat): string =>
  format === 'opinion' ? `复核意见书（${count}份）.zip` : `问题清单（${count}份报告）.xlsx`;

/** The name of what is exported of a group of reports. */
export const groupExportName = (
  { unit, year, project }: Pick<GroupSummary, 'unit' | 'year' | 'project'>,
  format: GroupExportFormat,
): string => {
  const stem = `${unit}${year}年度${project === undefined ? '' : `${project}项目`}互相核对`;
  return format === 'opinion' ? `${stem}.复核意见书.docx` : `${stem}.问题清单.xlsx`;
};

/** The name of what is exported of a record. */
export function recordExportName(title: string, format: RecordExportFormat, part: 'report' | 'forms' | 'all'): string {
  if (format === 'workbook') return `${title}.填报工作簿.xlsx`;
  const what = { report: '自评报告', forms: '自评表', all: '' }[part];
  return `${title}${what === '' ? '' : `.${what}`}.${format}`;
}
