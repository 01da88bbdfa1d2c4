import type { Severity } from '../model/review.js';

/** What an opinion is formed on. */
export interface OpinionCounts extends Readonly<Record<Severity, number>> {
  /** Relations that were tested. */
  readonly tested: number;
}

interface OpinionRule {
  /** Whether there must be some, or none; what is not named does not matter. */
  readonly where: Readonly<Partial<Record<keyof OpinionCounts, 'some' | 'none'>>>;
  /** `{error}`, `{warning}` and `{advice}` stand for the numbers. */
  readonly opinion: string;
}

/** The opinion by what was found; the first rule that fits holds. */
const opinionRules: readonly OpinionRule[] = [
  {
    where: { error: 'some', warning: 'some' },
    opinion:
      '所报材料存在{error}项能够由材料自身数字证明的错误，另有{warning}项需要说明，不宜直接确认自评结果。' +
      '建议退回修改：逐项更正错误，对需要说明的事项作出书面说明，据以重新计算得分和等级后重新报送。',
  },
  {
    where: { error: 'some' },
    opinion:
      '所报材料存在{error}项能够由材料自身数字证明的错误，不宜直接确认自评结果。' +
      '建议退回修改：逐项更正错误，据以重新计算得分和等级后重新报送。',
  },
  {
    where: { warning: 'some' },
    opinion:
      '所报材料经重新计算，未发现能够证明的错误；有{warning}项需要说明。建议补充书面说明，说明成立的，对自评结果予以确认。',
  },
  {
    where: { tested: 'none' },
    opinion:
      '所报材料中没有可供核对的数字关系，本次复核不能对数字的正确性作出判断。建议补充自评表和有关数据后再行复核。',
  },
  { where: {}, opinion: '所报材料经重新计算，各项数字未发现相互矛盾之处。建议对自评结果予以确认。' },
];

const adviceSentence = '附件所列{advice}项建议，供完善材料时参考。';

/** The opinion on what was found, in Chinese. */
export function opinionOn(counts: OpinionCounts): string {
  const fits = ({ where }: OpinionRule): boolean =>
    (Object.keys(counts) as (keyof OpinionCounts)[]).every(
      (name) => where[name] === undefined || (where[name] === 'some') === counts[name] > 0,
    );
  const opinion = opinionRules.find(fits)?.opinion ?? '';
  const words = counts.advice > 0 ? `${opinion}${adviceSentence}` : opinion;
  return words.replace(/\{(error|warning|advice)\}/g, (_, name: Severity) => String(counts[name]));
}

/** How each kind of finding is introduced. */
export const severityHeadings: Readonly<Record<Exclude<Severity, 'advice'>, { title: string; introduction: string }>> =
  {
    error: {
      title: '错误',
      introduction: '以下各项，按材料自身的数字重新计算，在四舍五入的范围内也不能成立。',
    },
    warning: {
      title: '需要说明的事项',
      introduction: '以下各项尚不能认定为错误，但材料没有说明，请逐项书面说明或补充依据。',
    },
  };
