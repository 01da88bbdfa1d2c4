import type { ReactNode } from 'react';
import type { Report } from '../../../api/types.js';
import { Counts } from '../../../common/Counts.js';
import { CoverLink } from '../../../common/CoverLink.js';
import { SortHead } from '../../../common/table/SortHead.js';
import tables from '../../../common/table/table.module.css';
import { rangeWords, reportKindName, reportStateName, timeWords } from '../../../common/words.js';
import { PackTag } from './PackTag.js';
import { ReportMenu } from './ReportMenu.js';
import styles from './report-table.module.css';
import { type ListView, scoreAgrees } from './view.js';

/** One page of the list. On narrow screens each row becomes a card. */
export const ReportTable = ({
  reports,
  ...sorting
}: {
  readonly reports: readonly Report[];
  readonly view: ListView;
  readonly onChange: (part: Partial<ListView>) => void;
}) => (
  <table className={`${tables.table} ${styles.reports}`}>
    <thead>
      <tr>
        <SortHead {...sorting} by="unit" words="单位与文件" />
        <SortHead {...sorting} by="year" words="年度" descendsFirst />
        <th scope="col">类型</th>
        <SortHead {...sorting} by="score" words="自评得分" descendsFirst align="end" />
        <SortHead {...sorting} by="difference" words="重算得分" descendsFirst align="end" />
        <th scope="col">等级</th>
        <SortHead {...sorting} by="errors" words="问题" descendsFirst />
        <SortHead {...sorting} by="open" words="待处理" descendsFirst align="end" />
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

/** A cell; `label` is shown where the row is a card, which leaves out what has no value. */
const Value = ({ label, of, align }: { readonly label?: string; readonly of: ReactNode; readonly align?: 'end' }) => (
  <td data-label={label} data-align={align} data-none={of === null || of === undefined} className="number">
    {of ?? '–'}
  </td>
);

/** What was recomputed differs from what is printed. */
const Differing = ({ score }: { readonly score: string | undefined }) => (
  <b className={styles.differs}>
    {score} <small>不符</small>
  </b>
);

const ReportRow = ({ report }: { readonly report: Report }) => {
  const { id, name, state, unit, year, kind, grade, printedScore, recomputed, counts, demonstration } = report;
  const done = state === 'done';
  const score = rangeWords(recomputed);
  return (
    <tr data-state={state}>
      <th scope="row" className={styles.name}>
        <CoverLink to={`/reports/${id}`} title={unit === null ? name : `${unit}\n${name}`}>
          {unit ?? name}
        </CoverLink>
        <small>
          {demonstration ? <span className={styles.tag}>示例</span> : null}
          {unit === null ? null : <span className={styles.file}>{name}</span>}
          <PackTag report={report} />
        </small>
      </th>
      {done ? (
        <>
          <Value of={year} />
          <Value of={kind === null ? undefined : reportKindName[kind]} />
          <Value label="自评" align="end" of={printedScore} />
          <Value label="重算" align="end" of={scoreAgrees(report) ? score : <Differing score={score} />} />
          <Value of={grade} />
          <td className={styles.counts}>
            {kind === 'budget' ? <span className={styles.time}>供报告核对</span> : <Counts counts={counts} />}
          </td>
          <Value label="待处理" align="end" of={counts.open} />
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
