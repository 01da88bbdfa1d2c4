import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { frameInText } from './frame-in-text.js';

testCheck(frameInText, {
  finds: [
    {
      name: 'fewer classes below than above',
      report: prose('指标体系共设置4个一级指标，12个二级指标，8个三级指标。'),
      severity: 'warning',
      message: '8个',
    },
    {
      name: 'a complete list that misses 100',
      report: prose('评价指标体系由决策（15分）、过程（25分）、产出（40分）、效益（18分）4个一级指标构成。'),
      message: '15+25+40+18=98，不是100分',
    },
    {
      name: 'the number named before the list',
      report: prose('本次评价共设一级指标3个：投入（20分）、产出（50分）、效益（35分）。'),
      message: '20+50+35=105',
    },
    {
      name: 'a list that may be continued elsewhere: unexplained',
      report: prose('评价指标体系包括产出指标（50分）、效益指标（30分）等。'),
      severity: 'warning',
      message: '50+30=80，不是100分',
    },
    {
      name: 'another number of classes',
      report: prose('评价指标体系分为投入（20分）、产出（50分）、效益（30分）4个一级指标。'),
      severity: 'warning',
      message: '列出一级指标3个，文中称4个',
    },
    {
      name: 'other full marks that are missed',
      report: prose('评价指标体系满分110分，设投入（20分）、产出（50分）、效益（30分）3个一级指标。'),
      message: '不是110分',
    },
  ],
  ignores: [
    { name: 'levels that widen', report: prose('指标体系共设置4个一级指标，9个二级指标，21个三级指标。') },
    {
      name: 'a list that makes up 100',
      report: prose('评价指标体系由决策（15分）、过程（25分）、产出（40分）、效益（20分）4个一级指标构成。'),
    },
    { name: 'halves', report: prose('一级指标共3个，分别为投入（17.5分）、产出（52.5分）、效益（30分）。') },
    {
      name: 'parts of parts',
      report: prose(
        '评价指标体系分为投入（20分）；产出（50分），包括数量（20分）、质量（30分）；效益（30分），共3个一级指标。',
      ),
    },
    {
      name: 'full marks of its own',
      report: prose('评价指标体系总分为110分，设投入（20分）、产出（50分）、效益（40分）3个一级指标。'),
    },
    {
      name: 'marks in brackets that are no frame',
      report: prose('馆藏利用（18分）和档案征集（12分）仍有提升空间。'),
      silent: true,
    },
    { name: 'one class alone', report: prose('评价指标体系中产出指标（50分）比重最大。'), silent: true },
  ],
});
