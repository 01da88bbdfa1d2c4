import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { FilterBar } from '../../common/filter/FilterBar.js';
import { FilterSelect } from '../../common/filter/FilterSelect.js';
import { YearAndKind } from '../../common/filter/YearAndKind.js';
import { choicesOf, type SummaryView } from './view.js';

const sourceName = { report: '已审核的报告', record: '编报的记录' } as const;

/** Search, unit, year, kind and where an evaluation comes from. */
export const SummaryFilter = ({
  rows,
  view,
  onChange,
}: {
  readonly rows: readonly SummaryRow[];
  readonly view: SummaryView;
  readonly onChange: (part: Partial<SummaryView>) => void;
}) => {
  const { years, units, kinds, sources } = useMemo(() => choicesOf(rows), [rows]);
  return (
    <FilterBar label="搜索自评" placeholder="单位、项目或文件名" text={view.text} onText={(text) => onChange({ text })}>
      <FilterSelect
        label="单位"
        wide
        value={view.unit}
        choices={units.map((unit) => ({ value: unit, label: unit }))}
        onChange={(unit) => onChange({ unit })}
      />
      <YearAndKind view={view} years={years} kinds={kinds} onChange={onChange} />
      <FilterSelect
        label="来源"
        value={view.source}
        choices={sources.map((source) => ({ value: source, label: sourceName[source] }))}
        onChange={(source) => onChange({ source })}
      />
    </FilterBar>
  );
};
