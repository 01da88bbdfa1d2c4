import { testCheck } from '../../testing/test-check.js';
import { repeatedParagraph } from './repeated-paragraph.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const done =
  '全年组织全民阅读推广活动66场，其中进校园18场、进社区30场、进企业18场，参加读者1.2万人次，活动满意率较高。';

testCheck(repeatedParagraph, {
  finds: [
    {
      name: 'a paragraph copied into another section',
      report: changed(
        libraryReport,
        ['（二）产出和效益\n', `${done}\n（二）产出和效益\n`],
        ['五、结果应用\n', `五、结果应用\n${done}\n`],
      ),
      message: /“全年组织全民阅读推广活动66场.*”这一段原样写了2次/,
    },
    {
      name: 'a copy with a new number',
      report: changed(
        libraryReport,
        ['（二）产出和效益\n', `3.${done}\n（二）产出和效益\n`],
        ['五、结果应用\n', `五、结果应用\n1.${done}\n`],
      ),
      message: '原样写了2次',
    },
    {
      name: 'three times',
      report: changed(libraryReport, ['五、结果应用\n', `五、结果应用\n${done}\n${done}\n${done}\n`]),
      message: '原样写了3次',
    },
    {
      name: 'two paragraphs',
      report: changed(
        archiveReport,
        ['四、存在的问题及原因分析\n', `${done}\n四、存在的问题及原因分析\n${done}\n`],
        [
          '六、绩效自评结果拟应用和公开情况\n',
          '数字化加工集中在下半年，支出进度前低后高；个别绩效指标的目标值设定偏低，不能充分反映工作难度。\n六、绩效自评结果拟应用和公开情况\n',
        ],
      ),
      message: '各原样写了不止一次',
    },
  ],
  ignores: [
    {
      name: 'a report with the same notes below two forms',
      report: changed(archiveReport, [
        '附件2\n',
        '说明：“公用经费”填报基本支出中的一般商品和服务支出，其他口径与部门决算报表一致，由各单位据实填写。\n附件2\n',
      ]),
    },
    {
      name: 'short sentences',
      report: changed(libraryReport, ['五、结果应用\n', '五、结果应用\n账实相符，没有问题。\n账实相符，没有问题。\n']),
    },
    {
      name: 'paragraphs that differ in a figure',
      report: changed(libraryReport, ['五、结果应用\n', `五、结果应用\n${done}\n${done.replace('66场', '68场')}\n`]),
    },
    { name: 'department and project tell the same', report: parkResult },
  ],
});
