/** Rules that no longer apply, with what took their place; only those whose replacement is certain. */
export interface SupersededRule {
  /** How reports cite it: its number, or its exact title. */
  readonly pattern: RegExp;
  readonly name: string;
  /** First year evaluated for which citing it as a basis is out of date. */
  readonly since: number;
  readonly replacedBy: string;
}

/** A document number with any kind of brackets: 财预〔2011〕285号. */
const numbered = (issuer: string, year: number, number: number): RegExp =>
  new RegExp(`${issuer}\\s?[〔［\\[【（(]\\s?${year}\\s?[〕］\\]】）)]\\s?(?:第)?${number}号`);

export const supersededRules: readonly SupersededRule[] = [
  {
    pattern: new RegExp(
      `${numbered('财预', 2011, 285).source}|《(?:财政部关于印发〈)?财政支出绩效评价管理暂行办法[》〉]`,
    ),
    name: '《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）',
    since: 2020,
    replacedBy: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  },
  {
    pattern: numbered('财预', 2009, 76),
    name: '《财政支出绩效评价管理暂行办法》（财预〔2009〕76号）',
    since: 2012,
    replacedBy: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  },
  {
    pattern: numbered('财预', 2012, 396),
    name: '《预算绩效管理工作规划（2012—2015年）》（财预〔2012〕396号，规划期已满）',
    since: 2019,
    replacedBy: '《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）',
  },
  {
    pattern: /《行政单位会计制度》|《事业单位会计制度》/,
    name: '《行政单位会计制度》《事业单位会计制度》',
    since: 2019,
    replacedBy: '《政府会计制度——行政事业单位会计科目和报表》（财会〔2017〕25号）',
  },
  {
    pattern: /财政部令第?(?:71|七十一)号/,
    name: '《行政单位财务规则》（财政部令第71号）',
    since: 2023,
    replacedBy: '《行政单位财务规则》（财政部令第113号）',
  },
  {
    pattern: /财政部令第?(?:68|六十八)号/,
    name: '《事业单位财务规则》（财政部令第68号）',
    since: 2022,
    replacedBy: '《事业单位财务规则》（财政部令第108号）',
  },
  {
    pattern: numbered('财行', 2013, 523),
    name: '《中央和国家机关培训费管理办法》（财行〔2013〕523号）',
    since: 2017,
    replacedBy: '《中央和国家机关培训费管理办法》（财行〔2016〕540号）',
  },
  {
    pattern: numbered('财行', 2013, 286),
    name: '《中央和国家机关会议费管理办法》（财行〔2013〕286号）',
    since: 2017,
    replacedBy: '《中央和国家机关会议费管理办法》（财行〔2016〕214号）',
  },
];
