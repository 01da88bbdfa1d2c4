import { squeeze } from '../../../extract/text.js';

/** A name of a unit, taken apart: 「益阳市资阳区工商业联合会」 is the regions 益阳市, 资阳区 and the body 工商业联合会. */
export interface UnitName {
  readonly full: string;
  readonly regions: readonly string[];
  readonly body: string;
}

const region =
  /^(?!市场|市民|市政|区域|县域|省际)([\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|自治旗|州市|省|市|县|区|州|盟|旗))(?=[\u4e00-\u9fff])/;
/** Words that end like a region and are none. */
const noRegion =
  /(?:园区|景区|社区|校区|库区|小区|片区|林区|牧区|城市|都市|超市|股市|开发区|高新区|保税区|新区|示范区|保护区|管理区)$/;
/** What follows the character of a region where that is part of another word: 「县市场监督管理局」. */
const goesOn = /^(?:场|政|容|民|直|级|域|划)/;

/** Takes the name of a unit apart. Codes, brackets and quotation marks are left out. */
export function unitName(printed: string): UnitName {
  const full = squeeze(printed)
    .replace(/\([^()]*\)?|["“”‘’'《》]|^[\d-]+|[\d-]+$/g, '')
    .replace(/(?:机关|本级|本部)$/, '');
  const regions: string[] = [];
  let rest = full;
  for (let depth = 0; depth < 3; depth += 1) {
    const match = region.exec(rest)?.[1];
    if (match === undefined || noRegion.test(match) || goesOn.test(rest.slice(match.length))) break;
    regions.push(match);
    rest = rest.slice(match.length);
  }
  // 「县工商联」, 「区档案馆」: the region is not named.
  return { full, regions, body: rest.replace(/^(?:省|市|县|区|州|旗)(?![场政容民域])(?=[\u4e00-\u9fff]{3})/, '') };
}

export type UnitRelation = 'same' | 'abbreviated' | 'other-region' | 'unrelated';

/** How two names of units stand to each other. */
export function compareUnits(one: UnitName, other: UnitName): UnitRelation {
  if (one.full === '' || other.full === '' || one.full.includes(other.full) || other.full.includes(one.full))
    return 'same';
  const [a, b] = [one.body, other.body];
  if (differentRegions(one.regions, other.regions)) return a === b || abbreviates(a, b) ? 'other-region' : 'unrelated';
  if (a === b) return 'same';
  return abbreviates(a, b) ? 'abbreviated' : 'unrelated';
}

/** The lowest regions differ, and neither name leaves one out: 云溪县 and 临江县, but not 益阳市 and 资阳区. */
function differentRegions(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.at(-1), other.at(-1)];
  if (a === undefined || b === undefined || one.includes(b) || other.includes(a)) return false;
  return a.at(-1) === b.at(-1) && !a.endsWith(b) && !b.endsWith(a);
}

/** 「工商联」 for 「工商业联合会」: the shorter has the first character and, in order, all others of the longer. */
function abbreviates(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2 || long.length - short.length < 1 || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
