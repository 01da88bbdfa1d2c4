import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { indicatorClass } from './indicator-class.js';

/** Class of the second level, name and target of indicators that stand where they should. */
const wellPlaced = {
  产出指标: `
数量指标 培训基层干部人数 ≥300人次
数量指标 举办招聘会场次 ≥12场次
数量指标 公益林管护面积 ≥8万亩
数量指标 设备购置数量 =25台
数量指标 绿化补植株数 ≥5000株
数量指标 及时救助人数 ≥40人
数量指标 满意度调查问卷份数 ≥500份
数量指标 开展服务对象满意度调查次数 ≥2次
数量指标 成本监审项目数 ≥6个
数量指标 补贴资金发放户数 ≥1200户
数量指标 水质监测断面数 ≥18个
数量指标 污染源检查家次 ≥80家次
数量指标 支持企业数量 ≥20家
质量指标 培训合格率 ≥95%
质量指标 工程验收合格率 =100%
质量指标 补贴足额及时发放率 =100%
质量指标 年重大安全事故次数 0次
质量指标 政府采购规范性 规范
质量指标 系统故障次数 ≤3次
质量指标 建设省级示范点 3个
质量指标 制定标准通过评审数 2项
质量指标 预算执行准确率 ≥98%
时效指标 补贴资金及时发放率 =100%
时效指标 项目完成时间 12月底前
时效指标 按季度编制运行简报 4期
时效指标 任务完成率 =100%
时效指标 开工时间 3月底前
时效指标 编制年度报告 1月底前
成本指标 培训人均成本 ≤400元
成本指标 项目总投资 ≤260万元
成本指标 预算控制率 ≤100%
成本指标 设备采购单价 ≤1.2万元
成本指标 社会成本指标 无`,
  效益指标: `
经济效益指标 带动农户年均增收 ≥2000元
经济效益指标 节约用电成本 ≥10万元
经济效益指标 新增税收 ≥500万元
经济效益指标 促进旅游消费 有效促进
经济效益指标 作业服务每亩降低成本 ≥40元
经济效益指标 新增就业岗位 ≥120个
社会效益指标 政策知晓率 ≥90%
社会效益指标 带动就业人数 ≥300人
社会效益指标 责任事故死亡人数 ≤0人
社会效益指标 支撑决策的报告数 ≥10份
社会效益指标 决策采纳的调研报告数 ≥3份
社会效益指标 应急响应及时率 ≥95%
社会效益指标 青少年观众占比 ≥60%
社会效益指标 居民健康素养水平 ≥28%
社会效益指标 困难群众生活质量 有所改善
社会效益指标 带动周边增收户数 ≥80户
生态效益指标 空气质量优良天数比例 ≥85%
生态效益指标 办公用纸减少量 ≥10%
生态效益指标 促进绿色低碳发展形象 有效
生态效益指标 森林覆盖率 ≥62%
生态效益指标 城乡人居环境面貌 改善
生态效益指标 政府机关节能宣传知晓率 ≥80%
可持续影响指标 建立长效管护机制 1项
可持续影响指标 设施持续使用年限 ≥10年
可持续影响指标 制定管理制度 3项
可持续影响指标 培训后稳定就业率 ≥60%
服务对象满意度指标 参训人员满意度 ≥90%`,
};

const rows: IndicatorRow[] = Object.entries(wellPlaced).flatMap(([level1, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [level2 = '', name = '', target = ''] = line.split(' ');
      return { level1, level2, name, weight: '1', target, actual: target.replace(/[≥≤=]/, ''), score: '1' };
    }),
);

/** A form in which one indicator stands among others that are in their place. */
const among = (...odd: readonly IndicatorRow[]): string =>
  department(
    [],
    indicatorTable([
      row('产出指标', '数量指标', '培训基层干部人数', '≥300人次', '312人次'),
      row('产出指标', '质量指标', '培训合格率', '≥95%', '97%'),
      row('产出指标', '成本指标', '培训人均成本', '≤400元', '386元'),
      ...odd,
      row('效益指标', '社会效益指标', '政策知晓率', '≥90%', '93%'),
    ]),
  );

const row = (level1: string, level2: string, name: string, target: string, actual = target): IndicatorRow => ({
  level1,
  level2,
  name,
  weight: '5',
  target,
  actual,
  score: '5',
});

