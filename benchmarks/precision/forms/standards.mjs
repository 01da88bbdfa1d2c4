import { Rational } from '@hengji/core';
import { classRows } from '../../../examples/make/report.mjs';
import { over, rangeOf, sum } from '../arithmetic.mjs';
import { UP } from '../draft.mjs';

const hundred = Rational.of(100);

/** Marks by steps of `step` points at `price` each, in the three readings of 每…扣…: [least, most]. */
function bySteps(full, excess, step, price) {
  if (excess.sign <= 0) return [full, full];
  const steps = excess.div(Rational.of(step));
  const take = (count) => Rational.max(Rational.zero, full.sub(count.mul(Rational.of(price))));
  return [take(Rational.of(steps.ceil())), take(Rational.of(steps.floor()))];
}

const band = (bands) => (value) => {
  const marks = Rational.of(bands.find(([limit]) => value.le(Rational.of(limit)))?.[1] ?? 0);
  return [marks, marks];
};

/** The indicators of the table: class, name, full marks, standard, definition, and the marks that a rate in % allows. */
const rows = [
  [
    '投入',
    '预算配置',
    '在职人员控制率',
    5,
    '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
    '在职人员控制率=（在职人员数/编制数）×100%',
    (v) => bySteps(Rational.of(5), v.sub(hundred), 1, '0.5'),
  ],
  [
    '投入',
    '预算配置',
    '“三公经费”变动率',
    8,
    '“三公经费”变动率≦0,计8分；“三公经费”＞0，每超过一个百分点扣0.8分，扣完为止。',
    '“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%',
    (v) => bySteps(Rational.of(8), v, 1, '0.8'),
  ],
  [
    '过程',
    '预算执行',
    '预算完成率',
    5,
    '100%计满分，每低于5%扣2分，扣完为止。',
    '预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。',
    (v) => bySteps(Rational.of(5), hundred.sub(v), 5, 2),
  ],
  [
    '过程',
    '预算执行',
    '预算控制率',
    5,
    '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。',
    '预算控制率=（本年追加预算/年初预算）×100%。',
    band([
      [0, 5],
      [10, 4],
      [20, 3],
      [30, 2],
      [100_000, 0],
    ]),
  ],
  [
    '过程',
    '预算执行',
    '新建楼堂馆所面积控制率',
    5,
    '100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。',
    '楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。',
  ],
  [
    '过程',
    '预算执行',
    '新建楼堂馆所投资概算控制率',
    5,
    '100%以下（含）计满分，每超出5%扣2分，扣完为止。',
    '楼堂馆所投资预算控制率=实际投资金额/批准投资金额×100%。',
  ],
  [
    '过程',
    '预算管理',
    '公用经费控制率',
    8,
    '100%以下（含）计满分，每超出1%扣1分，扣完为止。',
    '公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。',
    (v) => bySteps(Rational.of(8), v.sub(hundred), 1, 1),
  ],
  [
    '过程',
    '预算管理',
    '“三公经费”控制率',
    8,
    '100%以下（含）计满分，每超出1%扣1分，扣完为止。',
    '“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。',
    (v) => bySteps(Rational.of(8), v.sub(hundred), 1, 1),
  ],
  [
    '过程',
    '预算管理',
    '政府采购执行率',
    6,
    '100%计满分，每超过（降低）5%扣2分。扣完为止。',
    '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%',
    (v) => bySteps(Rational.of(6), v.sub(hundred).abs(), 5, 2),
  ],
  [
    '过程',
    '预算管理',
    '管理制度健全性',
    8,
    '①有内部财务管理制度、会计核算制度等管理制度，2分；②有本部门厉行节约制度，2分；③相关管理制度合法、合规、完整，2分；④相关管理制度得到有效执行，2分。',
    '',
  ],
  [
    '过程',
    '预算管理',
    '资金使用合规性',
    6,
    '①支出符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；②资金拨付有完整的审批程序和手续；③项目支出按规定经过评估论证；④支出符合部门预算批复的用途；⑤资金使用无截留、挤占、挪用、虚列支出等情况。以上情况每出现一例不符合要求的扣1分，扣完为止。',
    '',
  ],
  [
    '过程',
    '预算管理',
    '预决算信息公开性',
    5,
    '①按规定内容公开预决算信息，1分；②按规定时限公开预决算信息，1分；③基础数据信息和会计信息资料真实，1分；④基础数据信息和会计信息资料完整，1分；⑤基础数据信息和会计信息资料准确，1分。',
    '',
  ],
  ['产出及效率', '职责履行', '重点工作实际完成率', 8, '根据绩效办对各部门为民办实事和部门重点工程与重点工作考核', ''],
  [
    '产出及效率',
    '履职效益',
    '行政效能',
    6,
    '促进部门改进文风会风，加强经费及资产管理，推动网上办事，提高行政效率，降低行政成本效果较好的计6分；一般3分；无效果或者效果不明显0分。',
    '根据部门自评材料评定。',
  ],
  ['产出及效率', '履职效益', '经济效益和社会效益', 6, '根据部门实际情况进行设置，并细化为相应的个性化指标。', ''],
  [
    '产出及效率',
    '履职效益',
    '社会公众或服务对象满意度',
    6,
    '90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。',
    '采取社会调查的方式。',
    (v) => {
      const marks = Rational.of(v.ge(Rational.of(90)) ? 6 : v.ge(Rational.of(80)) ? 4 : v.ge(Rational.of(70)) ? 2 : 0);
      return [marks, marks];
    },
  ],
];

