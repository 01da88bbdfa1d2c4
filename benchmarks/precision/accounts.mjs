import { classes, projectNames } from './words.mjs';

const sumOf = (values) => values.reduce((total, value) => total + value, 0);

/** The hidden accounts of a department, in 分, exact and consistent; the report prints them rounded. */
export function accountsOf(random) {
  const size = random.weighted([
    [50, [3_000_0000, 60_000_0000]],
    [35, [60_000_0000, 600_000_0000]],
    [15, [600_000_0000, 6000_000_0000]],
  ]);
  const total = random.between(size[0], size[1]);
  const spent = yearOf(random, total);
  const last = yearOf(random, Math.round(total * (random.between(70, 130) / 100)));
  const opening = yearOf(random, Math.round(total * (random.between(75, 105) / 100)));
  const left = random.chance(30) ? 0 : random.between(1000, Math.round(total / 12));
  const adjusted = spent.all + left;
  const cut = random.chance(35) ? random.between(1000, Math.round(total / 20)) : 0;
  const added = adjusted - opening.all + cut;
  return {
    spent,
    last,
    opening,
    adjusted,
    left,
    cut,
    // More was taken away than added: the opening budget is then told as it is, without an addition.
    added: added > 0 ? added : 0,
    plainStages: added > 0,
    projects: projectsOf(random, spent.project),
    classes: classesOf(random, spent.all),
    income: incomeOf(random, spent.all),
    threePublic: threePublicOf(random),
    staff: staffOf(random),
    procurement: { budget: random.between(2_0000_00, 90_0000_00), spent: 0 },
  };
}

function yearOf(random, all) {
  const project = Math.round((all * random.between(15, 70)) / 100);
  const basic = all - project;
  const office = Math.round((basic * random.between(6, 25)) / 100);
  return { all, basic, project, office, personnel: basic - office };
}

function projectsOf(random, whole) {
  const count = random.between(2, 6);
  const amounts = random.split(whole, count);
  return random.some(projectNames, count).map((name, at) => {
    const saved = random.chance(40) ? 0 : Math.round((amounts[at] * random.between(1, 60)) / 400);
    return { name, spent: amounts[at], budget: amounts[at] + saved };
  });
}

function classesOf(random, whole) {
  const count = random.between(3, 6);
  const amounts = random.split(whole, count);
  return random.some(classes, count).map((name, at) => ({ name, spent: amounts[at] }));
}

function incomeOf(random, whole) {
  const names = ['财政拨款收入', '事业收入', '其他收入', '上级补助收入'];
  const count = random.between(2, 4);
  const rest = random.split(Math.round(whole / random.between(4, 30)), count - 1);
  const amounts = [whole - sumOf(rest), ...rest];
  const others = random.some(names.slice(1), count - 1);
  return [names[0], ...others].map((name, at) => ({ name, amount: amounts[at] }));
}

function threePublicOf(random) {
  const stage = (factor) => {
    const part = (low, high) => Math.round((random.between(low, high) * factor) / 100);
    const purchase = bought ? part(15_0000_00, 20_0000_00) : 0;
    const running = part(1_0000_00, 9_0000_00);
    const reception = part(2000_00, 4_0000_00);
    const travel = abroad ? part(1_0000_00, 6_0000_00) : 0;
    const car = purchase + running;
    return { purchase, running, car, reception, abroad: travel, all: car + reception + travel };
  };
  const bought = random.chance(15);
  const abroad = random.chance(15);
  return { spent: stage(100), budget: stage(140), last: stage(random.between(90, 130)), lastBudget: stage(140) };
}

function staffOf(random) {
  const admin = random.between(3, 40);
  const career = random.between(2, 60);
  const adminOn = Math.max(1, admin - random.between(0, 4));
  const careerOn = Math.max(1, career - random.between(0, 6));
  return { admin, career, adminOn, careerOn, posts: admin + career, onPost: adminOn + careerOn };
}
