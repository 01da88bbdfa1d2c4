import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { figure, quotient } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';

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
        const rate = termOf(line.controlRate, '控制率', '%');
        if (!posts || !onPost) continue;
        if (rate)
          yield {
            kind: 'ratio',
            result: rate,
            compare: '=',
            expressions: [quotient(figure(onPost), figure(posts))],
            rule: '在职人员控制率=在职人员数÷编制数',
            evaluation: index,
          };
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
    for (const passage of narrative.passages) yield* inText(passage);
  },
});

/** 「编制数3人，实际在职人数4人」 in one sentence. */
function* inText(passage: Passage): Iterable<Claim> {
  const persons = passage.figures.filter(
    (f) => f.figure.dimension === 'count' && /^[人名个位]$/.test(f.figure.printedUnit),
  );
  for (const [i, posts] of persons.entries()) {
    if (!/编制(?:数|人数|总数)?[为共]?$/.test(posts.lead)) continue;
    const onPost = persons.slice(i + 1).find((f: TextFigure) => /(?:在职|在编|实有|在岗)/.test(f.lead));
    const nextPosts = persons.slice(i + 1).find((f: TextFigure) => /编制(?:数|人数|总数)?[为共]?$/.test(f.lead));
    if (!onPost || (nextPosts && nextPosts.index < onPost.index) || onPost.at.start - posts.at.end > 30) continue;
    yield {
      kind: 'bound',
      result: onPost,
      compare: '<=',
      expressions: [figure(posts)],
      mismatch: 'unexplained',
      rule: '在职人数不应超过编制数',
      note: '超编的，应说明原因，并按“在职人员控制率”的标准扣分。',
      evaluation: passage.evaluation,
    };
  }
}
