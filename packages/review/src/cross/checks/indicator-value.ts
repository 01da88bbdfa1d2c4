import { indicatorsOfOneProject } from '../department-indicators.js';
import { valueRelations } from '../indicator-agreement.js';
import { defineCrossCheck } from '../source.js';

export const indicatorValue = defineCrossCheck({
  id: 'cross-indicator-value',
  title: '同一指标在部门和项目自评表中的数值不一致',
  severity: 'warning',
  why: '部门整体自评中的项目类指标取自项目自评，同一指标的目标值和实际完成值应相同。',
  basis: '部门整体支出与项目支出绩效目标、指标相互衔接；自评材料前后一致',
  advice: '核对指标的原始资料，统一目标值和完成值；统计范围不同的，注明范围。',
  *claims(context) {
    for (const { pair, department, project } of indicatorsOfOneProject(context)) {
      yield* valueRelations(pair, department, project, '部门自评表与项目自评表');
    }
  },
});
