import { diff, over, sum } from '../arithmetic.mjs';

const bands = [
  [90, '优'],
  [80, '良'],
  [60, '中'],
  [0, '差'],
];
const gradeOf = (marks) => bands.find(([from]) => marks >= from)[1];
/** Bands that were common before: where only they fit, a grade is odd and not proved wrong. */
const older = { 优: 90, 良: 75, 中: 60, 差: 0 };

/**
 * The result of the evaluation: total, its parts and the grade. `form` is what a form of the report printed; without one
 * the text stands alone. The sentence stands before the form, so its figures are registered here and tied later.
 */
export function result(w, { form, what = '部门整体支出' } = {}) {
  const { draft: d, random, year } = w;
  const marks = form ? form.score : random.between(8200, 9990);
  const total = d.marks(marks, { suffix: '分' });
  if (form) d.relate('text-score', total, sum(form.total));
  const grade = d.word(gradeOf(marks / 100), 'grade');
  d.require('grade', [total, grade], (get) => isGrade(get, total, grade, (value) => gradeOf(value)));
  relaxOlder(d, total, grade);
  const text = partsOf(w, form, total);
  const subject = random.pick([
    `${w.self}${year}年度${what}`,
    `${year}年度${w.unit}${what}`,
    `经自评，${year}年${what}`,
  ]);
  const said = random.pick(['自评等级为', '等级为', '评价等级为', '自评结果为']);
  return random.pick([
    `${subject}绩效自评得分为${total}${text}，${said}“${grade}”。`,
    `${subject}绩效自评得分${total}${text}，${said}“${grade}”。`,
    `${subject}绩效自评综合得分为${total}，${said}“${grade}”。`,
  ]);
}

const isGrade = (get, total, grade, right) => {
  const score = get(total.id);
  return right(score.value.toNumber()) === get(grade.id).number;
};

function relaxOlder(d, total, grade) {
  const relation = d.relations.at(-1);
  relation.proof = (get) => {
    const value = get(total.id).value.toNumber();
    const word = get(grade.id).number;
    return !(value >= older[word] && Object.entries(older).find(([, from]) => value >= from)[0] === word);
  };
}

/** The scores of the parts, as a clause. */
function partsOf(w, form, total) {
  const { draft: d, random } = w;
  if (!form?.list || random.chance(35)) return '';
  const levels = [...new Set(form.list.map(({ level1 }) => level1))];
  const parts = levels.map((name) => {
    const own = form.list.filter(({ level1 }) => level1 === name);
    const figure = d.marks(
      own.reduce((all, { score }) => all + score, 0),
      { suffix: '分' },
    );
    d.relate('part-score', figure, sum(...own.map(({ scored }) => scored)));
    return [name, figure];
  });
  if (form.execution) {
    const figure = d.marks(form.execution.score, { suffix: '分' });
    d.relate('part-score', figure, sum(form.execution.scored));
    parts.unshift([random.pick(['预算执行', '资金执行情况']), figure]);
  }
  d.relate('total-score', total, sum(...parts.map(([, figure]) => figure)));
  const list = parts.map(([name, figure]) => `${name}得${figure}`).join('，');
  return `，其中：${list}`;
}

/** How many indicators there are, how many were met, and the rate. */
export function counts(w, form) {
  const { draft: d, random } = w;
  const total = form.list.length;
  const met = form.list.filter((one) => one.met !== false).length;
  const [all, done] = [d.count(total, '个'), d.count(met, '个')];
  const rows = () => form.list.map(({ scored }) => scored);
  d.require('indicator-count', [all, ...rows()], (get) => {
    const present = rows().filter(({ id }) => get(id) !== undefined).length;
    const stated = get(all.id).value.toNumber();
    return stated === present || stated === present + (form.execution ? 1 : 0);
  });
  const rate = w.rateOf('indicator-rate', [done, met], [all, total]);
  const goals = form.goals > 1 ? `有${counted(d, form.goals)}年度绩效目标，` : '';
  return random.pick([
    () => `${w.year}年度部门整体支出${goals}涉及${all}绩效指标，完成绩效指标${done}，指标完成率达${rate}。`,
    () => `自评表共设置${all}三级指标，实际完成${done}，指标完成率为${rate}。`,
    () => {
      if (met === total) return `自评表共设置${all}三级指标，实际完成${done}，指标完成率为${rate}。`;
      const missed = d.count(total - met, '个');
      d.relate('indicator-count', missed, diff(all, done));
      return `共设置${all}绩效指标，完成${done}，未完成${missed}，指标完成率${rate}。`;
    },
  ])();
}

