import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import type { Report } from '../../../api/types.js';
import { Choices } from '../../../common/Choices.js';
import { reportKindName } from '../../../common/words.js';
import styles from './report-list.module.css';
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
    <search className={styles.filter}>
      <Input
        className={styles.search ?? ''}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder="单位、标题或文件名"
        aria-label="搜索报告"
        value={view.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <Choices
        label="显示哪些报告"
        value={view.show}
        choices={shows
          .filter((show) => show === 'all' || show === view.show || counts[show] > 0)
          .map((show) => ({ value: show, label: showName[show], count: counts[show] }))}
        onChange={(show) => onChange({ show })}
      />
      {years.length > 1 ? (
        <Select
          aria-label="年度"
          className={styles.select ?? ''}
          allowClear
          placeholder="全部年度"
          value={view.year ?? null}
          options={years.map((year) => ({ value: year, label: `${year}年度` }))}
          onChange={(year) => onChange({ year: year ?? undefined })}
        />
      ) : null}
      {kinds.length > 1 ? (
        <Select
          aria-label="类型"
          className={styles.select ?? ''}
          allowClear
          placeholder="全部类型"
          value={view.kind ?? null}
          options={kinds.map((kind) => ({ value: kind, label: reportKindName[kind] }))}
          onChange={(kind) => onChange({ kind: kind ?? undefined })}
        />
      ) : null}
    </search>
  );
};
