/** 「提交提案6件，立案4件」: of what went in, no more can come out. */
import { isChange } from './aspects.js';
import { figuresOf, oncePerPassage } from './locate.js';
import type { TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

export interface Outcome {
  readonly input: TextFigure;
  readonly outcome: TextFigure;
}

const inputWords =
  /提交|报送|上报|受理|收到|收集|申报|征集|排查|发现|发放|抽检|抽查|推荐|交办|归集|梳理|应办|投稿|办理/;
const outcomeWords =
  /(?:立案|办结|采纳|采用|录用|刊发|合格|获批|入选|获奖|收回|回收|整改|解决|答复|上稿|化解|销号|落实|签约)/;

/** Finds results that are told right after what they result from. */
export const findOutcomes = oncePerPassage((passage): readonly Outcome[] => {
  const found: Outcome[] = [];
  for (const sentence of passage.sentences.keys()) {
    const counts = figuresOf(passage, sentence).filter((f) => f.figure.dimension === 'count' && !isChange(f.lead));
    let input: TextFigure | undefined;
    for (const f of counts) {
      const result = outcomeWords.test(f.lead);
      if (result && input && input.figure.printedUnit === f.figure.printedUnit && sameQuantity(input, f)) {
        found.push({ input, outcome: f });
      } else if (inputWords.test(f.lead) && !result) input = f;
    }
  }
  return found;
});
