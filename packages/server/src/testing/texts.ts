/** A short report as text: its sum is right for 300.00. */
export const reportText = (unit: string, year: number, sum: string): string =>
  `${unit}${year}年度部门整体支出绩效自评报告\n一、基本情况\n${year}年部门支出合计${sum}万元，其中：基本支出200.00万元，项目支出100.00万元。\n`;

/** Of the year before as well, so that two years can be held against each other. */
export const yearsText = (unit: string, year: number, before: string, spent: string): string =>
  `${unit}${year}年度部门整体支出绩效自评报告\n一、基本情况\n${year - 1}年支出合计决算数为${before}万元。${year}年支出合计决算数为${spent}万元。\n`;

/** A budget notice: no report, but reports are held against it. */
export const budgetText = (unit: string, year: number): string =>
  `${unit}${year}年部门预算的通知\n${unit}：\n${year}年批复支出如下。其中：基本支出200.00万元，项目支出110.00万元。\n`;

/** A form as HTML that prints no standards: one unit over its posts that scores 4.5 of 5 for it. */
export const formWithoutStandards = (unit: string, year: number): string =>
  `<p>${unit}${year}年度部门整体支出绩效自评报告</p><p>本单位编制数20人，实际在职人数21人。</p>` +
  '<table><tr><td>一级指标</td><td>三级指标</td><td>分值</td><td>得分</td></tr>' +
  '<tr><td>投入</td><td>在职人员控制率</td><td>5</td><td>4.5</td></tr></table>';
