const NAME = '[^省市县区旗盟\\s]';
/** 省 or 自治区, then 市, 自治州 or 盟, then 县, 区 or 旗; a city has a name of two characters at least (城市管理局 is none). */
const REGION = new RegExp(
  `^(${NAME}{2,8}(?:省|自治区|特别行政区))?(${NAME}{2,9}(?:市|自治州|地区|盟)(?!场|政))?(${NAME}{1,9}(?:自治县|县|旗)|${NAME}{2,9}(?:区|市)(?!场|政))?`,
);

/** The region that the name of a unit begins with, from the widest down; empty where it names none. */
export function regionOf(unit: string): string[] {
  const match = REGION.exec(unit.trim().slice(0, 60));
  return (match ?? []).slice(1).filter((part) => part !== undefined && part !== '');
}
