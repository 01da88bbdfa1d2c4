import { fold, type Rational } from '../figures/index.js';
import { type Allowed, hullOf, inWords } from './marks.js';
import type { Judged } from './quantitative.js';
import type { QualitativeBand } from './rules.js';
import { shareOf } from './share.js';

const PUNCTUATION = /[\s。，；、,.;!！“”"'‘’《》（）()【】]/g;
/** What may stand around a verdict without changing it; 「完成50%」 and 「未全部完成」 hold more than this. */
const FILLER = /^[已均全都部按时期如年度目标任务工作指标的了为值率达到预顺利圆满完成]*$/;

/** Words compared as written: without blanks and punctuation. */
export const plainWords = (text: string): string => fold(text).replace(PUNCTUATION, '');

/** The bands that a wording can mean: none where it does not say. */
export function bandsOf(target: string, actual: string, bands: readonly QualitativeBand[]): readonly QualitativeBand[] {
  const said = plainWords(actual);
  if (said === '') return [];
  const best = bands[0];
  if (best !== undefined && said === plainWords(target)) return [best];
  const hits = bands.flatMap((band) =>
    [band.name, ...band.words].flatMap((word) => {
      const plain = plainWords(word);
      const at = plain === '' ? -1 : said.indexOf(plain);
      return at < 0 ? [] : [{ band, at, length: plain.length }];
    }),
  );
  const longest = Math.max(0, ...hits.map(({ length }) => length));
  const chosen = hits.filter(({ length }) => length === longest);
  const decides = chosen.every(({ at, length }) => FILLER.test(said.slice(0, at) + said.slice(at + length)));
  return decides ? [...new Set(chosen.map(({ band }) => band))] : [];
}

const rangeOf = (full: Rational, band: QualitativeBand): Allowed => ({
  min: full.mul(shareOf(band.from)),
  max: full.mul(shareOf(band.to)),
});

/** The marks that the bands leave for a qualitative indicator. */
export function judgeQualitative(
  full: Rational,
  target: string,
  actual: string,
  bands: readonly QualitativeBand[],
): Judged {
  const chosen = bandsOf(target, actual, bands);
  const [first, ...others] = chosen.map((band) => rangeOf(full, band));
  if (first === undefined) {
    const [whole, ...more] = bands.map((band) => rangeOf(full, band));
    const allowed = whole === undefined ? { min: full.sub(full), max: full } : hullOf(whole, ...more);
    return {
      status: 'judgement',
      allowed,
      explanation: `实际完成情况“${shorten(actual)}”属于哪一档需要人工判断（${bands.map((band) => `${band.name}为分值的${band.from}—${band.to}`).join('；')}），${inWords(allowed)}`,
    };
  }
  const allowed = hullOf(first, ...others);
  const names = chosen.map(({ name }) => `“${name}”`).join('或');
  const shares = chosen.map(({ from, to }) => `${from}—${to}`).join('、');
  return {
    status: 'range',
    allowed,
    explanation: `实际完成情况“${shorten(actual)}”对应${names}，在分值的${shares}之间确定，${inWords(allowed)}`,
  };
}

const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 24 ? `${flat.slice(0, 23)}…` : flat;
};
