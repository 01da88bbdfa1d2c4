import { quoted } from '../formulas/exact.js';
import { closeSheet, type Drawing, openSheet, type Places, sheetNames } from './frame.js';
import { alarm, fine } from './looks.js';
import { moneyPlan } from './money-plan.js';

/** What must hold, and what to do where it does not. */
interface Check {
  readonly label: string;
  /** A formula that is TRUE where something is wrong. */
  readonly wrong: string;
  readonly advice: string;
}

/** 核对: the whole workbook at a glance; red cells need a look. */
export function drawChecks(drawing: Drawing): void {
  const { places } = drawing;
  const pen = openSheet(drawing, 'checks', { widths: [40, 14, 66] });
  pen.title('核对', '填完以后看这一页：没有红色就可以交了。这里的内容都是自动生成的，不用填。');
  pen.section('一、结果');
  pen.head('result', { B: '项目', C: '数值', D: '说明' });
  const { indicators } = places;
  const line = (label: string, formula: string, note: string): void => {
    pen.line(undefined, {
      B: { look: 'label', value: label },
      C: { look: 'strong', value: '', formula },
      D: { look: 'check', value: note },
    });
  };
  if (indicators !== undefined) {
    line(
      '总分',
      `IF(ISNUMBER(${indicators.total}),${indicators.total},"未得出")`,
      '各项得分之和，所有项目都有得分以后才显示。',
    );
    line('等级', `IF(${indicators.grade}="","未得出",${indicators.grade})`, '按模板规定的分数段。');
  }
  const checks = checksOf(drawing, places);
  const first = pen.next + 4;
  const last = first + checks.length - 1;
  line('需要核对的项数', `COUNTIF($C$${first}:$C$${last},"需核对")`, '下面标红的项数。');
  const countRow = pen.next - 1;
  pen.end('result');
  pen.section('二、逐项核对');
  pen.line(undefined, {
    B: { look: 'head', value: '核对内容' },
    C: { look: 'head', value: '结果' },
    D: { look: 'head', value: '怎样处理' },
  });
  const start = pen.next;
  for (const { label, wrong, advice } of checks) {
    const row = pen.next;
    pen.line(undefined, {
      B: { look: 'label', value: label },
      C: { look: 'computedText', value: '', formula: `IF(${wrong},"需核对","通过")` },
      D: { look: 'check', value: '', formula: `IF(C${row}="通过","",${advice})` },
    });
  }
  const end = pen.next - 1;
  pen.sheet.getCell(`C${countRow}`).value = { formula: `COUNTIF($C$${start}:$C$${end},"需核对")` };
  pen.colour(`C${start}:C${end}`, `C${start}="需核对"`, alarm);
  pen.colour(`C${start}:C${end}`, `C${start}="通过"`, fine);
  pen.colour(`C${countRow}`, `C${countRow}>0`, alarm);
  closeSheet(pen);
}

function checksOf({ book }: Drawing, places: Places): Check[] {
  const { typed, pack } = book;
  const checks: Check[] = [];
  const add = (label: string, wrong: string, advice: string): void => {
    checks.push({ label, wrong, advice: advice.startsWith('"') ? advice : quoted(advice) });
  };
  const { unit, year, project, indicators } = places;
  if (unit !== undefined) add('单位名称已填写', `LEN(${unit})=0`, `请在“${sheetNames.unit}”表填写单位全称。`);
  if (year !== undefined)
    add('评价年度已填写', `NOT(ISNUMBER(${year}))`, `请在“${sheetNames.unit}”表填写四位数的年份。`);
  if (project !== undefined) add('项目名称已填写', `LEN(${project})=0`, `请在“${sheetNames.projects}”表填写项目名称。`);
  if (indicators !== undefined) {
    const { fullMarks, level1, weights, checks: notes, open, total } = indicators;
    if (pack.fullMarks !== undefined) {
      add(
        `分值合计为${pack.fullMarks}分`,
        `IF(ISNUMBER(${fullMarks}),ROUND(${fullMarks}-${pack.fullMarks},4)<>0,TRUE)`,
        `"现在合计"&${fullMarks}&"分，请调整各指标和预算执行的分值。"`,
      );
    }
    for (const { level1: name, marks } of pack.frame ?? []) {
      if (marks === undefined) continue;
      const sum = `SUMIF(${level1},${quoted(name)},${weights})`;
      add(
        `“${name}”分值合计为${marks}分`,
        `ROUND(${sum}-${marks},4)<>0`,
        `${quoted(`现在合计`)}&${sum}&${quoted(`分，模板规定“${name}”为${marks}分。`)}`,
      );
    }
    add(
      '每个指标都填写完整',
      some(notes),
      `${quoted(`“${sheetNames.indicators}”表有`)}&${count(notes)}&${quoted('行需要处理，见该表“检查”一列。')}`,
    );
    add('每一项都有得分', `${open}>0`, `"还有"&${open}&"项没有得分，总分和等级暂不计算。"`);
    add(
      '总分不超过分值合计',
      `AND(ISNUMBER(${total}),ISNUMBER(${fullMarks}),${total}>${fullMarks})`,
      '请核对各项得分和分值。',
    );
  }
  const tables: readonly (readonly [string, string | undefined, string])[] = [
    ['预算执行情况没有问题', places.executionChecks, `见“${sheetNames.money}”表预算执行情况的“检查”一列。`],
    ['收支各项合计相等', places.moneyChecks, `见“${sheetNames.money}”表收支部分的“检查”一列。`],
    ['人员情况没有问题', places.staffChecks, `见“${sheetNames.unit}”表人员部分的“检查”一列。`],
  ];
  for (const [label, range, advice] of tables) if (range !== undefined) add(label, some(range), advice);
  for (const { id } of moneyPlan(typed, pack).columns) {
    const [whole, parts] = [places.amounts.get(`project ${id}`), places.projects.get(id)];
    if (!whole || parts === undefined) continue;
    const name = { '-1:executed': '上年决算', '0:opening': '年初预算', '0:adjusted': '全年预算', '0:executed': '决算' }[
      id
    ];
    if (name === undefined) continue;
    add(
      `各项目的${name}之和不超过项目支出`,
      `IF(AND(ISNUMBER(${whole}),COUNT(${parts})>0),SUM(${parts})>${whole}+0.000001,FALSE)`,
      `${quoted(`“${sheetNames.projects}”表合计`)}&ROUND(SUM(${parts}),2)&${quoted('万元，大于“资金”表的项目支出。')}`,
    );
  }
  return checks;
}

const count = (range: string): string => `SUMPRODUCT((LEN(${range})>0)*1)`;
const some = (range: string): string => `${count(range)}>0`;
