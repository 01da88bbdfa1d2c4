import type { Dimension } from './figure.js';

/**
 * The unit table as data. Spellings are separated by blanks; after `!` stand the continuations, separated by `|`, that
 * show the characters to be the start of another word (5分钟 is not 5分, 3项目 is not 3项).
 */
export interface UnitRow {
  readonly dimension: Dimension;
  /** Base unit; absent when every spelling is its own. */
  readonly base?: string;
  /** Base units in one unit, as a decimal or a fraction 'a/b'; absent means 1. */
  readonly scale?: string;
  /** Percentage points: a difference of ratios. */
  readonly points?: true;
  readonly spellings: string;
}

export const UNIT_ROWS: readonly UnitRow[] = [
  { dimension: 'money', base: '元', spellings: '元人民币 元整 元!素|件|旦|宵|月|化|年|首 圆 人民币 块钱' },
  { dimension: 'money', base: '美元', spellings: '美元 美金' },
  { dimension: 'money', base: '港元', spellings: '港元 港币' },
  { dimension: 'money', base: '欧元', spellings: '欧元' },
  { dimension: 'money', base: '日元', spellings: '日元' },
  { dimension: 'money', base: '英镑', spellings: '英镑' },

  { dimension: 'ratio', base: '1', scale: '1/100', spellings: '%' },
  { dimension: 'ratio', base: '1', scale: '1/1000', spellings: '‰' },
  {
    dimension: 'ratio',
    base: '1',
    scale: '1/10',
    spellings: '成!不|立|员|功|为|果|本|效|就|长|交|绩|熟|形|品|分|都|人|年|片|套|批|了|份|组',
  },
  { dimension: 'ratio', base: '1', spellings: '倍!增' },
  { dimension: 'ratio', base: '1', scale: '1/100', points: true, spellings: '个百分点 百分点' },
  { dimension: 'ratio', base: '1', scale: '1/1000', points: true, spellings: '个千分点 千分点' },

  { dimension: 'marks', base: '分', spellings: '分!钟|钱|之|会场|会|局|公司|校|院|店|册|行|支机' },

  { dimension: 'area', base: '平方米', spellings: '平方米 平米 ㎡ m² m2' },
  { dimension: 'area', base: '平方米', scale: '10000', spellings: '公顷' },
  { dimension: 'area', base: '平方米', scale: '1000000', spellings: '平方公里 平方千米 km² km2' },
  { dimension: 'area', base: '平方米', scale: '2000/3', spellings: '亩' },

  { dimension: 'duration', base: '年', spellings: '年!级|画|会|报|货|轻|龄|检|审|终' },
  { dimension: 'duration', base: '季度', spellings: '个季度' },
  { dimension: 'duration', base: '个月', spellings: '个月 个多月' },
  { dimension: 'duration', base: '周', spellings: '个星期 星期 周!年|边|围|刊|岁|期' },
  { dimension: 'duration', base: '工作日', spellings: '个工作日 工作日' },
  { dimension: 'duration', base: '天', spellings: '个自然日 自然日 日历天 天!津|然|气|水|府|河|地' },
  { dimension: 'duration', base: '日', spellings: '日!常|报|照|均|期|程|益|前|本|语' },
  { dimension: 'duration', base: '小时', spellings: '个小时 个多小时 小时' },
  { dimension: 'duration', base: '分钟', spellings: '分钟' },
  { dimension: 'duration', base: '秒', spellings: '秒钟 秒' },
  { dimension: 'duration', base: '岁', spellings: '周岁 岁' },
  { dimension: 'duration', base: '学时', spellings: '个学时 个课时 学时 课时' },

  { dimension: 'measure', base: '米', scale: '1000', spellings: '公里 千米 km KM' },
  { dimension: 'measure', base: '米', scale: '500', spellings: '华里' },
  { dimension: 'measure', base: '米', spellings: '米 延米 m' },
  { dimension: 'measure', base: '米', scale: '0.01', spellings: '厘米 cm' },
  { dimension: 'measure', base: '米', scale: '0.001', spellings: '毫米 mm' },
  { dimension: 'measure', base: '千克', scale: '1000', spellings: '吨 t' },
  { dimension: 'measure', base: '千克', spellings: '公斤 千克 kg KG' },
  { dimension: 'measure', base: '千克', scale: '0.5', spellings: '斤' },
  { dimension: 'measure', base: '千克', scale: '0.001', spellings: '克!服 g' },
  { dimension: 'measure', base: '立方米', spellings: '立方米 立方 m³ m3' },
  { dimension: 'measure', base: '升', spellings: '升!级|至|到|高|学|降 L' },
  { dimension: 'measure', base: '升', scale: '0.001', spellings: '毫升 mL ml' },
  { dimension: 'measure', base: '千瓦时', spellings: '千瓦时 度电 kWh' },
  { dimension: 'measure', base: '度', spellings: '度!假|数|过|量|的' },
  { dimension: 'measure', base: '千瓦', spellings: '千瓦 kW KW' },
  { dimension: 'measure', base: '千瓦', scale: '1000', spellings: '兆瓦 MW' },
  { dimension: 'measure', base: '千伏', spellings: '千伏 kV KV' },
  { dimension: 'measure', base: '℃', spellings: '℃ 摄氏度' },
  { dimension: 'measure', base: '分贝', spellings: '分贝 dB' },
];

