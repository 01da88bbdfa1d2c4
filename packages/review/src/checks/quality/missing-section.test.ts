import { loadPack } from '@hengji/packs';
import { testCheck } from '../../testing/test-check.js';
import { missingSection } from './missing-section.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const hunan = { packs: [loadPack('hunan-report-outline-2022')] };
const chongqing = { packs: [loadPack('chongqing-department-2020')] };

testCheck(missingSection, {
  finds: [
    {
      name: 'no problems and no measures',
      report: changed(
        libraryReport,
        ['四、存在的问题和建议\n（一）存在问题\n', ''],
        ['1.电子资源使用率不高，宣传推介不够。\n2.预算编制时对活动经费测算偏粗。\n', ''],
        [
          '（二）有关建议\n1.建议加大电子资源推介力度，按季度通报使用情况。\n2.细化活动经费预算，提高预算编制的准确性。\n',
          '',
        ],
      ),
      message: '没有写到“存在的问题”“改进措施或建议”',
    },
    {
      name: 'troubles of others are no problems of the unit',
      report: changed(
        archiveReport,
        ['四、存在的问题及原因分析\n', ''],
        [
          '数字化加工集中在下半年，支出进度前低后高；个别绩效指标的目标值设定偏低，不能充分反映工作难度。\n',
          '多次走访，帮助村级档案室解决存在的困难，为下一步工作打下基础。\n',
        ],
        ['五、下一步改进措施\n一是提前开展数字化采购，均衡支出进度。二是参照近三年实际合理设定目标值。\n', ''],
      ),
      message: /没有写到“存在的问题”“改进措施或建议”/,
    },
    {
      name: 'the outline of the place asks for more',
      report: changed(
        archiveReport,
        ['六、绩效自评结果拟应用和公开情况\n', ''],
        ['自评结果将作为2024年预算安排的参考，并随部门决算在县人民政府网站公开。\n', ''],
      ),
      options: hunan,
      severity: 'warning',
      message: /按“湖南省部门整体支出绩效自评报告提纲”的要求，报告还应写明“应用或公开”/,
    },
  ],
  ignores: [
    { name: 'a complete report', report: archiveReport },
    { name: 'a complete report, by the outline of its place', report: archiveReport, options: hunan },
    { name: 'an abridged result has no basics', report: parkResult },
    {
      name: 'a part without a heading, told in a paragraph',
      report: changed(
        libraryReport,
        ['四、存在的问题和建议\n（一）存在问题\n', ''],
        ['1.电子资源使用率不高，宣传推介不够。', '对照要求，工作中还存在一些不足，主要是电子资源使用率不高。'],
        ['（二）有关建议\n1.建议加大', '今后将加大'],
      ),
    },
    {
      name: 'only the use of the result is missing, which not every outline asks for',
      report: changed(libraryReport, [
        '五、结果应用\n自评结果将用于改进2023年预算编制，并在区人民政府网站公开，接受社会监督。\n',
        '',
      ]),
    },
    {
      name: 'a form without a report',
      report:
        '2023年度云溪县档案馆部门整体支出绩效自评表\n 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值\n 产出指标 | 数量指标 | 接收档案进馆 | 1000卷 | 1200卷',
    },
    {
      name: 'a pack for another year asks for nothing',
      report: libraryReport,
      options: { packs: [loadPack('hunan-department-2015')] },
    },
    {
      name: 'the outline of Chongqing',
      report: changed(
        libraryReport,
        ['（一）投入和过程', '（一）绩效评价目的\n检验资金使用效果。\n（二）投入和过程'],
        ['（二）产出和效益', '（三）产出和效益'],
      ),
      options: chongqing,
    },
  ],
});
