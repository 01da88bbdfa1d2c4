import { LEFT } from './draft.mjs';
import { baseData } from './forms/base-data.mjs';
import { hubeiForm, unfinishedTable } from './forms/hubei.mjs';
import { selfEvaluation } from './forms/self-evaluation.mjs';
import { standardsTable, statedRates } from './forms/standards.mjs';
import * as money from './narrative/money.mjs';
import { more } from './narrative/more.mjs';
import { staff, structure } from './narrative/people.mjs';
import * as result from './narrative/result.mjs';
import { achievements } from './narrative/work.mjs';
import { Random } from './random.mjs';
import { measures, problems } from './words.mjs';
import { Writer } from './writer.mjs';

/** One maker of reports for each pack, by the pack's id. */
export const makers = {
  'hunan-department-2015': hunanStandards,
  'hunan-department-form-2022': hunanForms,
  'hunan-report-outline-2022': outlineOnly,
  'hubei-department-2021': hubeiDepartment,
  'hubei-project-2021': hubeiProject,
  'chongqing-department-2020': chongqing,
  'ministry-project-2020': ministryProject,
};

const packs = Object.keys(makers);

/** The draft of report `number` of a run: always the same for the same seed. */
export function draftOf(seed, number) {
  const random = new Random(seed * 1_000_003 + number);
  const pack = packs[number % packs.length];
  const w = new Writer(random, pack);
  makers[pack](w);
  w.settleFacts();
  w.draft.meta.format = random.chance(75) ? 'docx' : 'txt';
  w.draft.finish();
  return w.draft;
}

/** Money sentences in a mixed order; the whole first. */
function moneyParagraphs(w) {
  const { random, draft: d } = w;
  const first = random.shuffled([money.execution, money.expenditure]);
  const others = random
    .shuffled([money.income, money.byClass, money.change, money.change])
    .slice(0, random.between(1, 3));
  for (const write of [...first, ...others]) d.p(`${write(w)}${random.chance(20) ? w.filler() : ''}`);
  d.p(...more(w, random.between(0, 3)));
}

function basicParagraphs(w) {
  w.draft.p(money.basic(w));
  w.draft.p(money.threePublic(w));
}

function projectParagraphs(w) {
  const { random, draft: d, accounts } = w;
  d.p(money.projectList(w));
  if (random.chance(50)) d.p(accounts.projects.map((project) => money.project(w, project)).join(''));
}

function closing(w, at) {
  const { draft: d, random } = w;
  w.heading(1, at, '存在的问题及原因分析');
  d.p(...random.some(problems, 2));
  w.heading(1, at + 1, random.pick(['下一步改进措施', '改进措施和建议']));
  d.p(...random.some(measures, 2));
}

const title = (w, kind = '部门整体支出绩效自评报告') =>
  w.random.chance(50) ? `${w.unit}${w.year}年度${kind}` : `${w.year}年度${w.unit}${kind}`;

const outputs = ['数量指标', '质量指标', '时效指标', '成本指标'];
const effects = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];

/** The whole of the department's money as a form's row of execution takes it. */
const moneyOf = ({ accounts: a }) => ({ opening: a.opening.all, adjusted: a.adjusted, spent: a.spent.all });

function hunanForms(w) {
  const { draft: d, random, year, unit } = w;
  const tables = d.aside(() => {
    d.p(random.pick(['附件：', '附件1', '附表如下：']), `${year}年度部门整体支出绩效评价基础数据表`);
    baseData(w);
    d.p(`${year}年度部门整体支出绩效自评表`);
    const form = selfEvaluation(w, {
      identity: [['预算部门', unit, ...Array(7).fill(LEFT)]],
      money: moneyOf(w),
      key: 'expenditure',
      frame: [
        ['产出指标', 5000, outputs],
        ['效益指标', 4000, [...effects, '服务对象满意度指标']],
      ],
      executionLabel: '年度预算申请\n（万元）',
      moneyRows: random.pick([
        ['其中：一般公共预算', '政府性基金拨款', '其他资金'],
        ['其中：基本支出', '项目支出'],
      ]),
      noted: random.chance(50),
    });
    d.p(`填表人：周子衡    填报日期：${year + 1}年3月20日    联系电话：    单位负责人签字：`);
    return form;
  });
  // Some put the forms first and the text behind them.
  if (random.chance(10)) {
    d.append(tables.blocks.slice(1));
    outline(w, tables.result);
    return;
  }
  outline(w, tables.result);
  d.append(tables.blocks);
}