/**
 * Classifiers that count, in groups: within a group one may stand for another (3名 and 3人), across groups never.
 * Each classifier is its own base unit.
 */
export const COUNT_GROUPS: Readonly<Record<string, string>> = {
  generic: '个!体|别|性|案|税|例|人所|十',
  persons: '人!均|民法|民检|事局|社局 名!单|义|称|誉|校|牌 位!于|置|居|列',
  visits: '人次 人·次',
  events:
    '次!要|生|元|日|月|年|性 场次 场!所|地|景|馆 期!间|限|望|货|末|待 批次 批!复|准|发|评|示|注 趟 轮 回!复|访|应|收|报 届 班次',
  items: '项!目 件次 件 起!草|来|到|点|步 条!件|款|例 例 宗 笔 桩 则',
  texts:
    '篇!章 页!岩|面|码|眉|脚 卷!宗|面 份!额 本!级|年|单|部|次|地|区|市|县|省|院 册 部!门|分|署|队 幅!度 首!次|批|届|年|个',
  firms: '家!庭|属|乡|长|园 户!籍|外|均',
  firmVisits: '家次 户次',
  vehicles: '辆次 辆 台次 台套 台!账 套!餐 架次 艘 车次',
  groups: '团组 组!织|建|成|长|团|员|部',
  places: '处!理|置|于|罚 所!有|属 间!接|隔 栋 座!谈 幢 地!区|方|点|级|位 点!击|评|多 站!点|式',
  departments: '部门',
  kinds: '种!植|养|子 类!型|别|似 门!户|诊|店',
  lessons: '班!组|子 节!约|能|点|目|假|气 课!题|程|时',
  land: '块 段 片!区 村!民|委|庄',
  things:
    '张 支!出|持|付|部|撑|配|行|援 具!体|有 把!握|手 头 株 棵 桌 只!有|要|是|能 盏 面!积|向|对|临|貌 盘 枚 瓶 盒 箱 袋 桶 顶 双!方|边|向 对!接|于|口|比|照 匹 羽 尾 粒 副!主|会|书|县|市|局 床!位 床位 车位 层!面|级|次 扇 樘 幕 屏 剂 针!对 样!本|板',
};

/** Durations that may stand for each other. */
export const DURATION_GROUPS: readonly (readonly string[])[] = [['天', '日']];

/** Multipliers that may stand between a number and its unit (8万人, 5百万元), longest first. */
export const MULTIPLIERS: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];
