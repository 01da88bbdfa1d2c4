import { stringify } from 'yaml';
import { convert } from './office.mjs';
import { webPage } from './web-page.mjs';

/** Files that LibreOffice makes: not the same bytes each time, so they are made on request and checked in. */
export const officeFormats = new Set(['pdf', 'doc', 'xls']);

const options = { date: new Date('2024-05-06T00:00:00Z') };

/** The bytes or text of a report in a format; `documents` is the module with the writers. */
export async function contentOf(report, format, documents) {
  switch (format) {
    case 'txt':
      return documents.writeTxt(report.document(format));
    case 'html':
      return report.meta.webPage ? webPage(report) : documents.writeHtml(report.document(format));
    case 'docx':
      return documents.writeDocx(report.document(format), options);
    case 'xlsx':
      return documents.writeXlsx(report.document(format), options);
    case 'xls':
      return convert(await contentOf(report, 'xlsx', documents), 'xlsx', format);
    case 'doc':
    case 'pdf':
      return convert(await contentOf(report, 'docx', documents), 'docx', format);
    default:
      throw new Error(`no writer for ${format}`);
  }
}

/** The YAML beside a report: what it is, and each deliberate error with its explanation. */
export function factsOf(report, files) {
  const { description, unit, year, kind, format } = report.meta;
  const facts = {
    ...(files.length === 1 ? { file: files[0] } : { files }),
    description,
    unit,
    year,
    kind,
    format,
    ...(report.errors.length === 0 ? { clean: true } : {}),
    errors: report.errors,
  };
  return stringify(facts, { lineWidth: 0 });
}
