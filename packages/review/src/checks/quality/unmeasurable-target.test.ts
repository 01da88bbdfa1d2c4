import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { unmeasurableTarget } from './unmeasurable-target.js';

const row = (level2: string, name: string, target: string, actual = '已完成'): IndicatorRow => ({
  level1: /效益|影响/.test(level2) ? '效益指标' : '产出指标',
  level2,
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));

testCheck(unmeasurableTarget, {
  finds: [
    {
      name: 'a wish',
      report: form(row('社会效益指标', '群众档案意识', '进一步提升')),
      message: '“群众档案意识”的目标值只是愿望或口号（“进一步提升”），无法衡量完成了多少。',
    },
    {
      name: 'a wish with its object before and behind',
      report: form(
        row('社会效益指标', '服务大局', '促进全县经济社会高质量发展'),
        row('可持续影响指标', '馆藏管理', '管理水平不断提高'),
        row('社会效益指标', '宣传效果', '成效显著'),
      ),
      message: '“服务大局”“馆藏管理”“宣传效果”的目标值只是愿望或口号（如“促进全县经济社会高质量发展”）',
    },
    {
      name: 'a wish with a hundred percent',
      report: form(row('社会效益指标', '增强群众的幸福感', '100%', '100%')),
      message: '“增强群众的幸福感”的目标值为“100%”，但名称本身是愿望',
    },
    {
      name: 'department and project, told once',
      report: [
        form(row('社会效益指标', '弘扬档案文化', '弘扬优秀传统文化')),
        project('档案文化建设', indicatorTable([row('社会效益指标', '弘扬档案文化', '弘扬传统文化')])),
      ].join('\n'),
      message: /^“弘扬档案文化”的目标值只是愿望或口号（“弘扬传?优?秀?传统文化”）/,
    },
  ],
  ignores: [
    {
      name: 'figures, grades, products and comparisons',
      report: form(
        row('数量指标', '接收进馆档案', '≥8000卷', '8200卷'),
        row('质量指标', '档案管理规范化水平', '良好', '良好'),
        row('质量指标', '修复工作', '通过专家验收'),
        row('社会效益指标', '查档便利程度', '比上年提高'),
        row('社会效益指标', '推进馆藏开放', '发布开放目录'),
        row('可持续影响指标', '完善管理制度', '出台鉴定销毁办法'),
      ),
    },
    {
      name: 'a hundred percent of what the name says',
      report: form(
        row('社会效益指标', '提高群众满意度', '100%', '100%'),
        row('质量指标', '提升数字化成果合格率', '100%', '100%'),
        row('质量指标', '年度工作完成率', '100%', '100%'),
      ),
    },
    {
      name: 'what must not happen, and grades in words',
      report: form(
        row('质量指标', '库房安全', '不发生火灾、失窃', '未发生'),
        row('质量指标', '业务规范性', '规范', '规范'),
        row('社会效益指标', '惠民政策', '应享尽享', '应享尽享'),
        row('质量指标', '档案系统', '正常运行', '正常运行'),
        row('质量指标', '维护消防设备', '100%', '100%'),
        row('社会效益指标', '红色展馆建设', '推动项目落地', '已开工'),
      ),
    },
  ],
});
