import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, figure, quotient, sum } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { type Term, termOf } from '../kernel/term.js';
import { quotientOf, rateTerm } from './common/rate.js';
import { isOnPost, isPosts, personsIn, reach, staffPairs } from './common/staff-pairs.js';

export const staffControlRate = defineCheck({
  id: 'staff-control-rate',
  title: '在职人员控制率有误或超编',
  severity: 'error',
  why: '在职人员控制率=在职人员数÷编制数；超编应说明原因，并影响“在职人员控制率”得分。',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：在职人员控制率=（在职人员数/编制数）×100%',
  advice: '与机构编制部门核定数核对；超编的，说明原因并按标准扣分。',
  *claims({ evaluations, narrative }) {
    for (const [index, evaluation] of evaluations.entries()) {
      for (const line of evaluation.staff) {
        const posts = termOf(line.posts, '编制数', line.posts?.unit ?? '人');
        const onPost = termOf(line.onPost, '在职人数', line.onPost?.unit ?? '人');
        const rate = rateTerm(line.controlRate, '控制率', quotientOf(onPost, posts));
        if (!posts || !onPost) continue;
        if (rate) yield rateOf(rate, onPost, posts, index);
        yield {
          kind: 'bound',
          result: onPost,
          compare: '<=',
          expressions: [figure(posts)],
          mismatch: 'unexplained',
          rule: '在职人数不应超过编制数',
          evaluation: index,
        };
      }
    }
    for (const passage of narrative.passages) {
      yield* ratesInText(passage);
      yield* inText(passage);
      yield* byKind(passage);
    }
  },
});

/** Characters between the number on post and its rate; the staff by kind may stand between. */
const rateReach = 80;

/** 「编制数60人，在职51人，控制率为85.00%」: the rate of a pair that is told before it. */
function* ratesInText(passage: Passage): Iterable<Claim> {
  const pairs = staffPairs(passage);
  for (const [i, { posts, onPost }] of pairs.entries()) {
    const rate = passage.figures.find((f) => f.index > onPost.index && f.figure.dimension === 'ratio');
    const next = pairs[i + 1];
    if (!rate || !/(?:^|人员|人员编制|编制|在职|，)控制率(?:为|是|达|达到|约)*$/.test(rate.lead)) continue;
    if (rate.sentence !== onPost.sentence || rate.at.start - onPost.at.end > rateReach) continue;
    if (next && next.posts.index < rate.index) continue;
    yield rateOf(rate, onPost, posts, passage.evaluation);
  }
}

const rateOf = (rate: Term, onPost: Term, posts: Term, evaluation: number): Claim => ({
  kind: 'ratio',
  result: rate,
  compare: '=',
  expressions: [quotient(figure(onPost), figure(posts))],
  rule: '在职人员控制率=在职人员数÷编制数',
  evaluation,
});

/**
 * 「编制数3人，实际在职人数4人」. Several numbers of posts in a row (行政编制8人，事业编制5人，在职12人) may be parts of
 * one whole or a whole with its parts: the number on post is held against each and against their sum.
 */
function* inText(passage: Passage): Iterable<Claim> {
  const persons = personsIn(passage);
  let posts: TextFigure[] = [];
  for (const f of persons) {
    const last = posts.at(-1);
    if (isPosts(f)) {
      posts = last?.sentence === f.sentence ? [...posts, f] : [f];
    } else if (last && isOnPost(f)) {
      if (f.at.start - last.at.end <= reach) yield boundOf(f, posts, passage.evaluation);
      posts = [];
    }
  }
}

const kinds = ['公务员', '参公', '行政', '事业', '工勤', '机关'] as const;

/** 「编制为公务员3名，事业编制3名。目前公务员3人，事业人员2人」: posts and staff by kind, the staff in a later clause. */
function* byKind(passage: Passage): Iterable<Claim> {
  const persons = personsIn(passage);
  for (const kind of kinds) {
    const [posts, onPost, ...more] = persons.filter((f) => f.lead.includes(kind));
    if (!posts || !onPost || more.length > 0) continue;
    const between = passage.text.slice(posts.at.end, onPost.at.start);
    const first = passage.text.slice(passage.sentences[posts.sentence]?.start ?? 0, posts.at.end);
    // The kinds stand under 编制 first and under the present staff after it.
    if (!/编制/.test(first) || /编制/.test(onPost.lead) || !/目前|现有|现在|实有|实际|在职|在编|在岗/.test(between))
      continue;
    yield boundOf(onPost, [posts], passage.evaluation);
  }
}

function boundOf(onPost: TextFigure, posts: readonly TextFigure[], evaluation: number): Claim {
  const each = [...posts].reverse().map((one): Expression => figure(one));
  const [last = figure(onPost), ...others] = each;
  return {
    kind: 'bound',
    result: onPost,
    compare: '<=',
    expressions: [last, ...others, ...(posts.length > 1 ? [sum(posts.map((one) => figure(one)))] : [])],
    mismatch: 'unexplained',
    rule: '在职人数不应超过编制数',
    note: '超编的，应说明原因，并按“在职人员控制率”的标准扣分。',
    evaluation,
  };
}
