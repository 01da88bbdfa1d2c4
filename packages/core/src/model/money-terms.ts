/** The four stages a budget figure passes through. */
export const stages = ['opening', 'change', 'adjusted', 'executed'] as const;

/** What a line of money is about. The Chinese terms stand in docs/glossary.md. */
export const moneySubjects = [
  'income', // 收入合计
  'fiscal-income', // 财政拨款收入
  'other-income', // 其他收入
  'expenditure', // 支出合计
  'fiscal-expenditure', // 财政拨款支出
  'basic', // 基本支出
  'personnel', // 人员经费
  'public', // 公用经费
  'project', // 项目支出
  'operating-costs', // 运行维护经费 (within 项目支出)
  'project-item', // one named project
  'three-public', // 三公经费
  'abroad', // 因公出国(境)费
  'car', // 公务用车购置及运行维护费
  'car-purchase', // 公务用车购置费
  'car-running', // 公务用车运行维护费
  'reception', // 公务接待费
  'procurement', // 政府采购
  'government-fund', // 政府性基金
  'state-capital', // 国有资本经营预算
  'social-insurance', // 社会保险基金
  'carry-over', // 结转结余
  'functional-class', // a 支出功能分类
  'economic-class', // a 支出经济分类
  'income-source', // another source of income
  'other',
] as const;
