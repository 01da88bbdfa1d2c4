import { diff, evaluate, isImpossible, over, sum } from '../arithmetic.mjs';
import { after } from '../random.mjs';

/** Opening budget, changes, adjusted budget, execution and its rate. */
export function execution(w) {
  const { draft: d, accounts: a, year, self, random } = w;
  if (!a.plainStages) return plainExecution(w);
  const opening = w.money(a.opening.all);
  const added = w.money(a.added);
  const cut = a.cut > 0 ? w.money(a.cut) : undefined;
  const adjusted = w.money(a.adjusted);
  const spent = w.money(a.spent.all);
  w.stages(['expenditure.opening', opening], ['expenditure.adjusted', adjusted], ['expenditure.executed', spent]);
  const rate = w.rateOf('execution-rate', [spent, a.spent.all], [adjusted, a.adjusted]);
  d.relate('budget-stages', adjusted, cut ? diff(sum(opening, added), cut) : sum(opening, added));
  const change = cut
    ? `年中追加${added}、压减${cut}`
    : random.pick([`年中追加${added}`, `年中调增${added}`, `追加预算${added}`]);
  const end = a.left > 0 && random.chance(40) ? `，年末结转结余${left(w, adjusted, spent)}` : '';
  return random.pick([
    () =>
      `${year}年年初预算${opening}，${change}，调整后全年预算${adjusted}，实际支出${spent}，预算执行率为${rate}${end}。`,
    () =>
      `${self}${year}年部门预算批复金额为${opening}，${change}，调整后预算数为${adjusted}，实际执行${spent}，资金执行率为${rate}。`,
    () => `${year}年度年初预算为${opening}，${change}，调整后预算${adjusted}，全年支出${spent}，执行率${rate}${end}。`,
    () => `年初预算数${opening}，${change}，全年预算数${adjusted}，执行数${spent}，预算执行率达到${rate}。`,
    () =>
      `${year}年，财政批复${self}年初预算${opening}；执行中${change}，调整后预算${adjusted}。全年实际支出${spent}，预算执行率${rate}。`,
  ])();
}

function left(w, adjusted, spent) {
  const figure = w.money(w.accounts.left);
  w.draft.relate('balance', figure, diff(adjusted, spent), { proof: false });
  return figure;
}

function plainExecution(w) {
  const { accounts: a, year, random } = w;
  const adjusted = w.money(a.adjusted);
  const spent = w.money(a.spent.all);
  w.stages(['expenditure.adjusted', adjusted], ['expenditure.executed', spent]);
  const rate = w.rateOf('execution-rate', [spent, a.spent.all], [adjusted, a.adjusted]);
  return random.pick([
    `${year}年全年预算${adjusted}，实际支出${spent}，预算执行率为${rate}。`,
    `全年预算数${adjusted}，执行数${spent}，执行率${rate}。`,
  ]);
}

/** 支出合计 with 基本支出 and 项目支出, with or without shares. */
export function expenditure(w) {
  const { draft: d, accounts: a, year, random } = w;
  const all = w.money(a.spent.all, 'expenditure.executed');
  const basic = w.money(a.spent.basic, 'basic.executed');
  const project = w.money(a.spent.project, 'project.executed');
  d.relate('sum', all, sum(basic, project));
  const [x, y] = [
    share(w, basic, a.spent.basic, all, a.spent.all),
    share(w, project, a.spent.project, all, a.spent.all),
  ];
  return random.pick([
    `${year}年部门支出合计${all}，其中：基本支出${basic}，占${x}；项目支出${project}，占${y}。`,
    `${year}年度本年支出合计${all}，其中：基本支出${basic}，占支出合计的${x}，项目支出${project}，占支出合计的${y}。`,
    `全年支出${all}。其中，基本支出${basic}（占${x}），项目支出${project}（占${y}）。`,
    `本年支出${all}，其中基本支出${basic}，占总支出的${x}；项目支出${project}，占总支出的${y}。`,
    `${year}年度支出决算${all}，按支出性质分：基本支出${basic}，占比${x}；项目支出${project}，占比${y}。`,
  ]);
}

/** Of a list that may be incomplete (`list`), a share may also be one of the parts' own sum. */
function share(w, part, hiddenPart, whole, hiddenWhole, list, shares) {
  const ofList = (get, rate) =>
    isImpossible(get(rate.id), '=', evaluate(over(part, sum(...list.map(({ figure }) => figure))), get));
  const rate = w.rateOf('share', [part, hiddenPart], [whole, hiddenWhole], {
    proof: list ? (get) => ofList(get, rate) : true,
  });
  shares?.push(rate);
  return rate;
}

