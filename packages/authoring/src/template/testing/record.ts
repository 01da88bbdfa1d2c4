import { type Evaluation, emptyEvaluation, type Indicator } from '@hengji/core';

const entry = (text: string) => ({ text });

const indicator = (level1: string, level2: string, name: string, weight: string, score: string): Indicator => ({
  level1,
  level2,
  name: entry(name),
  weight: entry(weight),
  target: entry(`${name}的目标`),
  actual: entry(`${name}的结果`),
  score: entry(score),
  reason: entry(''),
});

export const indicators: readonly Indicator[] = [
  indicator('产出指标', '数量指标', '修复古籍', '20', '20'),
  indicator('产出指标', '数量指标', '举办展览', '20', '18'),
  indicator('产出指标', '质量指标', '修复合格率', '10', '10'),
  indicator('效益指标', '质量指标', '接待读者', '40', '38.5'),
];

/** A fictional department. */
export const department: Evaluation = {
  ...emptyEvaluation('department'),
  unit: entry('青溪县图书馆'),
  year: 2023,
  fields: [
    { name: '主管部门', value: entry('青溪县文化局') },
    { name: '厉行节约保障措施', value: entry('严控接待。') },
  ],
  signatures: [{ name: '填表人', value: entry('王一') }],
  options: [
    {
      name: '项目属性',
      options: [
        { name: '持续性项目', checked: false },
        { name: '新增性项目', checked: true },
      ],
    },
  ],
  staff: [{ kind: '', posts: entry('20'), onPost: entry('18'), controlRate: entry('90%') }],
  money: [
    { subject: 'basic', name: '基本支出', year: 2023, stage: 'executed', amount: entry('180.7') },
    { subject: 'basic', name: '基本支出', year: 2023, stage: 'opening', amount: entry('175') },
    { subject: 'basic', name: '基本支出', year: 2022, stage: 'executed', amount: entry('169.2') },
    { subject: 'project-item', name: '古籍修复', year: 2023, stage: 'executed', amount: entry('40') },
    { subject: 'project-item', name: '古籍修复', year: 2023, stage: 'opening', amount: entry('42') },
    { subject: 'project-item', name: '读者服务', year: 2023, stage: 'executed', amount: entry('12') },
  ],
  execution: [
    {
      name: '年度资金总额',
      opening: entry('220'),
      adjusted: entry('250'),
      executed: entry('240.70'),
      rate: entry('96.28%'),
      fullMarks: entry('10'),
      score: entry('9.63'),
    },
    { name: '财政拨款', adjusted: entry('250'), executed: entry('240.70') },
  ],
  goals: [
    { text: entry('修复古籍二百册'), actual: entry('已修复二百册') },
    { text: entry('办好展览'), actual: entry('办展九次') },
  ],
  frame: [
    { level: 1, name: '产出指标', weight: entry('50'), children: [], indicators: [0, 1, 2] },
    { level: 1, name: '效益指标', weight: entry('40'), children: [], indicators: [3] },
  ],
  indicators: [...indicators],
  total: { fullMarks: entry('100'), score: entry('96.13') },
  grade: entry('优'),
  sections: [{ number: '一、', title: '部门概况', level: 1, paragraphs: ['馆藏丰富。', '读者众多。'] }],
  notes: [entry('分值由县财政局核定')],
};

export const project = (name: string, year?: number): Evaluation => ({
  ...emptyEvaluation('project'),
  project: entry(name),
  ...(year === undefined ? {} : { year }),
  indicators: indicators.slice(0, 2),
  total: { score: entry('95') },
});