/** Rates that the narrative states under the very names of the indicators, with what they are computed from. */
export function statedRates(w) {
  const { draft: d, accounts: a, random, year } = w;
  const rates = new Map();
  const told = (name, figure, part, whole) =>
    rates.set(name, { figure, hidden: Rational.of(part, whole).mul(hundred) });
  const { staff, threePublic, spent, opening } = a;
  const sentences = [];
  const [posts, on] = [d.count(staff.posts, '人'), d.count(staff.onPost, '人')];
  const control = w.rateOf('staff-rate', [on, staff.onPost], [posts, staff.posts]);
  told('在职人员控制率', control, staff.onPost, staff.posts);
  sentences.push(`${w.self}编制数${posts}，实际在职人数${on}，在职人员控制率为${control}。`);
  const before = w.money(threePublic.lastBudget.all);
  const now = w.money(threePublic.budget.all);
  const moved = w.percent(threePublic.budget.all - threePublic.lastBudget.all, threePublic.lastBudget.all);
  d.relate('growth', moved, over(['-', now, before], before));
  told('“三公经费”变动率', moved, threePublic.budget.all - threePublic.lastBudget.all, threePublic.lastBudget.all);
  sentences.push(`${year}年“三公”经费预算${now}，上年预算${before}，“三公经费”变动率为${moved}。`);
  const used = w.money(threePublic.spent.all);
  const held = w.rateOf('named-rate', [used, threePublic.spent.all], [now, threePublic.budget.all], { proof: false });
  told('“三公经费”控制率', held, threePublic.spent.all, threePublic.budget.all);
  sentences.push(`“三公”经费实际支出${used}，“三公经费”控制率为${held}。`);
  const office = w.money(spent.office);
  const planned = w.money(opening.office);
  const officeRate = w.rateOf('named-rate', [office, spent.office], [planned, opening.office]);
  told('公用经费控制率', officeRate, spent.office, opening.office);
  sentences.push(`公用经费预算安排${planned}，实际支出${office}，公用经费控制率为${officeRate}。`);
  const grown = w.percent(a.added, a.opening.all);
  const [start, more] = [w.money(a.opening.all), w.money(a.added)];
  d.relate('named-rate', grown, over(more, start));
  told(
    '预算控制率',
    a.added > 0 ? grown : d.number('0', { kind: 'ratio', unit: '%', suffix: '%' }),
    a.added,
    a.opening.all,
  );
  sentences.push(
    a.added > 0
      ? `${year}年年初预算${start}，年中追加预算${more}，预算控制率为${grown}。`
      : `${year}年没有追加预算，预算控制率为${rates.get('预算控制率').figure}。`,
  );
  const happy = random.between(6800, 10_000);
  const satisfied = d.number((happy / 100).toFixed(random.pick([0, 1, 2])), {
    kind: 'ratio',
    unit: '%',
    suffix: '%',
    exact: false,
  });
  rates.set('社会公众或服务对象满意度', { figure: satisfied, hidden: Rational.of(satisfied.number) });
  sentences.push(`经问卷调查，社会公众或服务对象满意度为${satisfied}。`);
  return { rates, sentences: random.shuffled(sentences) };
}

