import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { reportKindName } from '../../common/words.js';
import styles from './summary.module.css';
import { choicesOf, type SummaryView } from './view.js';

export const sourceName = { report: '已审核的报告', record: '编报的记录' } as const;

/** Search, year, unit, kind and where an evaluation comes from. */
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
    <search className={styles.filter}>
      <Input
        className={styles.search ?? ''}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder="单位、项目或文件名"
        aria-label="搜索自评"
        value={view.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <Select
        aria-label="年度"
        className={styles.select ?? ''}
        allowClear
        placeholder="全部年度"
        value={view.year ?? null}
        options={years.map((year) => ({ value: year, label: `${year}年度` }))}
        onChange={(year) => onChange({ year: year ?? undefined })}
      />
      <Select
        aria-label="单位"
        className={styles.unit ?? ''}
        allowClear
        showSearch
        placeholder="全部单位"
        value={view.unit ?? null}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        onChange={(unit) => onChange({ unit: unit ?? undefined })}
      />
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
      {sources.length > 1 ? (
        <Select
          aria-label="来源"
          className={styles.select ?? ''}
          allowClear
          placeholder="全部来源"
          value={view.source ?? null}
          options={sources.map((source) => ({ value: source, label: sourceName[source] }))}
          onChange={(source) => onChange({ source: source ?? undefined })}
        />
      ) : null}
    </search>
  );
};
