/** Parts of sums of money that belong together by their names. */
import type { TextFigure } from './narrative.js';

const basic = /基本支出/;
const project = /项目支出/;
const personnel = /人员(?:经费|支出)/;
const publicCosts = /公用(?:经费|支出)/;
const abroad = /出国|出境/;
const car = /公务用车|公车/;
const reception = /公务接待|接待费/;
const carPurchase = /(?:公务用车|公车)购置(?!.{0,3}运行)/;
const carRunning = /(?:公务用车|公车)运行|运行维护费/;

/** Parts that by their definition make up the whole. */
const complements: readonly (readonly RegExp[])[] = [
  [basic, project],
  [personnel, publicCosts],
  [abroad, car, reception],
  [carPurchase, carRunning],
  [/货物/, /工程/, /服务/],
];

/** True where the names of the parts cover a whole by definition. */
export const coverByName = (parts: readonly TextFigure[]): boolean =>
  complements.some((needed) => needed.every((pattern) => parts.some((part) => pattern.test(part.lead))));

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [carPurchase, carRunning],
  [personnel, publicCosts],
  [basic, project],
];

/** True where `name` is the other half of something named in `said`. */
export const completes = (said: string, name: string): boolean =>
  pairs.some(([a, b]) => (a.test(said) && b.test(name)) || (b.test(said) && a.test(name)));

/** Words that classify the same people and bodies in more than one way. */
const traits =
  /女|男|党员|学历|本科|专科|研究生|硕士|博士|职称|岁|少数民族|退役|军人|困难|脱贫|残疾|以上|以下|青年|老年|骨干|首次|重点|农村|城镇/;

/** Ways to cut a sum of money: by source, by purpose, by manner. */
const cuts: readonly RegExp[] = [
  /财政拨款|一般公共预算|政府性基金|上级|中央|省级|自筹|配套|其他收入|结转/,
  /基本支出|项目支出|人员|公用|工资|商品和服务/,
  /政府采购|购买服务|三公/,
];

/** True where the parts may overlap, because they are cut in more than one way. */
export const mayOverlap = (parts: readonly TextFigure[]): boolean =>
  parts.some((part) => part.figure.dimension === 'count' && traits.test(part.lead)) ||
  cuts.filter((cut) => parts.some((part) => cut.test(part.lead))).length > 1;