/** 基本支出 with 人员经费 and 公用经费. */
export function basic(w) {
  const { draft: d, accounts: a, year, random } = w;
  const all = w.money(a.spent.basic, 'basic.executed');
  const personnel = w.money(a.spent.personnel, 'personnel.executed');
  const office = w.money(a.spent.office, 'public.executed');
  d.relate('sum', all, sum(personnel, office));
  const [x, y] = [
    share(w, personnel, a.spent.personnel, all, a.spent.basic),
    share(w, office, a.spent.office, all, a.spent.basic),
  ];
  return random.pick([
    `${year}年基本支出${all}，其中：人员经费${personnel}，公用经费${office}。`,
    `${year}年度财政拨款基本支出${all}，其中：人员经费${personnel}，占基本支出的${x}，主要包括基本工资、津贴补贴、奖金、社会保障缴费等；公用经费${office}，占基本支出的${y}，主要包括办公费、印刷费、差旅费、维修费等。`,
    `基本支出${all}，用于保障机构正常运转。其中：人员经费${personnel}，占${x}；日常公用经费${office}，占${y}。`,
    `基本支出${all}（人员经费${personnel}，公用经费${office}）。`,
  ]);
}

/** Expenditure by functional class with shares. */
export function byClass(w) {
  const { draft: d, accounts: a, year, random } = w;
  const all = w.money(a.spent.all, 'expenditure.executed');
  const parts = a.classes.map(({ name, spent }) => ({ name, spent, figure: w.money(spent) }));
  const total = sum(...parts.map(({ figure }) => figure));
  const shares = [];
  const shared = random.chance(75);
  const items = parts.map(({ name, spent, figure }) =>
    shared ? `${name}${figure}，占${share(w, figure, spent, all, a.spent.all, parts, shares)}` : `${name}${figure}`,
  );
  const list = items.join(shared ? '；' : random.pick(['，', '、']));
  const numbered = items.map((item, at) => `${at + 1}.${item}`).join('；');
  const complete = () => d.relate('sum', all, total);
  return random.pick([
    after(complete, `${year}年度支出合计${all}，主要用于以下方面：${list}。`),
    after(complete, `${year}年支出${all}，按功能分类：${list}。`),
    after(complete, `全年支出${all}，主要用于以下方面：${numbered}。`),
    after(() => w.partial('sum', all, total, shares), `${year}年度本年支出合计${all}，其中：${list}。`),
  ])();
}

/** Income by source. */
export function income(w) {
  const { draft: d, accounts: a, year, random } = w;
  const all = w.money(a.spent.all, 'income.executed');
  const parts = a.income.map(({ name, amount }) => ({ name, amount, figure: w.money(amount) }));
  const total = sum(...parts.map(({ figure }) => figure));
  const shares = [];
  const shared = random.chance(60);
  const list = parts
    .map(({ name, amount, figure }) =>
      shared ? `${name}${figure}，占${share(w, figure, amount, all, a.spent.all, parts, shares)}` : `${name}${figure}`,
    )
    .join(random.pick(['；', '，']));
  const partial = () => w.partial('sum', all, total, shares);
  const named = parts.map(({ name, figure }) => `${name}${figure}`);
  return random.pick([
    after(partial, `${year}年度收入合计${all}，其中：${list}。`),
    after(partial, `本年收入合计${all}，其中：${list}；经营收入${w.draft.money(0)}。`),
    after(
      partial,
      `${year}年度本单位总收入${all}，其中：${named.map((item, at) => `${at + 1}、${item}`).join('；')}。`,
    ),
    after(() => d.relate('sum', all, total), `${year}年收入${all}，由${named.join('、')}构成。`),
  ])();
}

/** This year against last year, in many wordings; `what` is 支出 or a part of it. */
export function change(w) {
  const { draft: d, accounts: a, year, random } = w;
  const [name, key, now, before] = random.pick([
    ['支出', 'expenditure', a.spent.all, a.last.all],
    ['基本支出', 'basic', a.spent.basic, a.last.basic],
    ['项目支出', 'project', a.spent.project, a.last.project],
    ['公用经费支出', 'public', a.spent.office, a.last.office],
  ]);
  const current = w.money(now, `${key}.executed`);
  const up = now >= before;
  const base = w.money(before, `${key}.previous`);
  const amount = w.money(Math.abs(now - before));
  const rate = w.percent(Math.abs(now - before), before);
  const more = d.word(up ? '增加' : '减少', 'direction');
  const grow = up ? random.pick(['增长', '增幅']) : random.pick(['下降', '降幅']);
  const signed = (get) => (get(more.id).number === '增加' ? diff(current, base) : diff(base, current));
  const inline = () => {
    directed(d, 'difference', amount, [current, base], more, signed);
    d.relate('growth', rate, over(up ? diff(current, base) : diff(base, current), base));
  };
  const without = () => d.relate('growth', rate, over(amount, up ? diff(current, amount) : sum(current, amount)));
  return random.pick([
    after(inline, `${year}年${name}${current}，较上年的${base}${more}${amount}，${grow}${rate}。`),
    after(inline, `与${year - 1}年${name}${base}相比，${year}年${name}${current}，${more}${amount}，${grow}${rate}。`),
    after(
      inline,
      `${year}年度${name}${current}，比上年${base}${more}${amount}，${grow}达${rate}，主要是部分项目实施周期调整。`,
    ),
    after(
      () => inline(),
      `${year}年${name}${current}。与${year - 1}年的${base}相比，${more}${amount}，${grow}${rate}。`,
    ),
    after(without, `${year}年${name}${current}，比上年${up ? '增加' : '减少'}${amount}，${grow}${rate}。`),
    after(
      without,
      `${year}年度${name}${current}，较${year - 1}年${up ? '增加' : '减少'}${amount}，${grow}${rate}，主要原因是人员和任务有所变化。`,
    ),
    () => {
      d.relate('growth', rate, over(up ? diff(current, base) : diff(base, current), base));
      return `${name}由${year - 1}年的${base}${up ? '增加' : '减少'}到${year}年的${current}，${grow}${rate}。`;
    },
  ])();
}

