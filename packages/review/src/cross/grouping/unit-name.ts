import { fold } from '@hengji/core';

/** A unit's name taken apart, for comparing. */
export interface UnitName {
  /** The whole name in its plain form. */
  readonly key: string;
  /** The name with the regions before it left out one by one: 区档案馆 and 档案馆 for 临江区档案馆. */
  readonly shorter: readonly string[];
  /** True where it is 本级, a part of the accounts of the whole. */
  readonly ownLevel: boolean;
}

/** A region at the beginning of a name; the shortest that fits. */
const region =
  /^(?:[\u4e00-\u9fff]县|[\u4e00-\u9fff]{2,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市(?!场)|地区|州|盟|县(?!级)|区(?!域)|旗))(?=[\u4e00-\u9fff]{3})/;

/** Names that every place has and that tell nothing without it. */
const general =
  /^(?:人民)?(?:政府|管理局|管理处|管理委员会|管委会|办公室|委员会|服务中心|管理中心|事务中心|中心|街道办事处|机关|财政)$/;

/**
 * Reads the name of a unit: codes, blanks, quotes and 本级 do not belong to it. Undefined for what is no name: nothing,
 * 本单位, a text.
 */
export function readUnitName(printed: string): UnitName | undefined {
  const bare = fold(printed)
    .replace(/[\s\u200b\ufeff"'“”‘’《》]+/g, '')
    .replace(/^[[(【〔]?\d{2,12}[\])】〕]?[-—_.、:：]?/, '')
    .replace(/[-—_]?[[(【〔]\d{2,12}[\])】〕]$/, '')
    .replace(/[（(](?:盖章|公章|签章|章|汇总|部门|单位)[）)]/g, '');
  const key = bare.replace(/[（(](?:本级|机关|本部|机关本级)[）)]|(?:机关)?本级$/g, '');
  if (key.length < 2 || key.length > 40 || !/^[\u4e00-\u9fff·()（）、\w]+$/.test(key) || selfName.test(key))
    return undefined;
  const shorter: string[] = [];
  let rest = key;
  for (let found = region.exec(rest); found && shorter.length < 8; found = region.exec(rest)) {
    const level = found[0].slice(-1);
    rest = rest.slice(found[0].length);
    if (rest.length < 3 || general.test(rest)) continue;
    // 云溪县档案馆 is 县档案馆 in its own county.
    shorter.push(...(/[省市县区州旗]/.test(level) ? [`${level}${rest}`] : []), rest);
  }
  return { key, shorter, ownLevel: key !== bare };
}

/** 我单位, 本局: what every report calls its own. */
const selfName = /^(?:我|本|该|各)/;

/** A declared abbreviation that can tell units apart; undefined for 我会 and the like. */
export function readShortName(printed: string): string | undefined {
  const name = readUnitName(printed)?.key;
  return name === undefined || name.length < 3 || general.test(name) ? undefined : name;
}
