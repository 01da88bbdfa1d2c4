import { department, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { partialFullMarks } from './partial-full-marks.js';

const form = (target: string, actual: string, score: string, standard?: string): string =>
  department(
    [],
    indicatorTable([
      { level1: '产出指标', name: '馆藏图书编目册数', target: '≥1200册', actual: '1260册', weight: '20', score: '20' },
      {
        level1: '效益指标',
        name: '推进数字档案馆建设',
        target,
        actual,
        weight: '20',
        score,
        ...(standard === undefined ? {} : { standard }),
      },
    ]),
  );

testCheck(partialFullMarks, {
  finds: [
    {
      name: 'full marks for what was reached to some extent',
      report: form('推进数字档案馆建设', '在一定程度上推进了数字档案馆建设', '20'),
      message: '“推进数字档案馆建设”的实际完成值写的是“在一定程度上推进了数字档案馆建设”',
    },
    {
      name: 'full marks for what is not done',
      report: form('完成系统上线', '系统已开发，尚未上线', '20'),
      message: '却得满分20',
    },
    {
      name: 'full marks for a part',
      report: form('完成全部库房改造', '部分完成', '20分'),
      message: '目标为“完成全部库房改造”',
    },
    {
      name: 'full marks for what still goes on',
      report: form('完成三个阅览室改造', '正在施工', '20'),
      message: '正在施工',
    },
    {
      name: 'some rise where a marked one was wanted',
      report: form('利用率显著提高', '利用率有所提高', '20'),
      message: '有所提高',
    },
    {
      name: 'nearly done, as advice',
      report: form('完成全部库房改造', '基本完成', '20'),
      severity: 'advice',
      message: '基本完成',
    },
  ],
  ignores: [
    { name: 'the words of the target', report: form('群众基本满意', '基本满意', '20') },
    { name: 'marks were taken off', report: form('完成全部库房改造', '部分完成', '16') },
    { name: 'done', report: form('完成全部库房改造', '已全部完成', '20') },
    { name: 'nothing that happened was wanted', report: form('不发生失泄密事件', '未发生失泄密事件', '20') },
    { name: 'nothing of the kind has happened yet', report: form('无失泄密事件', '尚未发生失泄密事件', '20') },
    {
      name: 'a basic service is not a partial one',
      report: form('提供基本公共档案服务', '已提供基本公共档案服务', '20'),
    },
    { name: 'a work that goes on is what was wanted', report: form('持续推进数字化', '正在推进', '20') },
    { name: 'a rise where a rise was wanted', report: form('提高利用率', '利用率有所提高', '20') },
    {
      name: 'the standard of the form gives full marks for it',
      report: form('完成全部库房改造', '基本完成', '20', '全部完成或基本完成得满分，部分完成得一半，未完成不得分。'),
    },
    {
      name: 'a note of the form gives full marks for it',
      report: `${form('完成全部库房改造', '基本完成', '20')}\n备注：定性指标基本完成的按100%计分，部分完成的按60%计分。`,
    },
  ],
});