/** A change whose word says its direction. */
function directed(d, rule, amount, figures, word, expressionOf) {
  for (const direction of ['增加', '减少']) {
    const get0 = () => ({ number: direction });
    const expression = expressionOf(get0);
    d.relate(rule, amount, expression);
    const relation = d.relations.at(-1);
    const { broken } = relation;
    relation.parts.push(word.id);
    relation.broken = (get) => get(word.id).number === direction && broken(get);
  }
  return figures;
}

/** “三公”经费 with its parts, the budget and last year. */
export function threePublic(w) {
  const { draft: d, accounts, year, random } = w;
  const { spent, budget, last } = accounts.threePublic;
  const all = w.money(spent.all, 'three-public.executed');
  const abroad = w.money(spent.abroad, 'abroad.executed');
  const car = w.money(spent.car, 'car.executed');
  const reception = w.money(spent.reception, 'reception.executed');
  const parts = () => d.relate('three-public', all, sum(abroad, car, reception));
  const versusBudget = () => {
    const planned = w.money(budget.all);
    const rate = w.rateOf('completed-rate', [all, spent.all], [planned, budget.all]);
    return [planned, rate];
  };
  const compared = () => {
    const before = w.money(last.all, 'three-public.previous');
    const up = spent.all >= last.all;
    const amount = w.money(Math.abs(spent.all - last.all));
    d.relate('difference', amount, up ? diff(all, before) : diff(before, all));
    return `较上年的${before}${up ? '增加' : '减少'}${amount}`;
  };
  return random.pick([
    after(
      parts,
      `${year}年“三公”经费支出${all}，其中：因公出国（境）费${abroad}，公务用车购置及运行维护费${car}，公务接待费${reception}。`,
    ),
    () => {
      parts();
      const purchase = w.money(spent.purchase);
      const running = w.money(spent.running);
      d.relate('three-public', car, sum(purchase, running));
      return `${year}年度“三公”经费支出${all}，其中：因公出国（境）费${abroad}，公务用车购置及运行维护费${car}（其中公务用车购置费${purchase}，公务用车运行维护费${running}），公务接待费${reception}。`;
    },
    () => {
      parts();
      const [planned, rate] = versusBudget();
      w.explicitly(all);
      return `“三公”经费支出决算为${all}，完成预算${planned}的${rate}，其中：因公出国（境）费支出${abroad}，公务用车购置及运行维护费支出${car}，公务接待费支出${reception}。`;
    },
    () => {
      const planned = w.money(budget.all, 'three-public.opening', true);
      w.explicitly(all);
      return `${year}年“三公”经费年初预算${planned}，实际支出${all}，${compared()}。“三公”经费管理较为规范。`;
    },
  ])();
}

/** The projects with their amounts, as a list. */
export function projectList(w) {
  const { draft: d, accounts: a, year, random } = w;
  const all = w.money(a.spent.project, 'project.executed');
  const parts = a.projects.map(({ name, spent }) => ({
    name,
    figure: w.money(spent, `item.${name}`, name.length >= 6),
  }));
  const total = sum(...parts.map(({ figure }) => figure));
  const items = parts.map(({ name, figure }) => `${name}${figure}`);
  const said = { proof: true };
  const open = () => w.partial('sum', all, total);
  return random.pick([
    after(open, `${year}年项目支出${all}，主要用于：${items.join('，')}。`),
    after(open, `项目支出${all}，其中：${items.join('、')}。`),
    after(
      () => d.relate('project-total', all, total, said),
      `${year}年安排的项目中，${items.join('，')}，合计${all}。`,
    ),
    after(
      () => d.relate('project-total', all, total, said),
      `${items.join('、')}，以上${items.length}个项目共计${all}。`,
    ),
  ])();
}

/** One project: budget, money in place or spent, and the rate. */
export function project(w, { name, budget, spent }) {
  const { random } = w;
  const planned = w.money(budget);
  const used = w.money(spent, `item.${name}`, name.length >= 6);
  const rate = w.rateOf('execution-rate', [used, spent], [planned, budget]);
  return random.pick([
    `${name}项目预算安排${planned}，实际支出${used}，执行率为${rate}。`,
    `${name}项目资金${planned}，投入资金${used}，资金到位率${rate}。`,
    `${name}项目年初预算${planned}，实际支出${used}，预算执行率${rate}。`,
    `安排${name}项目资金${planned}，已支付${used}，支付率${rate}。`,
  ]);
}
