/**
 * Words by which reports tell that something went less well, and why. They decide where nothing is asked for, so that
 * they are rather too wide than too narrow.
 */

/** Something was not reached, was late, was reduced or cost marks. */
export const trouble =
  /未(?:能|完成|达|实现|开展|召开|举办|组织|实施|落实|到位|按|及时|全|支付|使用|验收|启动|发放|如期)|没有(?:完成|达到|开展|实现)|不[足够高强全理完准到及符明规]|偏[低差高少慢弱]|较[低差慢弱少]|滞后|推迟|延[期迟缓后]|取消|暂停|减少|下降|降低|缺乏|缺少|欠缺|薄弱|有待|仍需|尚[未需]|扣(?:分|减|除|[\d.])|失分|丢分|差距|偏差|超[出过支编标]|问题|困难|影响|调减|压减|结余|结转|变更|调整/;

/** A cause is given. */
export const cause =
  /原因|由于|因为|因[^此而素果地人公]|受[^。；]{1,24}影响|受[^。；，]{1,16}(?:制约|限制|冲击)|主要[是为系因]|系(?!统|列|数)|所致|导致|致使|造成|鉴于|为(?:节约|厉行|落实|保障|做好|加强)|根据[^。；]{2,40}(?:调整|追加|压减|收回|减少|增加|取消)|(?<![未没不])按照?[^。；]{2,30}(?:要求|规定|政策|合同|进度|文件|通知)|疫情|政策|不可抗力|台风|洪|暴雨|合同约定|尾款|质保金|跨年/;

/** What will be done about it. */
export const measure =
  /措施|改进|整改|完善|加强|加大|加快|强化|优化|提高|提升|督促|推进|推行|开展|落实|规范|细化|调整|修复|补(?:办|齐|充|报|拨)|继续|下一步|今后|将|拟|次年|明年|下年|建议|争取|力争|确保|尽快|合理|及时|改为|已(?:于|经|在|对)?[^，。；]{0,12}(?:更换|补|协调|安排|制定|建立|联系|采取|完成|解决|恢复|重新)|延长|追加|加派|增派/;

/** Headings of the parts of a report that tell problems, reasons and what was not reached. */
export const troubleHeading = /问题|不足|原因|未完成|偏差|差距|困难|扣分|失分|改进|整改/;

/** A reason that is told of some indicators without naming them. */
export const generalReason =
  /(?:部分|个别|少数|有的|相关|一些|上述|该)[^，。；]{0,8}(?:指标|目标|任务|项目|工作|活动|资金|支出)[^。；]{0,40}(?:未|没有|偏低|不足|扣分|推迟|取消|延期|滞后|减少|较低|不高|不够|有差距|偏差)/;
