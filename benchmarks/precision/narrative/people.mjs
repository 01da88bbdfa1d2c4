import { sum } from '../arithmetic.mjs';
import { rooms } from '../words.mjs';

/** Posts and people, in total and by kind. */
export function staff(w) {
  const { draft: d, accounts, year, random } = w;
  const { admin, career, adminOn, careerOn, posts, onPost } = accounts.staff;
  const n = (number, suffix = random.pick(['人', '名'])) => d.count(number, suffix);
  const all = n(posts);
  const on = n(onPost);
  w.told.push(
    { key: 'staff.posts', figure: all, explicit: false },
    { key: 'staff.onPost', figure: on, explicit: false },
  );
  const kinds = () => {
    const [x, y] = [n(admin), n(career)];
    w.partial('staff-sum', all, sum(x, y));
    return `其中：行政编制${x}，事业编制${y}`;
  };
  const present = () => {
    const [x, y] = [n(adminOn), n(careerOn)];
    w.partial('staff-sum', on, sum(x, y));
    return `其中行政${x}，事业${y}`;
  };
  const rate = () => w.rateOf('staff-rate', [on, onPost], [all, posts]);
  return random.pick([
    () => `${w.self}编制数${all}，年末实际在职人员${on}，在职人员控制率为${rate()}。`,
    () => `核定编制数${all}，${kinds()}；实有在职人员${on}，${present()}。`,
    () => `经核定，人员编制${all}，${year}年末实有在职${on}，控制率为${rate()}。`,
    () => `单位核定编制${all}，${kinds()}。截至${year}年底，在职人员${on}，${present()}。`,
  ])();
}

/** The rooms of the unit, counted and named. */
export function structure(w) {
  const { draft: d, random } = w;
  const names = random.shuffled(rooms).slice(0, random.between(3, 6));
  const count = d.count(names.length, '个');
  listed(d, count, names.length);
  return random.pick([
    `${w.unit}（以下简称“${w.self}”）内设${names.slice(0, -1).join('、')}和${names.at(-1)}${count}股室。`,
    `${w.self}下设${count}股室，分别为${names.join('、')}。`,
    `内设${names.join('、')}${count}股室。`,
  ]);
}

/** The count of a list: more things named than counted is proved wrong, fewer may be an oversight in the list. */
export function listed(d, count, length, { open = false } = {}) {
  const stated = (get) => get(count.id).value.toNumber();
  d.require('list-count', [count], (get) => stated(get) >= length);
  if (!open) d.require('list-count', [count], (get) => stated(get) === length, { proof: false });
}
