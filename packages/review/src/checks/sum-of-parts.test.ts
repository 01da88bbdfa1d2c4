import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { sumOfParts } from './sum-of-parts.js';

testCheck(sumOfParts, {
  finds: [
    {
      name: 'parts that are less than their whole',
      report: prose('2023年支出合计310.50万元，其中：基本支出205.30万元，项目支出104.20万元。'),
      message: '205.30+104.20=309.50',
    },
    {
      name: 'parts that are more than their whole',
      report: prose('项目支出105.20万元，其中：库房改造80.00万元，数字化加工45.20万元。'),
      message: '小于80.00+45.20=125.20',
    },
    {
      name: 'an inner list',
      report: prose(
        '支出310.50万元，其中：基本支出205.30万元（其中：人员经费162.10万元，公用经费34.20万元），项目支出105.20万元。',
      ),
      message: '162.10+34.20=196.30',
    },
    {
      name: 'one part greater than the whole',
      report: prose('全年接待查档260人次，其中单位查档310人次。'),
      message: '大于',
    },
    {
      name: 'a list that leaves out next to nothing: unexplained',
      report: prose('项目支出105.20万元，其中：库房改造60.00万元，数字化加工30.00万元，征集费14.80万元。'),
      severity: 'warning',
      message: '相差0.4万元',
    },
    {
      name: 'a total told after its parts',
      report: prose('东馆、西馆、南馆分别入藏320册、180册、150册，共750册。'),
      message: '320+180+150=650',
    },
    {
      name: 'more results than there were causes: unexplained',
      report: prose('全年报送信息65篇，被上级采用72篇。'),
      severity: 'warning',
      message: '不应大于它',
    },
    {
      name: 'marks that do not make up the total',
      report: prose(
        '自评得分96.5分，其中预算执行10分，得9.5分；产出50分，得48分；效益30分，得28分；满意度10分，得10分。',
      ),
      message: '9.5+48+28+10=95.5',
    },
  ],
  ignores: [
    { name: 'a whole and its parts', report: prose('支出310.50万元，其中：基本支出205.30万元，项目支出105.20万元。') },
    { name: 'rounding', report: prose('支出310.5万元，其中：基本支出205.33万元，项目支出105.16万元。') },
    { name: 'a partial list', report: prose('项目支出105.20万元，其中：库房改造60.00万元，征集费14.80万元。') },
    { name: 'one part', report: prose('全年接待查档320人次，其中单位查档86人次。') },
    { name: 'units of several sizes', report: prose('投资1.2亿元，其中：省级资金7000万元，自筹50,000,000元。') },
    { name: 'what became of what was counted', report: prose('收集意见128条，已答复96条，转交有关部门32条。') },
    { name: 'people under several heads', report: prose('职工86人，其中女性48人，党员60人。'), silent: true },
    { name: 'peers in a row', report: prose('公务员12人、事业人员8人、挂职干部4人。'), silent: true },
  ],
});
