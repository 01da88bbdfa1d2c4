import type { Pack, PackForm } from '@hengji/packs';
import { usualExecution } from './blocks/execution.js';
import { usualGoals } from './blocks/goals.js';
import { usualIndicators } from './blocks/indicator-columns.js';

/** The form for packs that prescribe none: what all official forms of its kind have in common. */
export const usualForms = ({ kind }: Pack): PackForm[] => [
  {
    id: 'self-evaluation',
    title: kind === 'project' ? '{year}年度{project}项目绩效自评表' : '{year}年度部门整体支出绩效自评表',
    unit: '万元',
    blocks: [
      {
        kind: 'fields',
        rows: kind === 'project' ? [['项目名称'], ['主管部门', '实施单位']] : [['单位名称']],
      },
      usualExecution,
      usualGoals,
      usualIndicators,
      { kind: 'total', label: '总分' },
    ],
  },
];