/** The narrative by the outline of Hunan; with or without forms behind it. */
function outline(w, form) {
  const { draft: d, random } = w;
  d.p(title(w));
  if (random.chance(60))
    d.p(`按照财政部门关于开展${w.year}年度预算绩效自评工作的要求，${w.unit}对部门整体支出进行了自评，现报告如下。`);
  w.heading(1, 0, '部门（单位）基本情况');
  w.heading(2, 0, '机构设置');
  d.p(structure(w));
  w.heading(2, 1, '人员情况');
  d.p(staff(w));
  w.heading(1, 1, '一般公共预算支出情况');
  moneyParagraphs(w);
  w.heading(2, 0, '基本支出情况');
  basicParagraphs(w);
  w.heading(2, 1, '项目支出情况');
  projectParagraphs(w);
  if (!form && random.chance(60)) result.projectTable(w);
  w.heading(1, 2, '政府性基金预算支出情况');
  d.p(`${w.year}年度本单位无政府性基金预算支出。`);
  w.heading(1, 3, '部门整体支出绩效情况');
  achievements(w, random.between(2, 5));
  if (form && random.chance(60)) d.p(result.counts(w, form));
  if (form && random.chance(50)) d.p(...result.quotes(w, form));
  d.p(result.result(w, { form }));
  closing(w, 4);
  w.heading(1, 6, '绩效自评结果拟应用和公开情况');
  d.p(result.use(w));
  if (random.chance(30)) d.p(result.conclusion(w));
  w.heading(1, 7, '其他需要说明的情况');
  d.p('无。');
}

function outlineOnly(w) {
  outline(w, undefined);
  w.draft.p(w.unit, `${w.year + 1}年4月${w.random.between(1, 28)}日`);
}

function hunanStandards(w) {
  const { draft: d, random, year } = w;
  const { rates, sentences } = statedRates(w);
  const table = d.aside(() => {
    d.p(random.pick(['附件：', '附件2']), `${year}年度部门整体支出绩效评价指标表`);
    return standardsTable(w, rates);
  });
  d.p(title(w, '部门整体支出绩效评价报告'));
  w.heading(1, 0, '部门概况');
  w.heading(2, 0, '机构设置');
  d.p(structure(w));
  w.heading(1, 1, '部门财务情况');
  moneyParagraphs(w);
  basicParagraphs(w);
  w.heading(2, 0, '预算管理情况');
  if (random.chance(50)) d.p(sentences.join(''));
  else d.p(...sentences);
  w.heading(2, 1, '项目支出情况');
  projectParagraphs(w);
  w.heading(1, 2, '绩效目标完成情况');
  achievements(w, random.between(2, 4));
  w.heading(1, 3, '综合评价结果');
  d.p(result.result(w, { form: table.result }));
  for (const { name, lost } of table.result.lost) d.p(`自评中，${name}因相关工作还不够到位扣${lost}分。`);
  closing(w, 4);
  d.append(table.blocks);
}

function hubeiDepartment(w) {
  const { draft: d, year, unit, accounts: a } = w;
  const form = d.aside(() => {
    d.p('附件：');
    return hubeiForm(w, {
      title: `${year}年度${unit}部门整体支出自评表`,
      identity: [['单位名称', unit, ...Array(5).fill(LEFT)]],
      moneyName: '部门整体支出总额',
      money: moneyOf(w),
      key: 'expenditure',
      parts: [['基本支出总额', w.cell(a.spent.basic), LEFT, '项目支出总额', LEFT, w.cell(a.spent.project), LEFT]],
    });
  });
  d.p(title(w, '部门整体支出绩效自评结果'));
  hubeiNarrative(w, form.result, '部门整体支出');
  d.append(form.blocks);
}

