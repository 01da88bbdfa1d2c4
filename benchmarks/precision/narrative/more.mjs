import { diff, over, sum, times } from '../arithmetic.mjs';

/** Why the expenditure changed: causes that make up the difference, and causes that only explain the most of it. */
function causes(w) {
  const { draft: d, accounts: a, random } = w;
  const up = a.spent.all >= a.last.all;
  const gap = Math.abs(a.spent.all - a.last.all);
  if (gap < 100_0000) return '';
  const all = w.money(gap);
  const complete = random.chance(50);
  const parts = random.split(complete ? gap : Math.round(gap * 0.9), 2).map((part) => w.money(part));
  d.relate('causes', all, sum(...parts), { proof: false, compare: complete ? '=' : '>=' });
  const [more, why] = up
    ? ['增加', ['调整工资待遇增加', '新增专项任务增加']]
    : ['减少', ['压减一般性支出减少', '部分项目完工减少']];
  return `支出较上年${more}${all}，主要原因是${why[0]}${parts[0]}、${why[1]}${parts[1]}${complete ? '' : '等'}。`;
}

/** Procurement by kind, and how much of it went to small firms. */
function procurement(w) {
  const { draft: d, random } = w;
  const hidden = random.split(random.between(20_0000_00, 400_0000_00), 3);
  const whole = hidden.reduce((x, y) => x + y, 0);
  const small = Math.round((whole * random.between(30, 100)) / 100);
  const all = w.money(whole);
  const parts = hidden.map((part) => w.money(part));
  d.relate('sum', all, sum(...parts));
  const firms = w.money(small);
  const share = w.rateOf('share', [firms, small], [all, whole]);
  return `政府采购支出总额${all}，其中：政府采购货物支出${parts[0]}、政府采购工程支出${parts[1]}、政府采购服务支出${parts[2]}。授予中小企业合同金额${firms}，占政府采购支出总额的${share}。`;
}

/** What was brought over, came in, was spent and is left. */
function balance(w) {
  const { draft: d, accounts: a, random } = w;
  const before = random.between(1_0000_00, 40_0000_00);
  const [carried, income, spent] = [w.money(before), w.money(a.spent.all), w.money(a.spent.all)];
  const rest = w.money(before);
  d.relate('balance', rest, diff(sum(carried, income), spent), { proof: false });
  return `年初结转和结余${carried}，本年收入${income}，本年支出${spent}，年末结转和结余${rest}。`;
}

/** A rate of two years, in percentage points; and one with nothing to compare it with. */
function points(w) {
  const { draft: d, random } = w;
  const [before, now] = [random.between(7000, 9400), random.between(7000, 9900)];
  if (before === now) return '';
  const rate = (value) => d.number((value / 100).toFixed(2), { kind: 'ratio', unit: '%', suffix: '%', exact: false });
  const [base, current] = [rate(before), rate(now)];
  const moved = d.number((Math.abs(now - before) / 100).toFixed(2), {
    kind: 'ratio',
    unit: '%',
    suffix: '个百分点',
    exact: false,
  });
  d.relate('difference', moved, now > before ? diff(current, base) : diff(base, current));
  const word = now > before ? random.pick(['提高', '上升']) : random.pick(['下降', '降低']);
  return random.pick([
    `政策知晓率为${current}，较上年的${base}${word}${moved}。`,
    `惠民政策覆盖率由上年的${base}${word}到${current}，${word}${moved}。`,
  ]);
}

/** Grants by a standard. */
function grants(w) {
  const { draft: d, random } = w;
  const [each, number] = [random.pick([500, 800, 1000, 1500, 2000, 3000]), random.between(20, 600)];
  const [price, count] = [d.number(each, { kind: 'money', unit: '元', suffix: '元' }), d.count(number, '户')];
  const total = w.money(each * number * 100);
  d.relate('product', total, times(price, count), { proof: false });
  return `按照每户${price}的标准，为${count}困难家庭发放补助${total}。`;
}

/** Round figures and figures of other years, which nothing can test. */
function untestable(w) {
  const { random, year } = w;
  return random.pick([
    `全年服务群众约${random.between(2, 90)}万人次，收集意见建议近${random.between(5, 60) * 10}条。`,
    `${year - 2}年以来累计投入资金超过${random.between(2, 50) * 100}万元，惠及${random.between(3, 20)}个乡镇。`,
    `印发宣传资料${random.between(2, 9)}000余份，发布信息${random.between(20, 400)}条，其中被上级采用${random.between(2, 19)}条。`,
    `召开党组会${random.between(12, 40)}次，专题研究绩效管理${random.between(2, 6)}次。`,
    `培训人员${random.between(200, 900)}人次，同比增长${random.between(2, 40)}%，参训学员满意率${random.between(90, 99)}%。`,
    `截至${year}年底，共有公务用车${random.between(1, 5)}辆，单价50万元以上通用设备0台。`,
  ]);
}

/** Two things told in a row and their figures after them. */
function respectively(w) {
  const { draft: d, random } = w;
  const [one, two] = [random.between(10, 90), random.between(10, 90)];
  const all = d.count(one + two, '场');
  const [a, b] = [d.count(one, '场'), d.count(two, '场')];
  d.relate('count-sum', all, sum(a, b), { proof: false });
  return `上半年、下半年分别开展志愿服务${a}和${b}，全年共开展${all}。`;
}

/** Money per person. */
function perHead(w) {
  const { draft: d, random } = w;
  const [fen, people] = [random.between(2_0000_00, 30_0000_00), random.between(60, 500)];
  const [money, count] = [w.money(fen), d.count(people, '人')];
  const each = d.number((fen / 100 / people).toFixed(2), { kind: 'money', unit: '元', suffix: '元', exact: false });
  d.relate('per-head', each, over(money, count), { proof: false });
  return `全年培训经费${money}，培训${count}，人均${each}。`;
}

const kinds = [causes, procurement, balance, points, grants, untestable, untestable, respectively, perHead];

/** Some sentences of other kinds, each at most once. */
export const more = (w, count) =>
  w.random
    .some(kinds, count)
    .map((write) => write(w))
    .filter((text) => text !== '');
