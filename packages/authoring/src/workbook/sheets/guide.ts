import { lineCount } from '@hengji/documents/write';
import type { Book } from '../book.js';
import { closeSheet, type Drawing, openSheet, type SheetId, sheetNames } from './frame.js';
import { hasUnfinished } from './goals.js';
import type { Look } from './looks.js';

const steps: readonly (readonly [SheetId, string])[] = [
  ['unit', '单位名称、评价年度、人员、楼堂馆所，以及表格里的签字栏。'],
  ['money', '预算执行情况（年初预算、全年预算、执行数）和收支、“三公”经费。执行率和得分自动算出。'],
  ['projects', '各个项目的名称和金额；填项目自评的，填项目的基本情况。'],
  ['goals', '年度总体目标和实际完成情况。'],
  ['indicators', '一行一个指标：分值、目标值、实际完成值。完成率和得分自动算出；定性指标填人工评分。'],
  ['unfinished', '没有完成的指标和原因。'],
  ['report', '自评报告的文字，按提纲一节一节写。'],
  ['checks', '填完以后看这一页，没有红色就可以交了。'],
];

const colours: readonly (readonly [Look, string, string])[] = [
  ['text', '浅黄色', '由您填写。点中格子会出现提示，有下拉箭头的从列表里选。'],
  ['computedText', '灰色', '自动计算，不能改，也不用改。'],
  ['mixedText', '浅绿色', '自动计算，或者保留了原来填写的数；需要时可以直接改写；删掉内容，读取时就按自动计算的结果。'],
];

const notes: readonly string[] = [
  '红色的格子需要处理：缺了必填的内容，或者数字之间对不上。旁边的“检查”一列写着原因。',
  '用 Excel、WPS 表格或 LibreOffice 打开都可以，不用联网，也没有宏。',
  '没有用到的行空着就行，不必删除。不够用时，可以在“审阅”里撤销工作表保护（没有密码），在表格中间插入行。',
  '请不要删除工作表、不要改动第1行和A列（已隐藏），它们用来把填写的内容对应到表格。',
  '复制粘贴请用“选择性粘贴—数值”，以免把格式和公式一起带进来。',
  '填好后：hengji score 文件.xlsx 计分并说明每一分的来历；也可以直接交给汇总单位读取。',
];

/** 填写说明. */
export function drawGuide(drawing: Drawing): void {
  const { book } = drawing;
  const pen = openSheet(drawing, 'guide', { widths: [6, 18, 74] });
  pen.title(
    '绩效自评填报工作簿',
    `采用的模板：${book.pack.title}。每张表填一次，各种表格和报告由衡绩生成，文字和表格里的数不会互相矛盾。`,
  );
  pen.section('一、按顺序填这几张表');
  steps
    .filter(([id]) => id !== 'unfinished' || hasUnfinished(book))
    .forEach(([id, text], at) => {
      pen.line(undefined, {
        B: { look: 'centered', value: at + 1 },
        C: { look: 'label', value: sheetNames[id] },
        D: { look: 'label', value: text },
      });
    });
  pen.section('二、格子的颜色');
  for (const [look, name, text] of colours) {
    const row = pen.line(undefined, {
      B: { look },
      C: { look: 'label', value: name },
      D: { look: 'label', value: text },
    });
    // The sample is no input.
    const cell = pen.sheet.getCell(`B${row}`);
    cell.style = { ...cell.style, protection: { locked: true } };
  }
  pen.section('三、注意');
  notes.forEach((text, at) => {
    const row = pen.line(
      undefined,
      { B: { look: 'centered', value: at + 1 }, C: { look: 'label', value: text } },
      15 * lineCount(text, 84) + 6,
    );
    pen.merge('C', 'D', row);
  });
  pen.section('四、计分办法');
  for (const [name, text] of basesOf(book)) {
    const height = 15 * lineCount(text, 70) + 6;
    const row = pen.line(undefined, { B: { look: 'label', value: name }, D: { look: 'label', value: text } }, height);
    pen.merge('B', 'C', row);
  }
  closeSheet(pen);
}

/** Where the rules of the pack come from. */
function basesOf({ pack }: Book): (readonly [string, string])[] {
  const bases: (readonly [string, string])[] = [];
  if (pack.execution !== undefined) bases.push(['预算执行', pack.execution.basis]);
  if (pack.quantitative !== undefined) bases.push(['定量指标', pack.quantitative.basis]);
  if (pack.qualitative !== undefined) bases.push(['定性指标', pack.qualitative.basis]);
  const grades = Object.entries(pack.grades ?? {}).sort(([, a], [, b]) => Number(b) - Number(a));
  if (grades.length > 0) bases.push(['等级', grades.map(([name, from]) => `${name}：${from}分及以上`).join('；')]);
  bases.push(['依据', pack.references.map(({ title, number }) => `${title}${number ?? ''}`).join('；')]);
  return bases;
}
