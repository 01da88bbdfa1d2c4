import { type Indicator, memo } from '@hengji/core';

/** What an indicator of the second level can measure. */
export type ClassKind =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainable'
  | 'satisfaction';

export const classTitles: Readonly<Record<ClassKind, string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainable: '可持续影响指标',
  satisfaction: '满意度指标',
};

/** The first level as far as its name says; 'other' for 投入, 过程 and what mixes several, as 产出及效率 does. */
export type FirstLevel = 'output' | 'benefit' | 'cost' | 'satisfaction' | 'other';

export const outputKinds: readonly ClassKind[] = ['quantity', 'quality', 'timeliness', 'cost'];
export const benefitKinds: readonly ClassKind[] = ['economic', 'social', 'ecological', 'sustainable', 'satisfaction'];

/**
 * Words by which a class of the second level is known. The first two decide alone: 社会公众满意度 is no social benefit,
 * and 生态环境成本 (财预〔2021〕101号) is a cost.
 */
const decisive: readonly (readonly [RegExp, ClassKind])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
];
const words: readonly (readonly [RegExp, ClassKind])[] = [
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效|及时|进度/, 'timeliness'],
  [/经济(?!性)/, 'economic'],
  [/社会/, 'social'],
  [/生态|环境/, 'ecological'],
  [/持续|长效|长期/, 'sustainable'],
];

/** The kinds that the name of a class names; none for 职责履行, 预算管理 and the like, several for 质量时效指标. */
export const kindsOfClass: (name: string) => readonly ClassKind[] = memo((name) => {
  const alone = decisive.find(([word]) => word.test(name));
  if (alone) return [alone[1]];
  return words.flatMap(([word, kind]) => (word.test(name) ? [kind] : []));
});

/** What the name of a class of the first level means. */
export const firstLevelOf: (name: string) => FirstLevel = memo((name) => {
  const found = (
    [
      ['output', /产出/],
      ['benefit', /效益|效果|效率/],
      ['cost', /成本/],
      ['satisfaction', /满意/],
    ] as const
  ).flatMap(([level, word]) => (word.test(name) ? [level] : []));
  const [only, ...others] = found;
  if (only === 'benefit' && /效率/.test(name)) return 'other';
  return only !== undefined && others.length === 0 ? only : 'other';
});

const ofFirstLevel: Readonly<Record<FirstLevel, readonly ClassKind[]>> = {
  output: outputKinds,
  benefit: benefitKinds,
  cost: ['cost'],
  satisfaction: ['satisfaction'],
  other: [],
};

/** The kinds that an indicator may be of where it stands: by its second level, else by its first; none if neither tells. */
export function kindsAt({ level1 = '', level2 = '' }: Indicator): readonly ClassKind[] {
  const kinds = kindsOfClass(level2);
  return kinds.length > 0 || level2.trim() !== '' ? kinds : ofFirstLevel[firstLevelOf(level1)];
}

/** The class as a message shows it: the second level, or the first where there is none. */
export const classNameOf = ({ level1 = '', level2 = '' }: Indicator): string => level2.trim() || level1.trim();
