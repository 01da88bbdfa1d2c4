import type { Stage } from '@hengji/core';

/** Words before a name of money that say of which year and stage it is. */
export interface Qualifier {
  /** With the dot after it; '' for what was spent or received in the year evaluated. */
  readonly words: string;
  readonly yearsBefore: 0 | 1;
  readonly stage: Stage;
  readonly says: string;
}

const lastYear = '上年.';

const stages: readonly Omit<Qualifier, 'yearsBefore'>[] = [
  { words: '', stage: 'executed', says: '决算（执行）数' },
  { words: '年初预算.', stage: 'opening', says: '年初预算数' },
  { words: '年中调整.', stage: 'change', says: '年中追加或调减数' },
  { words: '全年预算.', stage: 'adjusted', says: '全年（调整后）预算数' },
];

export const qualifiers: readonly Qualifier[] = [
  ...stages.map((stage) => ({ ...stage, yearsBefore: 0 as const })),
  ...stages.map(({ words, stage, says }) => ({
    words: `${lastYear}${words}`,
    stage,
    says: `上年${says}`,
    yearsBefore: 1 as const,
  })),
];

/** The name of the same figure of the year before. */
export const previousYear = (name: string): string => (name.startsWith(lastYear) ? '' : `${lastYear}${name}`);
