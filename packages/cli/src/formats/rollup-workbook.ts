import exceljs, { type Worksheet } from 'exceljs';
import { gradesOf, type RollupResult, rollupLines } from './rollup-text.js';
import { range } from './scorecard-text.js';

interface Column {
  readonly header: string;
  readonly width: number;
}
type Cell = string | number;

/** A roll-up as a workbook: the groups, every evaluation, and projects put together by the official rule. */
export async function rollupWorkbook(result: RollupResult): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Hengji';
  fill(
    workbook.addWorksheet('汇总'),
    columns(
      ['名称', 40],
      ['份数', 8],
      ['有得分', 8],
      ['预算（万元）', 16],
      ['执行（万元）', 16],
      ['执行率', 10],
      ['加权得分', 10],
      ['平均分', 10],
      ['最低分', 10],
      ['最高分', 10],
      ['等级', 8],
      ['等级分布', 18],
      ['排名', 8],
    ),
    [...rollupLines(result.total)].map(({ group, depth }) => [
      `${'　'.repeat(depth)}${group.name}`,
      group.count,
      group.scored,
      Number(group.budget),
      Number(group.executed),
      group.executionRate ?? '',
      ...(group.score === undefined
        ? ['', '', '', '']
        : [group.score.weighted, group.score.mean, group.score.min, group.score.max].map(Number)),
      group.grade ?? '',
      gradesOf(group),
      group.rank ?? '',
    ]),
  );
  fill(
    workbook.addWorksheet('明细'),
    columns(
      ['单位', 30],
      ['项目', 30],
      ['主管部门', 30],
      ['地区', 30],
      ['年度', 8],
      ['满分', 8],
      ['允许得分', 16],
      ['自评得分', 10],
      ['确定得分', 10],
      ['等级', 8],
    ),
    result.entries.map(({ unit, project, department, region, year, fullMarks, total, grade }) => [
      unit,
      project ?? '',
      department ?? '',
      region.join(' '),
      year ?? '',
      Number(fullMarks),
      range(total),
      total.printed === undefined ? '' : Number(total.printed),
      total.settled === undefined ? '' : Number(total.settled),
      grade.settled ?? (grade.min === grade.max ? grade.max : `${grade.min}—${grade.max}`),
    ]),
  );
  if (result.merged.length > 0) {
    fill(
      workbook.addWorksheet('项目合并'),
      columns(
        ['项目', 30],
        ['指标', 40],
        ['单位数', 8],
        ['目标值', 14],
        ['完成值', 14],
        ['分值', 8],
        ['得分', 12],
        ['说明', 60],
      ),
      result.merged.flatMap(({ project, indicators }) =>
        indicators.map(({ name, count, target, actual, fullMarks, allowed, explanation }) => [
          project,
          name,
          count,
          target ?? '',
          actual ?? '',
          Number(fullMarks),
          range(allowed),
          explanation,
        ]),
      ),
    );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const columns = (...pairs: readonly (readonly [string, number])[]): Column[] =>
  pairs.map(([header, width]) => ({ header, width }));

function fill(sheet: Worksheet, heads: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  sheet.columns = heads.map(({ header, width }) => ({ header, width }));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(safe));
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
}

/** Names come from reports: no control characters, and no more than a cell can hold. Text is never a formula here. */
const safe = (cell: Cell): Cell =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a workbook cannot hold
  typeof cell === 'string' ? cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').slice(0, 32_767) : cell;