function counted(d, number) {
  const figure = d.count(number, '个');
  return figure;
}

/** An indicator of the form quoted with its target and actual value. */
export function quotes(w, form) {
  const { draft: d, random } = w;
  const own = form.list.filter((one) => one.quantitative && one.target > 0 && /^[一-龥]+$/.test(one.name));
  return random.some(own, Math.min(own.length, 2)).map((one) => {
    const again = (figure) => {
      const copy = d.number(figure.number, {
        kind: figure.kind,
        unit: figure.unit,
        suffix: figure.suffix,
        exact: figure.kind === 'count',
      });
      d.same('quoted-indicator', copy, figure);
      return copy;
    };
    const [target, actual] = [again(one.targetFigure), again(one.actualFigure)];
    return random.pick([
      `“${one.name}”指标年初目标值为“${target}”，实际完成值为“${actual}”。`,
      `如“${one.name}”指标目标值为${target}，实际完成值为${actual}。`,
    ]);
  });
}

/** The frame of indicators told in words, and the count of its classes. */
export function frame(w) {
  const { draft: d, random } = w;
  const names = ['投入', '过程', '产出', '效益'];
  const parts = random.split(100, 4).map((marks) => d.marks(marks * 100, { suffix: '分' }));
  d.require('frame', [...parts], (get) => parts.reduce((all, { id }) => all + get(id).value.toNumber(), 0) === 100);
  const [one, two, three] = [
    d.count(4, '个'),
    d.count(random.between(7, 12), '个'),
    d.count(random.between(18, 36), '个'),
  ];
  return `整个指标体系分为${names.map((name, at) => `${name}（${parts[at]}）`).join('，')}，共设置了${one}一级指标，${two}二级指标，${three}三级指标。`;
}

/** What the result is used for, and when: a later year. */
export function use(w) {
  const { draft: d, random, year } = w;
  const next = d.word(String(year + 1), 'year');
  d.require('year', [next], (get) => Number(get(next.id).number) > year, { proof: false });
  return random.pick([
    `本次自评结果将作为${next}年项目预算安排的参考，并按规定在门户网站公开。`,
    `自评结果作为${next}年预算安排的重要依据，随部门决算一并公开，接受社会监督。`,
  ]);
}

/** A later paragraph that names the year evaluated again. */
export function conclusion(w) {
  const { draft: d, year } = w;
  const stated = d.word(String(year), 'year');
  d.require('year', [stated], (get) => Number(get(stated.id).number) === year, { proof: false });
  return `总体来看，${stated}年度部门整体支出绩效目标完成情况较好，资金使用规范，管理制度健全。`;
}

/** Projects with 合计, as a table of its own. */
export function projectTable(w) {
  const { draft: d, accounts: a } = w;
  const rows = a.projects.map(({ name, budget, spent }) => {
    const [planned, used] = [w.cell(budget), w.cell(spent, `item.${name}`)];
    const rate = w.percent(spent, budget, { digits: 2, cutOff: false });
    d.relate('execution-rate', rate, over(used, planned));
    return [name, planned, used, rate];
  });
  const budget = a.projects.reduce((all, one) => all + one.budget, 0);
  const [planned, used] = [w.cell(budget), w.cell(a.spent.project)];
  const rate = w.percent(a.spent.project, budget, { digits: 2, cutOff: false });
  d.relate('table-total', planned, sum(...rows.map((row) => row[1])));
  d.relate('table-total', used, sum(...rows.map((row) => row[2])));
  d.relate('execution-rate', rate, over(used, planned));
  d.table(
    [['项目名称', '预算数（万元）', '支出数（万元）', '执行率'], ...rows, ['合计', planned, used, rate]],
    rows.length > 2 ? rows.map((_, at) => at + 1) : [],
  );
}
