import { readFileSync } from 'node:fs';
import * as cfb from 'cfb';
import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect.js';
import { sheetData, writeXlsx } from './xlsx/testing/write-xlsx.js';
import { writeZip } from './zip/testing/write-zip.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** A compound file with streams of those names. */
function compound(...names: string[]): Uint8Array {
  const container = cfb.utils.cfb_new();
  for (const name of names) cfb.utils.cfb_add(container, `/${name}`, Buffer.alloc(5_000, 1));
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer);
}

const zip = (...entries: [string, string][]) => writeZip(entries.map(([name, content]) => ({ name, content })));

describe('detectFormat', () => {
  it.each([
    ['xlsx', writeXlsx({ sheets: [{ name: '表', xml: sheetData([['甲']]) }] })],
    ['docx', zip(['word/document.xml', '<x/>'])],
    [
      'docx',
      zip(
        [
          '[Content_Types].xml',
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/doc/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ],
        ['doc/main.xml', '<x/>'],
      ),
    ],
    ['doc', compound('1Table', 'WordDocument')],
    ['xls', compound('Workbook')],
    ['xls', compound('Book')],
    ['xls', readFileSync(new URL('../fixtures/ledger.xls', import.meta.url))],
    ['pdf', bytes('junk\n%PDF-1.4\n')],
    ['html', utf8('\ufeff<!DOCTYPE html><html><body>甲')],
    ['html', utf8('<?xml version="1.0" encoding="utf-8"?>\n<!-- x -->\n<html>')],
    ['html', utf8('<div><table border=1><tr><td>甲')],
    ['txt', utf8('2023年度部门整体支出绩效自评报告\n一、概况')],
    ['txt', utf8('得分 < 60 为差')],
    ['txt', bytes('BMI')],
  ])('tells %s', (format, content) => {
    expect(detectFormat(content)).toBe(format);
  });

  it.each([
    ['empty', '0 字节', new Uint8Array(0)],
    ['unsupported', 'RTF', bytes('{\\rtf1\\ansi')],
    ['unsupported', 'PNG', bytes('\x89PNG\r\n\x1a\n')],
    ['unsupported', 'JPEG', bytes('\xff\xd8\xff\xe0')],
    ['unsupported', 'RAR', bytes('Rar!\x1a\x07\x01')],
    ['unsupported', '7z', bytes('7z\xbc\xaf\x27\x1c')],
    ['unsupported', '压缩包（ZIP）', zip(['自评报告.docx', 'x'])],
    ['unsupported', 'OFD', zip(['OFD.xml', '<x/>'])],
    ['unsupported', '演示文稿', zip(['ppt/presentation.xml', '<x/>'])],
    ['unsupported', 'ODT', zip(['mimetype', 'application/vnd.oasis.opendocument.text'])],
    ['unsupported', 'ODS', zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'])],
    ['unsupported', 'xlsb', zip(['xl/workbook.bin', 'x'])],
    ['unsupported', 'WPS', compound('Contents')],
    ['unsupported', '演示文稿', compound('PowerPoint Document')],
    ['unsupported', 'XML', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>')],
    ['encrypted', '密码', compound('EncryptionInfo', 'EncryptedPackage')],
    ['damaged', '损坏', new Uint8Array(2_000)],
    ['damaged', '损坏', compound('WordDocument').subarray(0, 512)],
    ['damaged', '损坏', writeZip([{ name: 'word/document.xml', content: 'x' }]).subarray(0, 40)],
  ])('refuses as %s: %s', (reason, words, content) => {
    expect(() => detectFormat(content)).toThrow(
      expect.objectContaining({ reason, message: expect.stringContaining(words) }),
    );
  });
});
