import { matchAt } from '../../text/source.js';
import type { Award } from '../../types.js';
import type { Reader } from './reader.js';

const ABSENT =
  /(?:如果|若|如|对于|对)?((?:当年|本年度?|年度内|本?部门|[本该]?单位|年初)*(?:没有|未涉及|不涉及|未安排|未设置|未设立|不存在|未开展|不适用|无)([^,;。\n\d]{0,30}?))(?:的(?:部门|单位|地区|项目|情况|情形)?|部门|单位|时)?,?则?(?:(?:此项|该项|本项|本指标|该指标)(?:指标)?)?(?:均|则|可|直接)?(?:(按(?:照)?满分(?:计算|计分|计|处理|得分|给分)?|视(?:同|为|作)(?:得)?满分|视同完成|计为满分|满分计算|(?:得|计|记|给)满分|不(?:予)?扣分)|(不(?:参与|予|作|做|纳入)?(?:评价|考核|评分|计分|评分范围)))/y;
/** Where something bad is absent the clause is a case like any other, not an exemption. */
const FAULT =
  /违|问题|投诉|事故|截留|挤占|挪用|不符|不合|逾期|差错|错误|迟报|漏报|瞒报|超|虚列|纠纷|案件|负面|舆情|结余|拖欠|缺陷|差异|偏差|损失|浪费|闲置|处分|通报|批评|腐败/;
const THING =
  /项目|业务|任务|支出|预算|采购|资产|事项|经费|资金|此项|该项|本项|指标|工作|内容|收入|建设|计划|接待|公务|出国|车|工程|房|会议|培训|活动|专项|情况|人员|编制|^$/;
/** 没有楼堂馆所项目的按满分计算. */
export const notApplicable: Reader = (s, i, end) => {
  const match = matchAt(ABSENT, s, i, end);
  if (match === undefined) return undefined;
  const [whole, when = '', what = '', , excluded] = match;
  // 按满分计算 exempts; 得满分 may also be what a case earns.
  const exempts = excluded !== undefined || /^[按视满不]/.test(match[3] ?? '');
  if (FAULT.test(what) || !(exempts || THING.test(what))) return undefined;
  if (what === '' && !/涉及|适用|安排|开展|设[置立]/.test(when)) return undefined;
  const award: Award = excluded === undefined ? { kind: 'full' } : { kind: 'excluded' };
  return { kind: 'not-applicable', when: when.replaceAll('"', ''), award, start: i, end: i + whole.length };
};

/** The official rider on targets set too low: marks may then be reduced by a person. */
const RESERVATION =
  /(?:对于?)?[^;。\n\d]{0,40}(?:高于|超过|超额|优于|大幅)[^;。\n]{0,60}(?:偏低|保守|偏松)[^;。\n]{0,30}(?:调减|扣减|核减|酌减|减少)(?:相应)?(?:的)?(?:分值|得分|分数|分)/y;
export const reservation: Reader = (s, i, end) => {
  const match = matchAt(RESERVATION, s, i, end);
  if (match === undefined || /不扣|满分/.test(match[0])) return undefined;
  return { kind: 'reservation', start: i, end: i + match[0].length };
};