testCheck(indicatorClass, {
  finds: [
    {
      name: 'satisfaction filed under quality',
      report: among(row('产出指标', '质量指标', '参训人员满意度', '≥90%', '95%')),
      message: '“参训人员满意度”列在“质量指标”：衡量的是服务对象的满意程度，宜归入满意度指标。',
    },
    {
      name: 'satisfaction directly under 产出, in a form without second level',
      report: department(
        [],
        indicatorTable([
          { level1: '产出', name: '举办培训班', weight: '50', target: '3期', actual: '3期', score: '50' },
          { level1: '产出', name: '学员满意率达到95%', weight: '20', target: '95%', actual: '96%', score: '20' },
          { level1: '效益', name: '政策知晓率', weight: '30', target: '90%', actual: '93%', score: '30' },
        ]),
      ),
      message: '列在“产出”：衡量的是服务对象的满意程度',
    },
    {
      name: 'satisfaction among social benefits although the form has a class for it',
      report: among(
        row('效益指标', '社会效益指标', '群众满意度', '≥90%', '92%'),
        row('效益指标', '服务对象满意度指标', '参训人员满意度', '≥90%', '95%'),
      ),
      message: '“群众满意度”列在“社会效益指标”',
    },
    {
      name: 'punctuality filed under quantity',
      report: among(row('产出指标', '数量指标', '补贴资金及时发放率', '100%')),
      message: '“补贴资金及时发放率”列在“数量指标”：衡量的是完成得及时不及时，宜归入时效指标。',
    },
    {
      name: 'a deadline as the target of an indicator of quantity',
      report: among(row('产出指标', '数量指标', '完成档案馆库房改造', '2023年11月底前完成', '2023年10月完成')),
      message: '宜归入时效指标',
    },
    {
      name: 'costs filed under quantity, told once for several',
      report: among(
        row('产出指标', '数量指标', '数字化加工单位成本', '≤0.3元', '0.28元'),
        row('产出指标', '数量指标', '库房维修经费', '≤20万元', '19.6万元'),
      ),
      message: /“数字化加工单位成本”列在“数量指标”，“库房维修经费”列在“数量指标”：.*宜归入成本指标。/,
    },
    {
      name: 'work done filed under social benefit and under quality',
      report: among(
        row('效益指标', '社会效益指标', '举办档案开放日活动', '4次', '5次'),
        row('产出指标', '质量指标', '编印馆藏资料手册', '2本'),
      ),
      message: /列在“社会效益指标”，“编印馆藏资料手册”列在“质量指标”：目标值只是做了多少件事/,
    },
    {
      name: 'a good name filed under ecology',
      report: among(row('效益指标', '生态效益指标', '提升档案馆社会形象', '有效提升')),
      message: '宜归入社会效益指标',
    },
    {
      name: 'the quality of water filed under economy',
      report: among(row('效益指标', '经济效益指标', '断面水质达标率', '≥90%', '93%')),
      message: '宜归入生态效益指标',
    },
    {
      name: 'a second level that does not belong to its first',
      report: among(
        row('效益指标', '质量指标', '库房温湿度达标率', '≥98%', '99%'),
        row('效益指标', '时效指标', '查档等候时长达标率', '≥98%', '99%'),
      ),
      message: '“质量指标”“时效指标”通常属于产出',
    },
    {
      name: 'the same indicator misplaced in the form of the department and of a project, told once',
      report: [
        among(row('产出指标', '数量指标', '阅览室读者满意率', '≥90%', '95%')),
        project('阅览服务', indicatorTable([row('产出指标', '质量指标', '阅览室读者满意率', '≥90%', '95%')])),
      ].join('\n'),
      message: /^“阅览室读者满意率”列在“数量指标”和“质量指标”：/,
    },
  ],
  ignores: [
    { name: 'indicators that stand where they should', report: department([], indicatorTable(rows)) },
    {
      name: 'satisfaction among social benefits in a form without a class for it',
      report: among(row('效益指标', '社会效益指标', '群众满意度', '≥90%', '92%')),
    },
    {
      name: 'frames of input and process, whose classes are no kinds of output',
      report: department(
        [],
        indicatorTable([
          { level1: '投入', level2: '预算配置', name: '三公经费变动率', weight: '10', score: '10' },
          { level1: '过程', level2: '预算执行', name: '结转结余控制率', weight: '20', score: '20' },
          { level1: '过程', level2: '预算管理', name: '资金按时到位率', weight: '20', score: '20' },
          { level1: '产出及效率', level2: '职责履行', name: '重点工作按时完成率', weight: '30', score: '30' },
          { level1: '产出及效率', level2: '履职效益', name: '社会公众或服务对象满意度', weight: '20', score: '18' },
        ]),
      ),
    },
    {
      name: 'benefits under 产出 in a form whose first level was lost',
      report: department(
        [],
        indicatorTable([
          row('产出指标', '数量指标', '培训基层干部人数', '≥300人次', '312人次'),
          row('产出指标', '质量指标', '培训合格率', '≥95%', '97%'),
          row('产出指标', '时效指标', '任务按期完成率', '100%'),
          row('产出指标', '社会效益指标', '政策知晓率', '≥90%', '93%'),
        ]),
      ),
    },
    {
      name: 'costs as a first level of their own and satisfaction beside it',
      report: department(
        [],
        indicatorTable([
          row('成本指标', '经济成本指标', '培训人均成本', '≤400元', '386元'),
          row('成本指标', '社会成本指标', '施工扰民投诉', '≤3起', '1起'),
          row('成本指标', '生态环境成本指标', '施工扬尘超标天数', '≤2天', '0天'),
          row('产出指标', '数量指标', '举办培训班', '≥3期', '3期'),
          row('满意度指标', '社会公众或服务对象满意度', '学员满意度', '≥90%', '94%'),
        ]),
      ),
    },
  ],
});
