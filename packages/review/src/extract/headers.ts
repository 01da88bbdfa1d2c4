/** What the headings of official forms mean, as data: the same column has many names. */
import { bareLabel, bracketNotes } from './text.js';

export type Role =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'name'
  | 'weight'
  | 'target'
  | 'actual'
  | 'completion'
  | 'score'
  | 'standard'
  | 'definition'
  | 'reason'
  | 'measure'
  | 'opening'
  | 'adjusted'
  | 'executed'
  | 'rate'
  | 'posts'
  | 'onPost'
  | 'controlRate'
  | 'approvedArea'
  | 'actualArea'
  | 'areaRate'
  | 'budgetInvestment'
  | 'actualInvestment'
  | 'investmentRate';

/** Anchored patterns over the label without blanks, brackets and column letters. The first that fits wins. */
const patterns: readonly (readonly [Role, RegExp])[] = [
  ['level1', /^(?:一级(?:绩效)?指标(?:名称)?|一级|一级分类)$/],
  ['level2', /^(?:二级(?:绩效)?指标(?:名称)?|二级|二级分类)$/],
  ['level3', /^(?:三级(?:绩效)?指标(?:名称|内容)?|三级|三级分类)$/],
  ['level4', /^四级(?:绩效)?指标(?:名称|内容)?$/],
  ['name', /^(?:(?:绩效|评价|考核|考评|具体|明细|个性|自评)?指标(?:名称|内容|项目)?|评价内容|考核内容|评价项目)$/],
  [
    'score',
    /^(?:部门|单位|本单位)?(?:自评|评价|考核|实际|评定|最终)?(?:得分|评分|实得分|打分|考核分|自评分)(?:数|值|情况)?$/,
  ],
  ['score', /^(?:自评分数?|评价分数?|自评|单位自评|部门自评|自评价得分|赋分情况)$/],
  [
    'weight',
    /^(?:指标|评价|标准|考核|自评)?(?:分值|权重|权数|权值|满分|标准分|基准分|配分|赋分|应得分)(?:值|分值|权重|比例)?$/,
  ],
  ['weight', /^(?:分数|指标分|分值权重|权重分值)$/],
  ['completion', /^(?:指标|目标|实际|任务)?完成(?:率|比例|程度|百分比)$/],
  [
    'target',
    /^(?:年初|年度|全年|本年|当年|本年度)?(?:预期|计划|绩效|设定|预设|预定)*(?:完成)?(?:指标|目标)+(?:设定)?值$/,
  ],
  ['target', /^(?:预期|计划|设定|标准|评价标准|年初设定|年初预期|年初计划|计划完成|预期完成)值$/],
  [
    'target',
    /^(?:年初设定(?:的)?(?:绩效)?目标值?|年初绩效目标值?|绩效目标设定值|计划数|目标数|计划指标|目标|预期目标值?|年初目标|年度目标|年度绩效目标)$/,
  ],
  [
    'actual',
    /^(?:年度|全年|本年|当年|本年度|截至年底)?(?:指标|目标|绩效|实际)*(?:完成|实现|达到)(?:的)?(?:指标|目标)?(?:值|情况|数|结果)?(?:说明)?$/,
  ],
  ['actual', /^(?:年度|全年|本年|当年|本年度)?(?:实际|业绩)(?:值|数|指标值|目标值|情况)$/],
  [
    'standard',
    /^(?:指标)?(?:评价|评分|计分|打分|赋分|考核|扣分|得分)(?:标准|细则|办法|方法|规则|依据|准则|要点)(?:及(?:评分)?说明)?$/,
  ],
  [
    'definition',
    /^(?:指标)?(?:说明|解释|定义|含义|内涵|释义|内涵及计算公式|解释及计算公式|计算公式|计算方法|解释说明)$/,
  ],
  ['measure', /^(?:计量|度量|指标值?)?单位$/],
  ['reason', /^(?=.{2,40}$).*(?:偏差|未完成|未达标|未实现|扣分|失分|差异).*(?:原因|分析|说明|措施).*$/],
  ['reason', /^(?:备注|原因分析.{0,12}|改进措施|原因及(?:改进)?措施|完成情况说明|自评说明|得分说明)$/],
  [
    'opening',
    /^(?:部门|项目|资金)?(?:年初|批复|年初批复|当年年初|年初部门)(?:的)?(?:部门)?(?:预算)?(?:批复)?(?:数|额|金额|资金)?$/,
  ],
  ['opening', /^(?:预算批复|年初安排|年初预算安排)(?:数|额|金额)?$/],
  [
    'adjusted',
    /^(?:全年|调整后?|调整后全年|年度|本年|当年|调整后的|全年调整后?)?预算(?:安排)?(?:调整)?(?:数|额|总额|金额|资金)$/,
  ],
  ['adjusted', /^(?:(?:全年|调整后?|调整后全年|调整后的)预算|(?:年度|全年)?预算安排)$/],
  ['adjusted', /^(?:资金总额|到位数|到位金额|实际到位(?:数|金额|资金)?|全年预算|预算资金|调整数)$/],
  ['executed', /^(?:全年|本年|当年|年度|实际|全年实际|预算|资金)?(?:执行|支出|使用|决算)(?:数|额|金额|资金|总额)$/],
  ['executed', /^(?:实际支出|全年执行|全年支出|决算)$/],
  ['rate', /^(?:预算|资金|全年|全年预算|预算资金|支出)?(?:执行|支出|使用)(?:率|进度)$/],
  ['posts', /^(?:核定|人员|批准|定编)?(?:编制)(?:数|人数|数量)?$/],
  [
    'onPost',
    /^(?:\d{4}年度?)?(?:末|年末|年底)?(?:实际|实有|期末)?(?:在职|在编|在岗|在编在职|在职在编)?(?:人数|人员数|人员|职工数)$/,
  ],
  ['controlRate', /^(?:在职)?(?:人员|编制)?控制率$/],
  ['approvedArea', /^(?:批复|批准|计划|概算)(?:建设)?(?:规模|面积)$/],
  ['actualArea', /^(?:实际|竣工)(?:建设)?(?:规模|面积)$/],
  ['areaRate', /^(?:建设)?(?:规模|面积)控制率$/],
  ['budgetInvestment', /^(?:预算|批复|概算|批准|计划)投资(?:额|金额|概算)?$/],
  ['actualInvestment', /^实际投资(?:额|金额)?$/],
  ['investmentRate', /^(?:投资)?(?:概算|预算)?(?:投资)?控制率$/],
];

