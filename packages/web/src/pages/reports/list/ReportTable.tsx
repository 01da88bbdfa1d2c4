import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Report } from '../../../api/types.js';
import { Counts } from '../../../common/Counts.js';
import { rangeWords, reportKindName, reportStateName, timeWords } from '../../../common/words.js';
import { ReportMenu } from './ReportMenu.js';
import styles from './report-table.module.css';
import { type ListView, type SortKey, scoreAgrees } from './view.js';

interface Sorting {
  readonly view: ListView;
  readonly onChange: (part: Partial<ListView>) => void;
}

/** One page of the list. On narrow screens each row becomes a card. */
export const ReportTable = ({ reports, ...sorting }: Sorting & { readonly reports: readonly Report[] }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <SortHead {...sorting} by="unit" words="单位与文件" />
        <SortHead {...sorting} by="year" words="年度" descendsFirst />
        <th scope="col">类型</th>
        <SortHead {...sorting} by="score" words="自评得分" descendsFirst />
        <SortHead {...sorting} by="difference" words="重算得分" descendsFirst />
        <th scope="col">等级</th>
        <SortHead {...sorting} by="errors" words="问题" descendsFirst />
        <SortHead {...sorting} by="open" words="待处理" descendsFirst />
        <SortHead {...sorting} by="added" words="加入时间" descendsFirst />
        <th scope="col">
          <span className="hidden-text">操作</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
    </tbody>
  </table>
);

const SortHead = ({
  view,
  onChange,
  by,
  words,
  descendsFirst = false,
}: Sorting & { readonly by: SortKey; readonly words: string; readonly descendsFirst?: boolean }) => {
  const active = view.sort === by;
  const sort = active ? (view.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sort}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onChange({ sort: by, descending: active ? !view.descending : descendsFirst })}
      >
        {words}
        {active ? view.descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden /> : null}
      </button>
    </th>
  );
};

/** A cell; `label` is shown where the row is a card, which leaves out what has no value. */
const Value = ({ label, of }: { readonly label?: string; readonly of: ReactNode }) => (
  <td data-label={label} data-none={of === null || of === undefined} className="number">
    {of ?? '–'}
  </td>
);

const ReportRow = ({ report }: { readonly report: Report }) => {
  const { id, name, state, unit, year, kind, grade, printedScore, recomputed, counts, demonstration } = report;
  const done = state === 'done';
  const score = rangeWords(recomputed);
  return (
    <tr data-state={state}>
      <th scope="row" className={styles.name}>
        <Link to={`/reports/${id}`} title={unit === null ? name : `${unit}\n${name}`}>
          {unit ?? name}
        </Link>
        <small>
          {demonstration ? <span className={styles.tag}>示例</span> : null}
          {unit === null ? null : <span className={styles.file}>{name}</span>}
        </small>
      </th>
      {done ? (
        <>
          <Value of={year} />
          <Value of={kind === null ? undefined : reportKindName[kind]} />
          <Value label="自评" of={printedScore} />
          <Value label="重算" of={scoreAgrees(report) ? score : <b className={styles.differs}>{score} 不符</b>} />
          <Value of={grade} />
          <td className={styles.counts}>
            {kind === 'budget' ? <span className={styles.time}>供报告核对</span> : <Counts counts={counts} />}
          </td>
          <Value label="待处理" of={counts.open} />
        </>
      ) : (
        <td colSpan={7} className={styles.state}>
          <b data-state={state}>{reportStateName[state]}</b>
          {report.error === null ? null : <span>{report.error}</span>}
        </td>
      )}
      <td className={styles.time}>{timeWords(report.createdAt)}</td>
      <td className={styles.menu}>
        <ReportMenu report={report} />
      </td>
    </tr>
  );
};
