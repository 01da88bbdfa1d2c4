import { type Entry, type Evaluation, emptyEvaluation, type MoneyLine, type MoneySubject } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import { completeRecord } from '../../record/complete.js';
import { indicator } from '../../testing/indicator.js';

const entry = (text: string): Entry => ({ text });

const year = 2023;

const money = (subject: MoneySubject, name: string, now: string, before?: string, opening?: string): MoneyLine[] => [
  { subject, name, year, stage: 'executed', amount: entry(now) },
  ...(before === undefined
    ? []
    : [{ subject, name, year: year - 1, stage: 'executed' as const, amount: entry(before) }]),
  ...(opening === undefined ? [] : [{ subject, name, year, stage: 'opening' as const, amount: entry(opening) }]),
];

export const reportPack = loadPack('hunan-report-outline-2022');
export const formPack = loadPack('hunan-department-form-2022');

/** A fictional archive with money of two years, goals, indicators of which one was missed, and text of its own. */
export const richRecord: Evaluation = completeRecord(
  {
    ...emptyEvaluation('department'),
    unit: entry('云溪县档案馆'),
    year,
    staff: [{ kind: '', posts: entry('20'), onPost: entry('18') }],
    money: [
      ...money('fiscal-income', '财政拨款收入', '260.70', '230.00'),
      ...money('other-income', '其他收入', '10.00', '12.50'),
      ...money('personnel', '人员经费', '150.20', '141.80'),
      ...money('public', '公用经费', '30.50', '32.00', '31.00'),
      ...money('project', '项目支出', '90.00', '68.70'),
      ...money('abroad', '因公出国（境）费', '0'),
      ...money('car-purchase', '公务用车购置费', '0'),
      ...money('car-running', '公务用车运行维护费', '2.10'),
      ...money('reception', '公务接待费', '0.65'),
      { subject: 'three-public', name: '三公经费', year, stage: 'opening', amount: entry('3.20') },
      { subject: 'three-public', name: '三公经费', year: year - 1, stage: 'executed', amount: entry('2.75') },
      ...money('functional-class', '一般公共服务支出', '240.70'),
      ...money('functional-class', '社会保障和就业支出', '18.00'),
      ...money('functional-class', '住房保障支出', '12.00'),
    ],
    execution: [{ name: '年度资金总额', opening: entry('255'), adjusted: entry('281.30'), executed: entry('270.70') }],
    goals: [
      {
        text: entry('完成馆藏档案整理和数字化年度任务，馆藏档案数字化率逐步提高'),
        actual: entry('整理档案4200卷，扫描120万页'),
      },
      { text: entry('面向社会提供查档和展览服务'), actual: entry('全年接待查档1000人次，举办展览4次') },
    ],
    indicators: [
      indicator('产出指标', '数量指标', '整理档案', '15', '≥4000卷', '4200卷'),
      indicator('产出指标', '数量指标', '举办展览', '15', '≥5次', '4次', {
        reason: entry('受场馆维修影响，第四季度的一次展览推迟到次年举办'),
      }),
      indicator('产出指标', '时效指标', '数字化任务按期完成率', '20', '≥98%', '98%'),
      indicator('效益指标', '社会效益指标', '档案利用人次', '40', '≥1000人次', '1000人次'),
    ],
    sections: [
      {
        number: '（二）',
        title: '主要职责',
        level: 2,
        paragraphs: [
          '1.贯彻执行档案工作的法律法规，集中统一管理全县重要档案。',
          '2.开展档案征集、整理、保管、利用和数字化工作。',
          '3.利用馆藏档案开展爱国主义教育和宣传展览。',
        ],
      },
      {
        number: '六、',
        title: '改进措施',
        level: 1,
        paragraphs: ['一是提前编制展览计划，预留场馆维修等不可预见因素的时间。二是按季度通报预算执行进度。'],
      },
    ],
    signatures: [{ name: '填报日期', value: entry('2024年3月15日') }],
  },
  formPack,
).evaluation;

/** A project of its own form, with a budget, a score and a grade. */
export function projectRecord(name: string, budget: string, executed: string): Evaluation {
  return completeRecord(
    {
      ...emptyEvaluation('project'),
      unit: entry('云溪县档案馆'),
      project: entry(name),
      year,
      execution: [{ name: '年度资金总额', opening: entry(budget), adjusted: entry(budget), executed: entry(executed) }],
      indicators: [
        indicator('产出指标', '数量指标', '完成任务数', '50', '10项', '10项'),
        indicator('效益指标', '社会效益指标', '服务群众人次', '40', '≥300人次', '280人次'),
      ],
    },
    loadPack('ministry-project-2020'),
  ).evaluation;
}