export interface Heading {
  readonly role: Role;
  /** Unit that the brackets of the heading give, e.g. 万元. */
  readonly unit?: string;
  /** Full marks that the brackets of the heading give, as in 「得分（20分*执行率）」. */
  readonly marks?: string;
}

const longestHeading = 60;
const known = new Map<string, Heading | null>();

/** The meaning of a heading, from its squeezed text; undefined where it is none of ours. */
export function headingOf(key: string): Heading | undefined {
  if (key === '' || key.length > longestHeading) return undefined;
  const cached = known.get(key);
  if (cached !== undefined) return cached ?? undefined;
  // Forms repeat the same headings; a bounded memory saves matching them again.
  if (known.size > 2_000) known.clear();
  const found = findHeading(key);
  known.set(key, found ?? null);
  return found;
}

function findHeading(key: string): Heading | undefined {
  const label = bareLabel(key);
  const role = patterns.find(([, pattern]) => pattern.test(label))?.[0];
  if (!role) return undefined;
  const unit = unitOf(key);
  const marks = bracketNotes(key)
    .map((note) => /^(?:满分)?(\d{1,3}(?:\.\d{1,2})?)分/.exec(note)?.[1])
    .find((found) => found !== undefined);
  return { role, ...(unit ? { unit } : {}), ...(marks ? { marks } : {}) };
}

/** The unit that a heading or a line such as 「单位：万元」 gives to bare numbers. */
export function unitOf(key: string): string | undefined {
  return /(?:\((?:金额)?(?:单位[:：]?)?|单位[:：])(万元|亿元|千元|百元|元|人|名|%|㎡|平方米)(?:\)|$|[,，;；、])/.exec(
    key,
  )?.[1];
}

