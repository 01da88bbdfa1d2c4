import type { Rational } from '../../figures/rational.js';
import type { ClauseOf } from '../grammar/clause.js';
import type { Condition } from '../grammar/range.js';
import { unitOf } from '../text/quantity.js';
import { baseValue, endsOf, isFull } from './ends.js';
import type { Clauses } from './finish.js';
import { OTHERWISE } from './words.js';

const COMPLETED =
  /^(?:全部|全面|已|按计划|按要求)?(?:完成|达成|实现)(?:了)?(?:全部|全年|年度|年初|预期|既定|所有)*(?:任务|目标任务|目标|工作任务|工作|计划|指标)?$/;
const NONE =
  /^(?:从?未|没有|没|无)(?:开展|发生|举办|组织|完成|获得|获奖|获|出现|发现|有|进行|召开|公开|报送|实施)?(?:的)?$/;

/**
 * A case in words that stands beside numbers and is one of them: 未开展的不得分 beside 2次得3分 is no time at all, and
 * 完成任务的得满分 beside 未完成的按比例得分 is the whole target. Undefined for all other words.
 */
export function toldInWords(
  one: ClauseOf<'case'>,
  numeric: readonly ClauseOf<'case'>[],
  worded: readonly ClauseOf<'case'>[],
  full: Rational,
): ClauseOf<'case'> | undefined {
  const { label, award } = one;
  const shares = worded.some(({ award: { award: other } }) => other.kind === 'proportion' || other.kind === 'formula');
  if (COMPLETED.test(label) && award.sign === 'get' && isFull(award.award, full) && shares && numeric.length === 0)
    return { ...one, label: '', condition: WHOLE_TARGET };
  const unit = NONE.test(label) && award.sign === 'get' ? countUnit(numeric) : undefined;
  if (unit === undefined) return undefined;
  const zero = { at: { value: '0', unit }, included: true };
  return { ...one, label: '', condition: { ...NOTHING, ranges: [{ low: zero, high: zero }] } };
}

/**
 * The cases of a standard, where 完成目标 stands among degrees in words (部分完成得3分) as a degree itself: what part of
 * the target those stand for is not said.
 */
export function inWords(clauses: Clauses): readonly ClauseOf<'case'>[] {
  const cases = clauses.of('case');
  const degrees = cases.some(
    ({ condition, label, award: { award, sign } }) =>
      condition === undefined &&
      sign === 'get' &&
      ['full', 'none', 'amount', 'less', 'discretion'].includes(award.kind) &&
      !OTHERWISE.test(label) &&
      DEGREE.test(label),
  );
  const targets = cases.every(
    ({ condition, label }) => condition === undefined || (condition.target && !/\d/.test(label)),
  );
  const alone = clauses.of('per').length === 0 && clauses.of('formula').length === 0;
  if (!degrees || !targets || !alone) return cases;
  return cases.map(({ condition: _, ...one }) => one);
}

const DEGREE = /^(?:基本|部分|大部分|超额|按时|按期|延期|逾期|推迟)/;

const NOTHING: Condition = { subject: '', ranges: [], absolute: false, target: false };
const WHOLE_TARGET: Condition = {
  ...NOTHING,
  ranges: [{ low: { at: { value: '100', unit: '%' }, included: true } }],
  target: true,
};

/** The unit that all cases count in, where they count things and none of them speaks of none. */
function countUnit(numeric: readonly ClauseOf<'case'>[]): string | undefined {
  const ends = numeric.flatMap(({ condition }) => endsOf(condition?.ranges ?? []));
  const [first] = ends;
  if (first === undefined || numeric.some(({ condition }) => condition?.target)) return undefined;
  const counts = ends.every(({ at }) => unitOf(at.unit)?.dimension === 'count' && baseValue(at).sign > 0);
  return counts && ends.every(({ at }) => at.unit === first.at.unit) ? first.at.unit : undefined;
}
