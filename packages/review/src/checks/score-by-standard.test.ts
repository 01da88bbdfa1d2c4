import { loadPack } from '@hengji/packs';
import { department } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { scoreByStandard } from './score-by-standard.js';

const steps = '以100%为标准，≤100%计5分；每超过一个百分点扣0.5分，扣完为止。';
const staff = '在职人员控制率=（在职人员数/编制数）×100%';
const tiers = '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。';
const control = '预算控制率=（本年追加预算/年初预算）×100%';

/** Valid for any year: the report of the tests is of 2023. */
const oldPack = { ...loadPack('hunan-department-2015'), years: { from: 2015 } };

const report = (narrative: string[], ...rows: string[]): string =>
  department(narrative, ['一级指标 | 三级指标 | 分值 | 评价标准 | 指标说明 | 得分', ...rows].join('\n'));

testCheck(scoreByStandard, {
  finds: [
    {
      name: 'a unit over its posts that still scores',
      report: report(['本馆编制数20人，实际在职人数21人。'], `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 4.5`),
      message: '(21人÷20人)×100%=105%',
    },
    {
      name: 'the wrong tier, from two amounts in the text',
      report: report(['年初预算200.00万元，年中追加30.00万元。'], `过程 | 预算控制率 | 5 | ${tiers} | ${control} | 4`),
      message: '得3分',
    },
    {
      name: 'the wrong tier, from the rate in the text',
      report: report(['全年预算控制率为12.4%。'], `过程 | 预算控制率 | 5 | ${tiers} | ${control} | 2`),
      message: '得3分',
    },
    {
      name: 'a score that no rounding of the stated rate allows',
      report: report(['全年没有追加预算，预算控制率为0%。'], `过程 | 预算控制率 | 5 | ${tiers} | ${control} | 4.5`),
      message: '得5分',
    },
    {
      name: 'several bodies, and no reading that gives the score',
      report: report(
        ['本馆编制数10人，实际在职人数13人。', '下设县志办，编制数4人，实际在职人数4人。'],
        `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 4`,
      ),
      message: '其他口径',
    },
    {
      name: 'a form without standards, by the standards of the pack that the user names',
      report: department(
        ['本馆编制数20人，实际在职人数21人。'],
        '一级指标 | 三级指标 | 分值 | 得分\n投入 | 在职人员控制率 | 5 | 4.5',
      ),
      options: { packs: [oldPack] },
      message: '超过100%达5个百分点',
    },
  ],
  ignores: [
    {
      name: 'a score by the rate before it was rounded: 12% may be 11.6%',
      report: report(['在职人员控制率为112%。'], `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 0`),
    },
    {
      name: 'a score by a rate that was cut off: 102% may be 102.9%, which is three points begun',
      report: report(['在职人员控制率为102%。'], `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 3.5`),
    },
    {
      name: 'the score that the standard of the pack gives, and marks that the pack knows no standard for',
      report: department(
        ['本馆编制数20人，实际在职人数21人。'],
        '一级指标 | 三级指标 | 分值 | 得分\n投入 | 在职人员控制率 | 5 | 2.5\n投入 | 三公经费变动率 | 9 | 1',
      ),
      options: { packs: [oldPack] },
    },
    {
      name: 'the score that the standard gives',
      report: report(
        ['本馆编制数20人，实际在职人数21人。', '年初预算200.00万元，年中追加30.00万元。'],
        `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 2.5`,
        `过程 | 预算控制率 | 5 | ${tiers} | ${control} | 3`,
      ),
    },
    {
      name: 'the score of one of several bodies',
      report: report(
        ['本馆编制数10人，实际在职人数13人。', '下设县志办，编制数4人，实际在职人数4人。'],
        `投入 | 在职人员控制率 | 5 | ${steps} | ${staff} | 5`,
      ),
    },
    {
      name: 'a rounded amount at the border of two tiers, either score',
      report: report(['年初预算200.0万元，年中追加20.0万元。'], `过程 | 预算控制率 | 5 | ${tiers} | ${control} | 3`),
    },
    {
      name: 'standards that need judgement or items of a list',
      report: report(
        ['本馆按要求开展工作。'],
        '过程 | 制度健全性 | 4 | ①有财务制度，2分；②有内控制度，2分。 |  | 4',
        '产出 | 重点工作 | 8 | 根据考核材料综合评定。 |  | 7',
      ),
      silent: true,
    },
    {
      name: 'a form without standards',
      report: department([], '一级指标 | 三级指标 | 分值 | 得分\n产出指标 | 整理档案 | 50 | 50'),
      silent: true,
    },
  ],
});
