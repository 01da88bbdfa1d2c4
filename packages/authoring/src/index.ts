export { type ComposedSet, composeSet, type SetMember, type SetOptions } from './compose-set.js';
export { composeForms, type FormOptions, type PrintedForms, printForms } from './forms/compose-forms.js';
export { documentOf } from './page/document-of.js';
export { renderDocx } from './page/docx.js';
export { renderHtml } from './page/html.js';
export type * from './page/page.js';
export { renderXlsx } from './page/xlsx.js';
export { type Completed, type CompleteOptions, completeRecord } from './record/complete.js';
export { type ComposedReport, composeReport, type ReportChapter, type ReportOptions } from './report/compose.js';
export { checkNarrative } from './report/draft/templates.js';
export {
  TemplateError as ReportTemplateError,
  type TemplateProblem as ReportTemplateProblem,
} from './report/template/problem.js';
export { type FillOptions, fillTemplate } from './template/fill-template.js';
export { type LintTemplateOptions, lintTemplate } from './template/lint-template.js';
export { WordTemplateError, type WordTemplateProblem } from './template/problem.js';
export { isWorkbook, type ReadWorkbook, type ReadWorkbookOptions, readWorkbook } from './workbook/read-workbook.js';
export { blankRecord } from './workbook/record/blank-record.js';
export { nextYear } from './workbook/record/next-year.js';
export { WorkbookError } from './workbook/workbook-error.js';
export { type WorkbookOptions, writeWorkbook } from './workbook/write-workbook.js';
