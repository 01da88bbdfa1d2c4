import type { ResultStatus, StandardStatus } from '@hengji/core';

export type Tone = 'fine' | 'advice' | 'warning' | 'error';

interface Words {
  readonly title: string;
  readonly words: string;
  readonly tone: Tone;
}

/** What became of a standard, in words. */
export const standardWords: Readonly<Record<StandardStatus, Words>> = {
  compiled: { title: '已读懂', words: '全部计分规定都已成为规则，可以计算得分。', tone: 'fine' },
  judgement: { title: '由人评定', words: '标准没有规定分数怎样计算，由评价人在满分以内评定。', tone: 'advice' },
  inconsistent: {
    title: '标准自相矛盾',
    words: '规定读懂了，但与分值或彼此之间对不上，不计算得分。请先核对标准的文字和分值。',
    tone: 'error',
  },
  'not-understood': {
    title: '没有完全读懂',
    words: '有可能影响得分的文字没有读懂。宁可不算，也不猜测。',
    tone: 'warning',
  },
};

/** What an evaluation came to, in words. */
export const resultWords: Readonly<Record<ResultStatus, Omit<Words, 'words'>>> = {
  compiled: { title: '按标准计算', tone: 'fine' },
  'not-covered': { title: '标准没有规定这种情形', tone: 'warning' },
  ambiguous: { title: '标准有两种规定，不能确定', tone: 'warning' },
  judgement: { title: '由评价人在范围内评定', tone: 'advice' },
  inconsistent: { title: '标准自相矛盾', tone: 'error' },
  'not-understood': { title: '没有完全读懂，不计算', tone: 'warning' },
};