/** The unit of money in a line such as 「单位：万元」 or 「填报单位：……  金额单位：万元」. */
export const moneyUnitLine = (key: string): string | undefined =>
  key.length <= 120 && /(?:^|金额|货币)单位[:：]/.test(key) ? unitOf(key) : undefined;

/** Labels of the identity block of a form, without bracketed additions. */
export const unitLabels: ReadonlySet<string> = new Set([
  '单位名称',
  '预算部门',
  '部门名称',
  '部门单位名称',
  '预算单位',
  '预算单位名称',
  '填报单位',
  '填报部门',
  '自评单位',
  '评价单位',
  '项目单位',
  '申报单位',
]);

export const projectLabels: ReadonlySet<string> = new Set([
  '项目名称',
  '专项名称',
  '专项资金名称',
  '项目资金名称',
  '政策名称',
]);

const otherFieldLabels: ReadonlySet<string> = new Set([
  '主管部门',
  '主管部门及代码',
  '主管部门及编码',
  '主管单位',
  '实施单位',
  '项目实施单位',
  '项目主管部门',
  '项目负责人',
  '项目类别',
  '项目属性',
  '项目类型',
  '项目性质',
  '项目编码',
  '项目代码',
  '资金性质',
  '资金来源',
  '资金用途',
  '起止时间',
  '项目期限',
  '实施期限',
  '部门职责',
  '主要职责',
  '部门职能',
  '单位地址',
  '自评等级',
  '评价等级',
  '评价等次',
  '自评等次',
  '绩效等级',
  '自评结论',
  '评价结论',
]);

/** Labels of the year evaluated. */
export const yearLabels: ReadonlySet<string> = new Set(['评价年度', '预算年度', '自评年度', '绩效年度', '年度']);

/** Labels that name the unit of a project where the form has no 填报单位. */
export const implementerLabels: readonly string[] = ['项目实施单位', '实施单位'];

/** Labels that name the department above a project, where nothing else names its unit. */
export const supervisorLabels: readonly string[] = ['主管部门', '主管部门及代码', '主管部门及编码', '主管单位'];

export const gradeLabels: ReadonlySet<string> = new Set([
  '自评等级',
  '评价等级',
  '评价等次',
  '自评等次',
  '绩效等级',
  '等级',
]);

/** True for a label of the identity block. */
export const isFieldLabel = (label: string): boolean =>
  unitLabels.has(label) || projectLabels.has(label) || otherFieldLabels.has(label) || yearLabels.has(label);

/** Labels of the line of signatures below or above a form. */
export const signatureLabels: readonly string[] = [
  '单位负责人签字',
  '单位负责人签章',
  '部门负责人签字',
  '单位负责人',
  '部门负责人',
  '分管负责人',
  '财务负责人',
  '项目负责人签字',
  '主要负责人',
  '填表人',
  '填报人',
  '制表人',
  '经办人',
  '审核人',
  '复核人',
  '联系人',
  '填报日期',
  '填表日期',
  '填报时间',
  '填表时间',
  '联系电话',
  '电话号码',
  '联系方式',
  '电话',
];

/** The words of the total row. */
export const isTotalLabel = (label: string): boolean =>
  /^(?:合计|总分|总计|总得分|总分值|合计得分|合计分|自评总分|自评总得分|综合得分|综合评分|最终得分|自评得分合计|得分合计|总评分)$/.test(
    label,
  );

export const isSubtotalLabel = (label: string): boolean => /^(?:小计|分项合计|分值小计|得分小计)$/.test(label);

/** Rows of a label and a text below the indicators: reasons, measures, experience. */
export const isReasonLabel = (label: string): boolean =>
  label.length <= 40 &&
  /(?:原因分析|未完成原因|未达标原因|偏差原因|改进措施|整改措施|结果应用|应用方案|存在的?(?:主要)?问题|经验做法|下一步(?:工作)?|意见建议|厉行节约|评价结论|自评结论|保障措施)/.test(
    label,
  );

export const isNoteLabel = (label: string): boolean =>
  /^(?:备注|说明|注|附注|填表说明|填报说明|其他需要说明的?(?:问题|事项|情况)?|需要说明的?(?:问题|事项|情况))$/.test(
    label,
  );
