/** 「新吸收94家，现有703家，年增长率15.4%」: a growth rate told by what was added to a stock. */
import { figuresBefore, oncePerPassage } from './locate.js';
import type { TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

export interface Stock {
  readonly rate: TextFigure;
  readonly added: TextFigure;
  /** What it may have been added to, as it stands afterwards. */
  readonly stocks: readonly TextFigure[];
}

const rateWords = /(?:年|净|同比)?增长(?:率|了|幅度)?(?:为|达|达到|约)*$/;
const addedWords = /新增|净增|新吸收|新发展|新注册|新认定|增加/;

/** Finds growth rates without a comparison whose figures are told as an addition and a stock. */
export const findStocks = oncePerPassage((passage): readonly Stock[] =>
  passage.figures.flatMap((rate): Stock[] => {
    if (rate.figure.dimension !== 'ratio' || rate.figure.points || !rateWords.test(rate.lead.slice(-14))) return [];
    if (/较|比|年均/.test(rate.lead)) return [];
    const before = figuresBefore(passage, rate.at.start, 2).filter((f) => f.figure.dimension !== 'ratio');
    const added = before.filter((f) => addedWords.test(f.lead)).at(-1);
    if (!added || /较|比/.test(added.lead)) return [];
    const stocks = before.filter((f) => f !== added && sameQuantity(f, added) && f.figure.value.gt(added.figure.value));
    return stocks.length > 0 ? [{ rate, added, stocks: stocks.reverse().slice(0, 4) }] : [];
  }),
);