/** The indicator table of Hunan with the standards printed in it. */
export function standardsTable(w, rates) {
  const { draft: d, random } = w;
  w.fixedMarks = false;
  const list = rows.map(([level1, level2, name, full, standard, definition, allowed]) => {
    const marks = full * 100;
    const known = allowed && rates.get(name);
    const rate = known?.figure;
    const score = rate ? within(random, allowed(known.hidden)) : random.chance(85) ? marks : marks - 100;
    const weight = d.marks(marks);
    const scored = d.marks(score);
    d.relate('score-within-weight', scored, weight, { compare: '<=' });
    if (rate) {
      d.require('score-standard', [scored, rate, weight], (get) => {
        const ends = rangeOf(get(rate.id)).map((end) => allowed(end.mul(hundred)));
        const at = allowed(get(rate.id).value.mul(hundred));
        const least = Rational.min(...ends.map(([low]) => low), at[0]);
        const most = Rational.max(...ends.map(([, high]) => high), at[1]);
        const value = get(scored.id).value;
        return value.ge(least) && value.le(most);
      });
    }
    return { level1, level2, name, marks, score, weight, scored, standard, definition, rate };
  });
  const level = (key, name) => {
    const members = list.filter((one) => one[key] === name);
    const figure = d.marks(members.reduce((total, one) => total + one.marks, 0));
    d.relate('class-weight', figure, sum(...members.map(({ weight }) => weight)));
    return figure;
  };
  const [w1, w2] = [new Map(), new Map()];
  for (const one of list) {
    if (!w1.has(one.level1)) w1.set(one.level1, level('level1', one.level1));
    if (!w2.has(one.level2)) w2.set(one.level2, level('level2', one.level2));
  }
  const total = d.marks(list.reduce((whole, { score }) => whole + score, 0));
  d.relate('total-score', total, sum(...list.map(({ scored }) => scored)), {
    proof: (get) =>
      !isWhole(
        get(total.id),
        list.map(({ scored }) => get(scored.id)),
      ),
  });
  const fulls = [0, 1, 2].map(() => d.marks(10_000));
  d.relate('full-weight', fulls[0], sum(...w1.values()));
  d.relate('full-weight', fulls[1], sum(...w2.values()), { proof: false });
  d.relate('full-weight', fulls[2], sum(...list.map(({ weight }) => weight)));
  const body = classRows(
    list,
    [(i) => i.level1, (i) => w1.get(i.level1).toString(), (i) => i.level2, (i) => w2.get(i.level2).toString()],
    (i) => [i.name, i.weight, i.standard, i.definition, i.scored],
  );
  const header = ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评价标准', '指标说明', '得分'];
  const droppable = body.flatMap((row, at) => (row[0] === UP && row[2] === UP ? [at + 1] : []));
  d.table([header, ...body, ['合计', fulls[0], '', fulls[1], '', fulls[2], '', '', total]], droppable);
  // Marks that a person took off are told with their reason in the text.
  const lost = list.filter((one) => !one.rate && one.score < one.marks).map(({ name }) => ({ name, lost: 1 }));
  return { list, total, lost, score: list.reduce((whole, { score }) => whole + score, 0) };
}

/** A score that the standard allows, in hundredths: the least, the most, or the exact share between. */
function within(random, [low, high]) {
  const hundredths = (marks) => Number(marks.mul(hundred).roundTo(0).toDecimal(0));
  return hundredths(random.pick([low, high]));
}

function isWhole(total, scores) {
  const value = Rational.sum(scores.flatMap((score) => score?.value ?? []));
  return total.digits === 0 && !value.isInteger && total.value.lt(value) && value.sub(total.value).lt(Rational.one);
}
