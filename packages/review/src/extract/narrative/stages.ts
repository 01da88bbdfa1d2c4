import type { Stage } from '@hengji/core';
import { signedLead } from './changes.js';
import type { Passage, TextFigure } from './narrative.js';

/** The stages of one budget told in a sentence: 年初预算, 年中追加或压减, 调整后预算, 执行, 执行率. */
export interface BudgetStory {
  readonly opening?: TextFigure;
  /** Signed: +1 for 追加, -1 for 压减, with the figure. */
  readonly changes: readonly { readonly figure: TextFigure; readonly sign: 1 | -1 }[];
  readonly adjusted?: TextFigure;
  readonly executed?: TextFigure;
  readonly rate?: TextFigure;
}

const openingWords = /(?:年初(?:部门)?预算|预算批复|批复(?:的)?(?:预算)?金额|年初(?:批复|安排)|部门预算批复)/;
const changeWords = /(?:年中|追加|调增|调减|压减|核减|预算调整|调整预算(?!数))/;
const adjustedWords = /(?:调整后|全年预算|调整预算数|预算调整数|实际预算|预算总额|调整为)/;
const executedWords = /(?:实际执行|实际支出|执行数|执行资金|全年执行|实际完成支出|实际使用|执行金额|支出执行|已支出)/;
const rateWords = /(?:执行率|预算完成率|支出进度|执行进度|完成率)/;

/** The stage that the words before a figure name. */
export function stageOf(lead: string): Stage | undefined {
  if (adjustedWords.test(lead)) return 'adjusted';
  if (executedWords.test(lead)) return 'executed';
  if (openingWords.test(lead)) return 'opening';
  return changeWords.test(lead) ? 'change' : undefined;
}

/** Finds the sentences that tell at least two stages of one budget. */
export function findBudgetStories(passage: Passage): BudgetStory[] {
  const stories: BudgetStory[] = [];
  for (const [sentence] of passage.sentences.entries()) {
    let opening: TextFigure | undefined;
    let adjusted: TextFigure | undefined;
    let executed: TextFigure | undefined;
    let rate: TextFigure | undefined;
    const changes: { figure: TextFigure; sign: 1 | -1 }[] = [];
    for (const f of passage.figures) {
      if (f.sentence !== sentence) continue;
      if (f.figure.dimension === 'ratio') {
        if (rateWords.test(f.lead)) rate ??= f;
        continue;
      }
      if (f.figure.dimension !== 'money') continue;
      const stage = stageOf(f.lead);
      if (stage === 'opening') opening ??= f;
      else if (stage === 'adjusted') adjusted ??= f;
      else if (stage === 'executed') executed ??= f;
      else if (stage === 'change') {
        const sign = signedLead(f.lead);
        changes.push({ figure: f, sign: sign === 0 ? 1 : sign });
      }
    }
    const told = [opening, adjusted, executed].filter((f) => f !== undefined).length;
    if (told >= 2) {
      stories.push({
        ...(opening ? { opening } : {}),
        ...(adjusted ? { adjusted } : {}),
        ...(executed ? { executed } : {}),
        ...(rate ? { rate } : {}),
        changes,
      });
    }
  }
  return stories;
}
