import { type Term, termsOf } from '../../kernel/term.js';
import type { PlainIndicator } from '../../model/dossier.js';
import { indicatorsOfOneProject } from '../department-indicators.js';
import { defineCrossCheck, labelOf, type Source } from '../source.js';

export const indicatorClass = defineCrossCheck({
  id: 'cross-indicator-class',
  title: '同一指标在部门和项目自评表中归类不同',
  severity: 'warning',
  why: '同一指标在部门和项目自评表中应归入同一类，否则产出和效益的得分不可比。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：产出、效益、满意度指标分类设置',
  advice: '按指标含义统一归类。',
  *claims(context) {
    for (const { pair, department, project } of indicatorsOfOneProject(context)) {
      const { a, b } = pair;
      const [x, y] = [figureOf(a, department), figureOf(b, project)];
      const holds = sameClass(a, b);
      if (!x || !y || holds === undefined) continue;
      const classes = [`“${classOf(a)}”（${labelOf(department)}）`, `“${classOf(b)}”（${labelOf(project)}）`];
      yield {
        kind: 'same',
        terms: [x, y],
        holds,
        mismatch: 'unexplained',
        rule: `“${a.name.text.trim()}”的归类应一致`,
        relation: classes.join(holds ? '与' : '不同于'),
      };
    }
  },
});

/** A figure of the indicator's row, at which the row can be shown; its values are compared by another check. */
function figureOf({ name, weight, score, target, actual }: PlainIndicator, source: Source): Term | undefined {
  const [term] = [weight, score, target, actual].flatMap((entry) => termsOf(entry, name.text));
  return term && { ...term, file: source.file };
}

const classOf = ({ level1 = '', level2 = '' }: PlainIndicator): string => [level1, level2].filter(Boolean).join('—');

/** Whether two classes are one; undefined where a form prints none. */
function sameClass(a: PlainIndicator, b: PlainIndicator): boolean | undefined {
  const second = sameName(a.level2, b.level2);
  return second ?? sameName(a.level1, b.level1);
}

function sameName(one: string | undefined, other: string | undefined): boolean | undefined {
  const [a, b] = [bare(one), bare(other)];
  return a === '' || b === '' ? undefined : a.includes(b) || b.includes(a);
}

/** 「产出指标（50分）」 and 「产出」 are one class. */
const bare = (name = ''): string => name.replace(/[（(][^（）()]*[）)]|\s|指标|绩效/g, '');
