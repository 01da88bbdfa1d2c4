import { diff, over, sum } from '../arithmetic.mjs';
import { after } from '../random.mjs';
import { departments, towns } from '../words.mjs';
import { listed } from './people.mjs';

const rates = [
  ['全年受理群众诉求', '件', '办结', '办结率'],
  ['共排查安全隐患', '处', '完成整改', '整改率'],
  ['收到代表建议和政协提案', '件', '已办结', '办结率'],
  ['发放调查问卷', '份', '回收', '回收率'],
  ['组织业务考核', '人', '考核合格', '合格率'],
  ['抽检产品', '批次', '合格', '合格率'],
];

const reached = [
  ['培训农技人员', '人次'],
  ['新建农村公路', '公里'],
  ['走访困难群众', '户'],
  ['培育市场主体', '家'],
  ['开展巡查', '次'],
];
const kindsOf = [
  ['全年接听热线', '个', ['咨询类', '投诉类', '其他类']],
  ['全年走访企业', '家', ['规上企业', '小微企业', '个体工商户']],
  ['开展各类培训', '期', ['业务培训', '法律培训', '安全培训']],
  ['检验各类设备', '台', ['电梯', '锅炉', '压力容器']],
];
const yearly = [
  ['接待服务群众', '人次'],
  ['在册志愿者', '人'],
  ['馆藏文献', '册'],
  ['登记社会组织', '个'],
];
const lists = ['study', 'firms', 'trips', 'joint'];

/** A rate with both numbers it is made of. */
export function workRate(w) {
  const { draft: d, random } = w;
  const kind = w.fresh(rates);
  if (!kind) return '';
  const [opening, unit, done, name] = kind;
  const all = random.between(20, 900);
  const some = random.chance(25) ? all : all - random.between(1, Math.ceil(all / 6));
  const [whole, part] = [d.count(all, unit), d.count(some, unit)];
  const rate = w.rateOf('named-rate', [part, some], [whole, all]);
  return random.pick([
    `${opening}${whole}，${done}${part}，${name}${rate}。`,
    `${opening}${whole}，其中${done}${part}，${name}为${rate}。`,
    `${opening}${whole}，${done}${part}，${name}达${rate}。`,
  ]);
}

/** A target of the year and how much of it was reached. */
export function targetReached(w) {
  const { draft: d, random } = w;
  const kind = w.fresh(reached);
  if (!kind) return '';
  const [verb, unit] = kind;
  const target = random.between(20, 600);
  const number = Math.max(1, Math.round((target * random.between(85, 130)) / 100));
  // 公里 is measured, pieces are counted.
  const told = (value) => d.number(value, { suffix: unit, exact: unit !== '公里' });
  const [planned, done] = [told(target), told(number)];
  const rate = w.rateOf('completed-rate', [done, number], [planned, target]);
  return random.pick([
    `${verb}${done}，完成年度目标任务${planned}的${rate}。`,
    `全年计划${verb}${planned}，实际完成${done}，完成率为${rate}。`,
    `${verb}${done}，完成年度任务${planned}的${rate}。`,
  ]);
}

/** Places or bodies that are named and counted. */
export function enumeration(w) {
  const { draft: d, random } = w;
  const number = random.between(3, 5);
  const names = w.places(number);
  const open = random.chance(40);
  const stated = open ? number + random.between(0, 6) : number;
  const firms = w.companies(number);
  const helpers = random.shuffled(departments).slice(0, number);
  const kind = w.fresh(lists);
  const write = {
    study: () => {
      const count = d.count(number, '市');
      listed(d, count, number);
      return `组织赴${names.join('、')}${count}开展学习考察，形成考察报告并报送主管部门。`;
    },
    firms: () => {
      const count = d.count(stated, '家');
      listed(d, count, number, { open: true });
      return `走访${firms.join('、')}等${count}企业，帮助协调解决生产经营中的困难。`;
    },
    trips: () => {
      const count = d.count(number, '次');
      listed(d, count, number);
      return `全年外出考察共计${count}，分别到${names.join('、')}。`;
    },
    joint: () => {
      const count = d.count(stated, '个');
      listed(d, count, number, { open: true });
      return `会同${helpers.join('、')}等${count}部门开展联合检查。`;
    },
  };
  return kind ? write[kind]() : '';
}

/** Things of a whole, by kind. */
export function things(w) {
  const { draft: d, random } = w;
  const count = random.between(2, 3);
  const numbers = Array.from({ length: count }, () => random.between(3, 400));
  const total = numbers.reduce((a, b) => a + b, 0);
  const kind = w.fresh(kindsOf);
  if (!kind) return '';
  const [what, unit, kinds] = kind;
  const figures = numbers.map((number) => d.count(number, unit));
  const all = d.count(total, unit);
  const names = kinds.slice(0, count);
  const items = names.map((name, at) => `${name}${figures[at]}`);
  const where = random.shuffled(towns).slice(0, count);
  const complete = () => d.relate('count-sum', all, sum(...figures));
  // What is left is told as 其他类; other lists may leave something out.
  const listedAll = () => (/其他/.test(names.at(-1)) ? complete() : w.partial('count-sum', all, sum(...figures)));
  return random.pick([
    after(listedAll, `${what}${all}，其中${items.join('、')}。`),
    after(listedAll, `${what}${all}（${items.join('，')}）。`),
    after(
      complete,
      `${where.slice(0, -1).join('、')}和${where.at(-1)}分别${what.replace(/^全年|^开展|各类/g, '')}${figures.slice(0, -1).join('、')}和${figures.at(-1)}，合计${all}。`,
    ),
  ])();
}

/** Something counted in two years. */
export function yearOnYear(w) {
  const { draft: d, random, year } = w;
  const kind = w.fresh(yearly);
  if (!kind) return '';
  const [what, unit] = kind;
  const before = random.between(50, 4000);
  const now = Math.max(10, Math.round((before * random.between(70, 140)) / 100));
  const up = now > before;
  if (now === before) return `${what}与上年持平。`;
  const [base, current] = [d.count(before, unit), d.count(now, unit)];
  const amount = d.count(Math.abs(now - before), unit);
  const rate = w.percent(Math.abs(now - before), before);
  d.relate('difference', amount, up ? diff(current, base) : diff(base, current));
  d.relate('growth', rate, over(up ? diff(current, base) : diff(base, current), base));
  const [more, grow] = up ? ['增加', '增长'] : ['减少', '下降'];
  return random.pick([
    `${what}${current}，较上年的${base}${more}${amount}，${grow}${rate}。`,
    `${what}由${year - 1}年的${base}${more}至${current}，${more}${amount}，${grow}${rate}。`,
  ]);
}

/** Paragraphs on what was done, with and without figures. */
export function achievements(w, paragraphs) {
  const { random, draft: d } = w;
  const kinds = [workRate, targetReached, enumeration, things, yearOnYear];
  const openings = [
    '一是强化业务培训。',
    '二是推进重点工作。',
    '三是优化服务流程。',
    '四是加强宣传引导。',
    '五是夯实基层基础。',
  ];
  for (let at = 0; at < paragraphs; at += 1) {
    const sentences = Array.from({ length: random.between(1, 3) }, () => random.pick(kinds)(w));
    d.p(`${openings[at % openings.length]}${sentences.join('') || w.filler()}${random.chance(60) ? w.filler() : ''}`);
  }
}
