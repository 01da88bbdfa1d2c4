import type { RecordExportFormat } from '../api/records.js';
import type { ReportExportFormat } from '../api/reports.js';

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

/** The name of what is exported of a record. */
export function recordExportName(title: string, format: RecordExportFormat, part: 'report' | 'forms' | 'all'): string {
  if (format === 'workbook') return `${title}.填报工作簿.xlsx`;
  const what = { report: '自评报告', forms: '自评表', all: '' }[part];
  return `${title}${what === '' ? '' : `.${what}`}.${format}`;
}
