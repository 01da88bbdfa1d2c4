import { type Evaluation, emptyEvaluation, moneySubjects, stages } from '@hengji/core';
import fc from 'fast-check';
import { soundMoney } from './sound-money.js';

/**
 * Records of any kind, faults and gaps among them: parts that do not add up, totals without parts, absent and blank
 * entries, words where figures are expected, names with marks, figures and markup in them.
 */
export const anyRecord = (kind: Evaluation['kind'] = 'department'): fc.Arbitrary<Evaluation> =>
  fc
    .record({
      unit: maybe(entryOf(fc.constantFrom('云溪县档案馆', '青岚市水务局', '', '<script>alert(1)</script>局'))),
      project: maybe(entryOf(names)),
      year: maybe(fc.integer({ min: 2015, max: 2025 })),
      staff: fc.array(
        fc.record({ kind: fc.constantFrom('', '合计', '行政', '事业'), posts: maybe(counts), onPost: maybe(counts) }),
        { maxLength: 3 },
      ),
      money: fc.array(moneyLine, { maxLength: 40 }),
      sound: maybe(soundMoney(2023)),
      execution: fc.array(
        fc.record({
          name: fc.constant('年度资金总额'),
          opening: maybe(amounts),
          adjusted: maybe(amounts),
          executed: maybe(amounts),
          rate: maybe(entryOf(fc.constantFrom('96.28%', '100%', '', '95'))),
          fullMarks: maybe(entryOf(fc.constantFrom('10', '20'))),
          score: maybe(scores),
        }),
        { maxLength: 2 },
      ),
      goals: fc.array(fc.record({ text: texts, actual: maybe(texts) }), { maxLength: 3 }),
      indicators: fc.array(indicator, { maxLength: 8 }),
      unfinished: fc.array(fc.record({ name: entryOf(names), target: maybe(values), reason: maybe(texts) }), {
        maxLength: 2,
      }),
      score: maybe(scores),
      grade: maybe(entryOf(fc.constantFrom('优', '良', '中', '差', '优秀', ''))),
      sections: fc.array(
        fc.record({
          number: fc.constantFrom('一、', '（一）', ''),
          title: fc.constantFrom(
            '部门概况',
            '基本支出情况',
            '存在的问题',
            '大事记',
            '',
            '六、部门整体支出绩效情况',
            '工作亮点',
          ),
          level: fc.constantFrom(1, 2, 3),
          paragraphs: fc.array(fc.constantFrom('已按要求开展自评。', '', '第一行\n第二行\u0007'), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ score, year, sound, ...drawn }) =>
      dropUndefined({
        ...emptyEvaluation(kind),
        ...drawn,
        year: sound ? 2023 : year,
        money: sound ?? drawn.money,
        ...(score ? { total: { score, fullMarks: { text: '100' } } } : {}),
      }),
    );

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const entryOf = (text: fc.Arbitrary<string>): fc.Arbitrary<{ text: string }> => fc.record({ text });

/** Texts of users: with marks, quotation marks, figures, line ends, markup. */
const names = fc.constantFrom(
  '档案数字化',
  '整理档案',
  '主席会、常委会、执委会例会经费',
  '2023年新增5个网点（一期）',
  '“走出去、引进来”活动',
  '展览及宣传',
  '=1+1',
  '<b>培训</b>',
  '项目1',
  '其中：30万元',
  '第一行\n第二行',
  ' ',
  '',
);

const amounts = entryOf(
  fc.oneof(
    fc.integer({ min: 0, max: 30_000 }).map((n) => (n / 100).toFixed(2)),
    fc.integer({ min: 0, max: 300 }).map(String),
    fc.constantFrom('0', '', '无', '-3.50', '约20', '1,234.56', '12.5万元', '350000元', '5人', '0.004'),
  ),
);
const counts = entryOf(fc.constantFrom('0', '3', '20', '18人', '', '约30', '十二', '5.5'));
const scores = entryOf(fc.constantFrom('0', '5', '9.63', '10', '94.63', '88分', '100', '', '较好'));
const values = entryOf(
  fc.constantFrom('≥4000卷', '4200卷', '5次', '0', '', '全面提升', '≤12万元', '98%', '1期', '100人/次'),
);
const texts = entryOf(
  fc.constantFrom(
    '受天气影响，活动推迟。',
    '完成年度任务',
    '',
    '一是整理档案；\n二是举办展览。',
    '另行说明：',
    '共3个，分别为甲、乙。',
    '😀',
  ),
);

const indicator = fc.record({
  name: entryOf(names),
  level1: maybe(fc.constantFrom('产出指标', '效益指标', '')),
  level2: maybe(fc.constantFrom('数量指标', '成本指标')),
  weight: maybe(scores),
  target: maybe(values),
  actual: maybe(values),
  score: maybe(scores),
  reason: maybe(texts),
});

const moneyLine = fc.record({
  subject: fc.constantFrom(...moneySubjects),
  name: names,
  year: fc.constantFrom(2022, 2023, undefined),
  stage: fc.constantFrom(...stages, 'executed' as const, 'executed' as const, undefined),
  amount: amounts,
});

/** Absent properties are absent, not undefined. */
function dropUndefined<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
