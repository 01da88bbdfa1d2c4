import type { ClassKind } from './indicator-classes.js';

/**
 * Words that say what an indicator measures, whatever class it stands in. Only what is plain: a name that can be read
 * in two ways matches nothing. Names are compared without blanks, quotes and weights.
 */

/** 「服务对象满意度」, 「群众满意率达到90%」; not 「满意度调查次数」, which is counted. */
export const satisfactionName =
  /满意(?:度|率|程度|比例)(?:$|[≥>＞≧\d]|达|[不大高]|提[升高]|水平$|得分$|评分$|指标$|(?:测评|调查)(?:得分|结果)?$)/;

/** 「补贴按月及时发放率」, 「完成时限」, 「任务如期完成」. */
export const timelinessName =
  /(?:及时|按时|按期|准时|如期)[^数量额，、；]{0,10}(?:率|性|程度)$|(?:完成|办结|办理|开工|竣工|完工|验收|发放|拨付|支付|报送|上报|交付)(?:时间|时限|期限|时效)$|(?:及时|按时|按期|准时|如期)(?:完成|办结|办理|发放|拨付|支付|到位|报送|上报|完工|竣工|交付|发布|公布|公开|缴纳|开展)$/;

/** A target that is a date to be kept: 「2023年12月底前完成」. */
export const deadlineTarget =
  /^(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|份|底|末|初|[上中下]旬)?|年?[底末])(?:之?前|以前)(?:全部|全面|按时|如期)?(?:完成|完工|竣工|验收|办结|交付|发放|拨付|支付)?[^，,。；\d]{0,6}$/;

/** Timely and good at once: 「及时足额发放」 may stand under quality. */
export const alsoQuality = /足额|准确|规范|有效|合格|质量|优质/;

/** 「单位成本」, 「培训成本控制率」, 「各项经费不超过预算」. */
export const costName =
  /成本(?:控制(?:数|率|额|情况)?|支出|总额)?$|(?:不超|未超|不突破|控制在)过?[^，、；]{0,10}(?:预算|概算)/;
/** Less cost for others is a benefit, and counting costs is work. */
export const notCost = /(?:降低|节约|节省|减少|下降|压缩|压减|降本|核算|监审)/;
/** Names of money that is a cost only where the target limits it: 「≤20万元」. */
export const moneyName = /(?:经费|费用|投资|支出|造价|资金|预算)(?:总额|总量|总数|金额|规模|数|额|控制数?)?$/;

/** Work that was done and can be counted: 「举办培训班」, 「采购设备」. */
export const activityName =
  /^(?:组织|举办|召开|开展|印发|印制|编制|编印|编写|撰写|发布|出版|采购|购置|建设|新建|评选|评定|制定|修订|拍摄|制作|安装|更换|维修)/;
/** Work or its product named at the end: 「安全检查次数」, 「专题调研报告」. */
export const countedName =
  /(?:培训|会议|活动|宣传|宣讲|讲座|检查|巡查|调研|演练|演出|展览|比赛|竞赛|走访|慰问|座谈会)(?:班)?(?:场次|期数|次数|场数|班次|天数|频次|数量|数)$|(?:调研报告|报告|简报|刊物|文章|报道|稿件|手册|资料)(?:的)?(?:数量|篇数|份数|期数|数)?$/;
/** Units of work and of what it made. */
export const activityUnit = /^(?:次|场|场次|期|篇|份|册|本|班次|批次|个|家|人|名|台|套|部|项|处|件|张|间)$/;
/** Units of which nobody would think as an effect. */
export const eventUnit = /^(?:次|场|场次|期|篇|份|册|本|班次|批次)$/;
/** What comes of the work: counts of effects are benefits. */
export const effectWords =
  /带动|支撑|新增|增加|减少|降低|下降|提升|提高|受益|惠及|覆盖|辐射|影响|参考|采纳|采用|转化|就业|创业|事故|投诉|信访|舆情|案件|共享|获|荣|奖|促成|促进|签约|引进|引导|落户|推广|利用|使用|服务对象|脱贫|救助|安置|化解|避免|挽回|示范/;
/** What can be counted and still be meant as quality. */
export const qualityWords = /合格|优质|优秀|达标|精品|示范|省级|国家级|市级|验收|通过|评审|质量|准确|差错|事故|投诉/;
/** What lasts. */
export const lastingWords = /制度|机制|体系|规划|办法|标准|规范|平台|人才|长效|长期|持续|基地|队伍/;

/** Money that others earn. */
export const economicName = /(?:税收|产值|增收|营业收入|销售额|销售收入|利润|旅游收入|生产总值)/;
/** Air, water, soil and what grows. */
export const ecologicalName = /(?:空气质量|水质|污染物?|减排|植被|森林覆盖|生态环境|优良天数|碳排放)/;
/** A good name, order and knowledge among people. */
export const socialName =
  /形象|公信力|知晓率|知晓度|和谐|社会稳定|幸福感|获得感|安全感|文明程度|社会治理|社会影响|影响力|廉政|党建|权益|就业率|政策宣传/;
/** Any of these leaves an indicator its place under ecology. */
export const ecologicalHints =
  /生态|环境|环保|环卫|绿|节|低碳|碳|减排|排放|污|能耗|能源|耗|垃圾|废|水|气|土|林|草|湿地|湖|河|海|植|动物|卫生|清洁|洁|噪|尘|纸|资源|循环|再生|美丽|宜居|人居|面貌|灾|耕|种|农|药|肥|景观|景区|山|田|矿|沙|保护/;
/** Any of these leaves an indicator its place under economy. */
export const economicHints =
  /经济|收入|增收|产值|产业|税|节约|成本|资金|效益|企业|就业|创业|消费|投资|招商|营商|发展|旅游|市场|贸易|商|效率|价|费|损失|收益|利|销|农|贫|致富|财|金|元|业/;

/** Classes in which an indicator of a kind is plainly out of place; what is not named here is left to the unit. */
export const misplacedIn: Readonly<Partial<Record<ClassKind, readonly ClassKind[]>>> = {
  satisfaction: ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'ecological'],
  timeliness: ['quantity', 'quality', 'cost', 'economic', 'ecological', 'satisfaction'],
  cost: ['quantity', 'quality', 'timeliness', 'social', 'ecological', 'sustainable', 'satisfaction'],
  quantity: ['quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'],
  economic: ['timeliness', 'ecological', 'satisfaction'],
  ecological: ['timeliness', 'economic', 'satisfaction'],
  social: ['economic', 'ecological'],
};
