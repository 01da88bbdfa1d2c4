import type { Report } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { FilterBar } from '../../../common/filter/FilterBar.js';
import { YearAndKind } from '../../../common/filter/YearAndKind.js';
import { choicesOf, type ListView, showName, shows } from './view.js';

/** Search, what is to be done, year and kind. */
export const ReportFilter = ({
  reports,
  view,
  onChange,
}: {
  readonly reports: readonly Report[];
  readonly view: ListView;
  readonly onChange: (part: Partial<ListView>) => void;
}) => {
  const { counts, years, kinds } = choicesOf(reports);
  return (
    <FilterBar label="搜索报告" placeholder="单位、标题或文件名" text={view.text} onText={(text) => onChange({ text })}>
      <Choices
        label="显示哪些报告"
        value={view.show}
        choices={shows
          .filter((show) => show === 'all' || show === view.show || counts[show] > 0)
          .map((show) => ({ value: show, label: showName[show], count: counts[show] }))}
        onChange={(show) => onChange({ show })}
      />
      <YearAndKind view={view} years={years} kinds={kinds} onChange={onChange} />
    </FilterBar>
  );
};
