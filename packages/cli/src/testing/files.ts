import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import CFB from 'cfb';
import { gb18030 } from './gb18030.js';
import { paragraph, word } from './word.js';
import { zip } from './zip.js';

const root = new URL('../../../../', import.meta.url);
const example = (name: string): Promise<Buffer> => readFile(fileURLToPath(new URL(`examples/reports/${name}`, root)));

/** Files that can be reviewed, some of them under a false name. */
export async function goodFiles(): Promise<Record<string, Buffer>> {
  const page = await example('web-project-form.html');
  const text = await example('narrative-only.txt');
  return {
    '01 指标表.docx': await example('hunan-indicator-table.docx'),
    '02 网页.html': page,
    '03 正文.txt': text,
    '04 其实是网页.doc': page,
    '05 其实是表格.docx': await example('guangdong-weights.xlsx'),
    '06 国标编码.txt': gb18030(text.toString('utf8').replace(/^\ufeff/, '')),
    '07 三百页.docx': longReport(),
    '下级/08 项目.xls': await example('zhejiang-project.xls'),
  };
}

/** Files that cannot be reviewed, each for a reason of its own. */
export async function badFiles(): Promise<Record<string, Buffer>> {
  const report = await example('hunan-indicator-table.docx');
  const zeros = '\0'.repeat(100 << 20);
  return {
    '11 截断.docx': report.subarray(0, Math.floor(report.length / 2)),
    '12 乱码.docx': noise(20_000),
    '13 空文件.docx': Buffer.alloc(0),
    '14 诚实的炸弹.docx': zip([{ name: 'word/document.xml', content: zeros }]),
    '15 说谎的炸弹.docx': zip([{ name: 'word/document.xml', content: zeros, claimedSize: 1_000 }]),
    '16 实体.docx': word(paragraph('&grow;'), { before: '<!DOCTYPE w [<!ENTITY grow "预算">]>' }),
    '17 深层嵌套.docx': word(`${'<w:sdt><w:sdtContent>'.repeat(5_000)}${'</w:sdtContent></w:sdt>'.repeat(5_000)}`),
    '18 加密.docx': encryptedPackage(),
    '19 图片.pdf': Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(500)]),
    '20 菜谱.txt': Buffer.from(
      '番茄炒蛋\n\n番茄2个，鸡蛋3个，盐5克，油20毫升。\n鸡蛋打散，大火炒熟盛出；番茄切块炒出汁，倒入鸡蛋翻匀即可，约需10分钟。\n',
    ),
    '21 没有文字.docx': word('<w:p/>'),
    '22 压缩包.docx': zip([{ name: 'readme.txt', content: 'nothing of an office file' }]),
  };
}

/** What Word leaves beside a file that is open; nobody means to have it reviewed. */
export const lockFile = { '~$指标表.docx': noise(162) };

/** Bytes that are no text in any encoding, the same each time. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
}

/** What Office saves when a file gets a password: a compound file around the encrypted package. */
function encryptedPackage(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', noise(200));
  CFB.utils.cfb_add(container, '/EncryptedPackage', noise(5_000));
  const bytes = CFB.write(container, { type: 'buffer' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('bytes were asked for');
  return Buffer.from(bytes);
}

/** About 300 pages of A4: 6,000 paragraphs, one tenth of them with relations between figures. */
function longReport(): Buffer {
  const paragraphs = [
    '柳河县水务局2022年度部门整体支出绩效自评报告',
    '一、部门基本情况',
    '柳河县水务局（以下简称“我局”）为县政府工作部门，2022年部门支出合计300.00万元，其中：基本支出200.00万元，项目支出100.00万元。',
  ];
  for (let i = 1; i <= 6_000; i += 1) {
    paragraphs.push(
      i % 10 === 0
        ? `第${i}号工程安排资金${i}.50万元，实际支出${i}.50万元，执行率为100%，比上年的${i}.00万元增加0.50万元。`
        : '各项工程按照批准的方案组织施工，监理单位全程旁站，资料按月归档，群众反映的问题及时得到处理。',
    );
  }
  return word(paragraphs.map(paragraph).join(''));
}