function hubeiNarrative(w, form, what) {
  const { draft: d, random } = w;
  w.heading(1, 0, '自评得分');
  d.p(result.result(w, { form, what }));
  w.heading(1, 1, '绩效目标完成情况');
  w.heading(2, 0, '执行率情况');
  d.p(money.execution(w));
  if (what === '部门整体支出' && random.chance(60)) d.p(money.expenditure(w));
  w.heading(2, 1, '完成的绩效目标');
  if (what === '部门整体支出') d.p(result.counts(w, form));
  achievements(w, random.between(1, 3));
  w.heading(2, 2, '未完成的绩效目标');
  if (random.chance(60) && form.list.some((one) => one.quantitative && !one.met)) {
    d.p('未完成的绩效指标及原因如下表：');
    unfinishedTable(w, form.list);
  } else d.p('少数指标未达到年初目标值。');
  w.heading(1, 2, '存在的问题和原因');
  d.p(...random.some(problems, 1), ...result.quotes(w, form));
  w.heading(1, 3, '下一步拟改进措施');
  d.p(...random.some(measures, 2), result.use(w));
}

function hubeiProject(w) {
  const { draft: d, random, year, unit, accounts: a } = w;
  const { name } = random.pick(a.projects);
  const form = d.aside(() => {
    d.p('附件：');
    return hubeiForm(w, {
      title: `${year}年度${name}项目自评表`,
      identity: [
        ['项目名称', `${name}项目`, ...Array(5).fill(LEFT)],
        ['主管部门', unit, LEFT, '项目实施单位', LEFT, unit, LEFT],
        ['项目类别', '1、部门预算项目 ☑   2、省直专项 □  3、省对下转移支付项目 □', ...Array(5).fill(LEFT)],
      ],
      moneyName: '年度财政资金总额',
      money: moneyOf(w),
    });
  });
  d.p(`${year}年度${name}项目绩效自评结果`);
  hubeiNarrative(w, form.result, `${name}项目`);
  d.append(form.blocks);
}

function ministryProject(w) {
  const { draft: d, random, year, unit, accounts: a } = w;
  const { name } = random.pick(a.projects);
  d.p(`项目支出绩效自评表`, `（${year}年度）`);
  selfEvaluation(w, {
    identity: [
      ['项目名称', name, ...Array(7).fill(LEFT)],
      ['主管部门', unit, LEFT, LEFT, '实施单位', LEFT, unit, LEFT, LEFT],
    ],
    money: moneyOf(w),
    frame: [
      ['产出指标', 5000, outputs],
      ['效益指标', 3000, effects],
      ['满意度指标', 1000, ['服务对象满意度指标']],
    ],
    executionLabel: '项目资金\n（万元）',
    moneyRows: ['其中：当年财政拨款', '上年结转资金', '其他资金'],
    noted: random.chance(60),
  });
}

function chongqing(w) {
  const { draft: d, random, accounts: a } = w;
  if (random.chance(50)) d.p('附件5');
  d.p(title(w, '整体支出绩效自评报告'));
  w.heading(1, 0, '基本情况');
  w.heading(2, 0, '机构设置与人员情况');
  d.p(structure(w), staff(w));
  w.heading(2, 1, '预算及支出情况');
  moneyParagraphs(w);
  d.p(money.threePublic(w));
  w.heading(1, 1, '绩效评价基本情况');
  d.p(result.frame(w));
  w.heading(1, 2, '绩效评价情况及结论');
  w.heading(2, 0, '投入评价情况');
  const numbered = a.projects.map((project, at) => `${at + 1}、${money.project(w, project)}`);
  d.p(...numbered);
  if (random.chance(50)) d.p(money.projectList(w));
  w.heading(2, 1, '过程评价情况');
  d.p(w.filler());
  w.heading(2, 2, '产出评价情况');
  achievements(w, random.between(2, 5));
  w.heading(2, 3, '效益评价情况');
  d.p(w.filler(), result.result(w, { what: '整体支出' }));
  closing(w, 3);
  d.p(result.use(w));
}
