import type { Passage, TextFigure } from '../extract/narrative/narrative.js';
import { defineCheck } from '../kernel/check.js';
import { type Expression, figure, quotient } from '../kernel/expression.js';
import type { Claim } from '../kernel/relation.js';

export const namedRate = defineCheck({
  id: 'named-rate',
  title: '比率计算有误',
  severity: 'error',
  why: '文中既有比率又有计算它的数字的，应能相互验证。',
  basis: '比率按其名称的定义计算，如资金到位率=到位资金÷应到位资金×100%',
  advice: '按定义重新计算，改正比率或数字；口径不同的，写明分子和分母。',
  *claims({ narrative }) {
    for (const passage of narrative.passages) {
      for (const rate of passage.figures) {
        if (rate.figure.dimension === 'ratio' && !rate.figure.points) yield* claimOf(passage, rate);
      }
    }
  },
});

/** Rates whose names say what is divided by what. */
const definitions: readonly {
  readonly name: RegExp;
  readonly numerator: RegExp;
  readonly denominator: RegExp;
  readonly rule: string;
}[] = [
  {
    name: /到位率/,
    numerator: /到位|投入|下达|拨付/,
    denominator: /项目资金|应到位|计划|预算|总投资|资金/,
    rule: '资金到位率=到位（投入）资金÷项目资金',
  },
  {
    name: /(?:预算|资金|支出)?(?:执行|使用|支付)率|支出进度/,
    numerator: /执行|支出|使用|支付/,
    denominator: /预算|资金|下达|安排|指标/,
    rule: '执行率=执行数÷预算数',
  },
  {
    name: /控制率/,
    numerator: /在职|在编|实有|实际/,
    denominator: /编制|核定|预算|批复/,
    rule: '控制率=实际数÷核定数',
  },
  {
    name: /通过率|合格率|达标率|优良率|就业率/,
    numerator: /通过|合格|达标|优良|就业/,
    denominator: /参加|参与|共|总|应/,
    rule: '比率=符合条件的数量÷总数',
  },
  {
    name: /回复率|办结率|解决率|处理率|完成率|签约率|覆盖率|兑现率/,
    numerator: /回复|办结|解决|处理|完成|签约|覆盖|兑现/,
    denominator: /收到|受理|收集|共|应|计划|任务|设置|设计|总/,
    rule: '比率=已完成数÷应完成数',
  },
];

function* claimOf(passage: Passage, rate: TextFigure): Iterable<Claim> {
  const definition = definitions.find(({ name }) => name.test(rate.lead));
  if (!definition || /(?:目标|指标)[^，]{0,4}完成率|目标值/.test(rate.lead)) return;
  const before = passage.figures.filter(
    (f) => f.index < rate.index && f.sentence === rate.sentence && f.figure.dimension !== 'ratio',
  );
  const numerator = before.filter((f) => definition.numerator.test(f.lead)).at(-1);
  const denominators = before.filter(
    (f) => f !== numerator && definition.denominator.test(f.lead) && sameKind(f, numerator),
  );
  if (!numerator || denominators.length === 0) return;
  const readings: Expression[] = denominators.reverse().map((f) => quotient(figure(numerator), figure(f)));
  const [first, ...others] = readings;
  if (!first) return;
  yield {
    kind: 'ratio',
    result: rate,
    compare: '=',
    expressions: [first, ...others],
    rule: definition.rule,
    ...(numerator.figure.dimension === 'money' ? {} : { mismatch: 'unexplained' as const }),
    evaluation: passage.evaluation,
  };
  const whole = denominators[0];
  if (whole && numerator.figure.dimension === 'money' && /到位|使用|执行/.test(rate.lead)) {
    yield {
      kind: 'bound',
      result: numerator,
      compare: '<=',
      expressions: [figure(whole)],
      mismatch: 'unexplained',
      rule: `“${numerator.name}”不应大于“${whole.name}”`,
      evaluation: passage.evaluation,
    };
  }
}

const sameKind = (a: TextFigure, b: TextFigure | undefined): boolean =>
  b !== undefined &&
  a.figure.dimension === b.figure.dimension &&
  (a.figure.unit === b.figure.unit || a.figure.dimension !== 'money');
