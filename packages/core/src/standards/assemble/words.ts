/** Levels in words; a text whose cases are only such words gives one of them, not their sum. */
const LEVELS =
  '优秀 优良 优 良好 良 中等 中 合格 不合格 基本合格 一般 较好 好 很好 较差 很差 差 完成 全部完成 全面完成 基本完成 部分完成 大部分完成 未完成 没有完成 按时完成 按期完成 未按时完成 超额完成 达标 基本达标 部分达标 未达标 不达标 显著 明显 较明显 较为明显 不明显 非常明显 不显著 较显著 无效果 没有效果 有效果 有一定效果 健全 较健全 基本健全 不健全 完善 较完善 基本完善 不完善 完整 较完整 基本完整 不完整 及时 较及时 基本及时 不及时 规范 较规范 基本规范 不规范 合理 较合理 基本合理 不合理 充分 较充分 基本充分 不充分 明确 较明确 基本明确 不明确 准确 较准确 不准确 有效 基本有效 较有效 无效 符合 基本符合 部分符合 不符合 满意 基本满意 较满意 非常满意 不满意 合规 基本合规 不合规 真实 不真实 高 较高 中 低 较低 强 较强 弱 较弱 是 否 有 无 达到 基本达到 未达到 达成 部分达成 未达成 达到预期 基本达到预期 未达到预期 科学 较科学 不科学 实现 基本实现 未实现 一等 二等 三等 一级 二级 三级 四级 甲 乙 丙 丁 好评 公开 未公开 已公开 部分公开'.split(
    ' ',
  );
const levelSet = new Set(LEVELS);
const byLength = [...levelSet].sort((a, b) => b.length - a.length);

/** A label without what only frames it: 「效果较好的」 and 「较好」 are one level. */
export function plainLevel(label: string): string {
  return label
    .replace(/["“”‘’「」\s]/g, '')
    .replaceAll(',', '，')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(?:等次|等级|档次|级别)$/, '')
    .replace(/(?:的|者|情况|情形)$/, '')
    .replace(/^(?:为|评为|评定为|等级为|结果为|考核结果为|评价结果为|属于)/, '');
}

export const isLevelWord = (label: string): boolean => levelSet.has(plainLevel(label));

/** What a level word says something of; 未全部完成 ends with 全部完成 but means another level. */
const QUALIFIED = /(?:效果|成效|情况|程度|质量|水平|作用|影响|效益|效率)$/;

/** The level word at the end of a longer label (…降低行政成本效果较好); undefined when there is none. */
export function levelTail(label: string): string | undefined {
  const plain = plainLevel(label);
  const word = byLength.find((candidate) => candidate.length > 1 && plain.endsWith(candidate));
  return word !== undefined && QUALIFIED.test(plain.slice(0, -word.length)) ? word : undefined;
}

/** The cases that take what the others leave. */
export const OTHERWISE =
  /^(?:否则|其他|其余|其它|反之|除此(?:之外|以外)?|其他情况|其余情况|其他情形|不符合上述(?:条件|要求|标准))$/;
export const ABOVE_REST = /^(?:超过|超出|高于|大于|超标|超支|超过(?:该|此)?(?:标准|比例|部分|上限|范围|此数))$/;
export const BELOW_REST =
  /^(?:低于|小于|少于|不足|未达到|达不到|未达|低于(?:该|此)?(?:标准|比例|部分|下限|此数)|未达到(?:该|此)?(?:标准|比例|要求)|以下)$/;
/** Beside 完成目标值的. */
export const MISSED = /^(?:未|未能|没有|没)(?:全部|全面)?(?:完成|达成|实现|达标)$/;
/** Faults that lose everything when they occur. */
export const FAULT_START =
  /^(?:未|不|没有|没|存在|出现|发现|发生|有|违|超|逾|虚|弄|被|造成|因|截留|挤占|挪用|擅自|拒|迟|隐|瞒|重大|严重|无|引发|受到|经|如有|凡|年度内|当年|若)/;
/** Faults that a value already tells of. */
export const TOLD_BY_VALUE = /完成|达标|达到|达成|实现|目标/;
