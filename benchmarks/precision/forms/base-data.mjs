import { over, sum } from '../arithmetic.mjs';
import { LEFT, UP } from '../draft.mjs';

/** The base data table of Hunan: staff, expenditure of three columns, projects, “三公” and the buildings. */
export function baseData(w) {
  const { draft: d, accounts: a, year, random } = w;
  const { posts, onPost } = a.staff;
  const [p, o] = [d.count(posts), d.count(onPost)];
  w.printed.push({ key: 'staff.posts', figure: p }, { key: 'staff.onPost', figure: o });
  const control = w.percent(onPost, posts, { digits: 2, cutOff: false });
  d.relate('staff-rate', control, over(o, p));
  const line = (name, cells) => [name, LEFT, LEFT, ...cells, LEFT];
  const stages = ['previous', 'opening', 'executed'];
  const hidden = [a.last, a.opening, a.spent];
  const money = (name, key, part) => {
    const figures = hidden.map((one, at) => w.cell(one[part], key && `${key}.${stages[at]}`));
    return { figures, row: line(name, figures) };
  };
  const all = money('支出总额', 'expenditure', 'all');
  const basic = money('基本支出', 'basic', 'basic');
  const office = money('  其中：公用经费', 'public', 'office');
  const project = money('项目支出', 'project', 'project');
  const personnel = random.chance(30) ? money('        人员经费', 'personnel', 'personnel') : undefined;
  for (const at of [0, 1, 2]) {
    d.relate('table-sum', all.figures[at], sum(basic.figures[at], project.figures[at]));
    if (personnel) d.relate('table-sum', basic.figures[at], sum(personnel.figures[at], office.figures[at]));
    else d.relate('table-part', basic.figures[at], office.figures[at], { compare: '>=' });
  }
  const items = projectRows(w, project.figures, random.chance(35), line);
  const three = threePublicRows(w, line);
  const rows = [
    ['财政供养人员情况（人）', LEFT, LEFT, '编制数', `${year}年实际在职人数`, '控制率', LEFT],
    [UP, UP, UP, p, o, control, LEFT],
    line('经费控制情况（万元）', [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`]),
    all.row,
    basic.row,
    office.row,
    ...(personnel ? [personnel.row] : []),
    project.row,
    ...items,
    ...three,
    line('政府采购金额', ['——', w.cell(a.procurement.budget), '']),
    [
      `楼堂馆所控制情况（${year}年完工项目）`,
      '批复规模（㎡）',
      '实际规模（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ],
    [UP, '', '', '', '', '', ''],
    ['厉行节约保障措施', '严格执行会议、培训和接待标准，办公用品集中采购、按需领用。', LEFT, LEFT, LEFT, LEFT, LEFT],
  ];
  d.table(rows);
  d.p(
    '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。',
    `填表人：周子衡    填报日期：${year + 1}年3月20日    联系电话：    单位负责人签字：`,
  );
}

/** Single projects, of which nothing says that they are all; with `half`, the columns before this year's are blank. */
function projectRows(w, wholes, half, line) {
  const { draft: d, accounts: a, random } = w;
  const split = (whole) => random.split(whole, a.projects.length);
  const columns = [split(a.last.project), split(a.opening.project), a.projects.map(({ spent }) => spent)];
  const rows = a.projects.map(({ name }, at) =>
    columns
      .map((amounts, column) =>
        half && column < 2 ? '' : w.cell(amounts[at], column === 2 ? `item.${name}` : undefined),
      )
      .concat(name),
  );
  for (const column of [0, 1, 2]) {
    const figures = rows.map((row) => row[column]).filter((cell) => cell !== '');
    if (figures.length === 0) continue;
    d.relate('table-items', wholes[column], sum(...figures), { proof: false });
    if (figures.length > 1) d.relate('table-sum', wholes[column], sum(...figures), { compare: '>=' });
  }
  return rows.map((row, at) => line(at === 0 ? `其中：专项1、${row[3]}` : `专项${at + 1}、${row[3]}`, row.slice(0, 3)));
}

function threePublicRows(w, line) {
  const { draft: d, accounts: a, random } = w;
  if (random.chance(20)) {
    return ['三公经费', '  1、公务用车购置和维护经费', '  2、出国经费', '  3、公务接待'].map((name) =>
      line(name, ['', '', '']),
    );
  }
  const { last, budget, spent } = a.threePublic;
  const columns = [last, budget, spent];
  const stages = ['previous', 'opening', 'executed'];
  const row = (name, part, key) => {
    const figures = columns.map((column, at) => w.cell(column[part], key && `${key}.${stages[at]}`));
    return { figures, row: line(name, figures) };
  };
  const all = row('三公经费', 'all', 'three-public');
  const car = row('  1、公务用车购置和维护经费', 'car', 'car');
  const purchase = row('    其中：公车购置', 'purchase');
  const running = row('          公车运行维护', 'running');
  const abroad = row('  2、出国经费', 'abroad', 'abroad');
  const reception = row('  3、公务接待', 'reception', 'reception');
  for (const at of [0, 1, 2]) {
    d.relate('table-sum', all.figures[at], sum(car.figures[at], abroad.figures[at], reception.figures[at]));
    d.relate('table-sum', car.figures[at], sum(purchase.figures[at], running.figures[at]));
  }
  return [all, car, purchase, running, abroad, reception].map((one) => one.row);
}
