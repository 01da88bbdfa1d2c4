/** The subjects of lines of money by their printed names. */
import type { MoneySubject } from '@hengji/core';
import { squeeze } from './text.js';

/** “三公”经费 and all its parts. */
export const threePublicSubjects: readonly MoneySubject[] = [
  'three-public',
  'abroad',
  'car',
  'car-purchase',
  'car-running',
  'reception',
];

const functionalClasses =
  /^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|(?:医疗)?卫生(?:健康|与计划生育)?|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息等?|商业服务业等?|金融|援助其他地区|自然资源海洋气象等|国土海洋气象等|住房保障|粮油物资储备|灾害防治及应急管理|预备费|债务付息|债务还本|债务发行费用)(?:类)?(?:支出)?$/;

const economicClasses =
  /^(?:工资福利(?:支出)?|商品和服务(?:支出)?|对个人和家庭的?补助(?:支出)?|资本性支出|其他资本性支出|债务利息及费用支出|债务利息支出|对企业补助|对企事业单位的?补贴|基本建设支出|机关工资福利支出|机关商品和服务支出|机关资本性支出)$/;

/** In order: the first that fits wins, so the narrower names stand before the wider ones. */
const patterns: readonly (readonly [MoneySubject, RegExp])[] = [
  ['three-public', /^三公(?:经费)?(?:财政拨款)?(?:支出)?(?:年初)?(?:决算|预算)?$/],
  ['abroad', /^(?:因公)?出国/],
  ['car', /^(?:公务用?车|公车|车辆)(?=.*购置)(?=.*(?:运行|维护)).*$/],
  ['car-purchase', /^(?:公务用?车|公车|车辆)购置(?:费|经费|费用|支出)?(?:支出)?$/],
  ['car-running', /^(?:公务用?车|公车|车辆)(?:的?运行|维护|维修)[^购]*$/],
  ['car', /^(?:公务用?车|公车)(?:费|经费|费用|支出)?$/],
  ['reception', /^(?:公务)?接待(?:费|经费|费用|支出)?(?:支出)?$/],
  ['reception', /^公务接待/],
  ['procurement', /^政府采购(?:预算|支出|金额|经费|规模)*$/],
  ['government-fund', /政府性基金/],
  ['state-capital', /国有资本经营/],
  ['social-insurance', /(?:社会保险|社保)基金/],
  ['carry-over', /^(?:上年|年初|年末|本年)?(?:财政拨款)?(?:结转|结余)/],
  ['functional-class', functionalClasses],
  ['economic-class', economicClasses],
  ['personnel', /^人员(?:类)?(?:经费|支出|费用)(?:支出)?$/],
  ['public', /^(?:日常|机关)?公用(?:类)?(?:经费|支出|费用)(?:支出)?$/],
  ['operating-costs', /^(?:业务)?运[行转](?:维护)?(?:类)?(?:经费|支出|费)$/],
  ['basic', /^(?:财政拨款|一般公共预算)?(?:财政拨款)?基本支出$/],
  ['project', /^(?:财政拨款|一般公共预算)?(?:财政拨款)?项目支出$/],
  ['fiscal-expenditure', /^(?:一般公共预算)?财政拨款(?:的)?(?:总)?支出$/],
  ['fiscal-expenditure', /^一般公共预算支出$/],
  ['expenditure', /^(?:本年|本年度|当年|全年|年度|部门|单位)?(?:整体)?(?:总支出|支出(?:合计|总计|小计)?)$/],
  ['expenditure', /^(?:部门|单位)?(?:年度)?(?:整体支出|部门整体支出|(?:预算|财政)?资金总额)$/],
  ['income', /^(?:本年|本年度|当年|全年|年度|部门|单位)?(?:总收入|收入(?:合计|总计)?)$/],
  ['other-income', /^其他(?:收入|资金|来源)$/],
  ['fiscal-income', /^(?:当年|本年|本级|上级)?(?:一般公共预算)?(?:财政)?(?:拨款|资金)(?:拨款)?(?:收入)?$/],
  ['fiscal-income', /^(?:一般)?公共(?:财政)?预算(?:财政)?(?:拨款|资金)?(?:收入)?$/],
  ['income-source', /^(?:上级补助|事业|经营|事业单位经营|附属单位上缴|非税|财政专户管理资金|单位资金)收入$/],
  ['income-source', /^(?:纳入|财政)?专户/],
];

/**
 * The subject of a line of money, or undefined where the name is not one of the fixed terms. Numbers and words such as
 * 「其中：1、」 before the name and bracketed additions after it are allowed.
 */
export function subjectOf(name: string): MoneySubject | undefined {
  const key = squeeze(name).slice(0, 80);
  if (isProjectItem(key)) return 'project-item';
  const bare = bareSubject(key);
  return patterns.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** 「专项:1、…」, 「专项3、…」, 「项目1：…」. */
const isProjectItem = (key: string): boolean =>
  /^(?:其中[:：]?)?(?:专项|项目)(?:[:：]\d{0,2}[、.]?|\d{1,2}[、.:：]).+/.test(key);

function bareSubject(key: string): string {
  return key
    .replace(/[“”"‘’「」]/g, '')
    .replace(/\((?!境)[^()]{0,30}\)/g, '')
    .replace(/^(?:其中|其他|其它)?[:：]/, '')
    .replace(/^其中(?!.{0,2}$)/, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[、.:：)]|[①-⑳]|[-—*·])+/, '')
    .replace(/^其中[:：]?/, '')
    .replace(/(?:(?<!资金)总额|金额|情况|数额|数)?[:：]?$/, '');
}
