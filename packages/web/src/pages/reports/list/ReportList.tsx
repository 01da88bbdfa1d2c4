import { Button } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Report } from '../../../api/types.js';
import { State } from '../../../common/State.js';
import { Pages } from '../../../common/table/Pages.js';
import { pageOf } from '../../../common/table/paging.js';
import { RemoveReports } from './RemoveReports.js';
import { ReportFilter } from './ReportFilter.js';
import { ReportTable } from './ReportTable.js';
import styles from './report-list.module.css';
import { ShownActions } from './ShownActions.js';
import { type ListView, noFilter, paramsOf, reportsOf, viewOf } from './view.js';

/** The list with its filters; what it shows is kept in the address, so that going back finds it again. */
export const ReportList = ({ reports }: { readonly reports: readonly Report[] }) => {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewOf(params), [params]);
  const shown = useMemo(() => reportsOf(reports, view), [reports, view]);
  const examples = reports.filter(({ demonstration }) => demonstration);
  const change = (part: Partial<ListView>) => setParams(paramsOf({ ...view, page: 1, ...part }), { replace: true });

  if (reports.length === 0) {
    return <State title="还没有报告" words="拖入或选择自评报告后，审核会立即开始，结果列在这里。" />;
  }
  const { page, rows } = pageOf(shown, view.page);
  return (
    <section className={styles.list} aria-label="报告列表">
      <ReportFilter reports={reports} view={view} onChange={change} />
      {shown.length === 0 ? (
        <State title="没有符合条件的报告">
          <Button onClick={() => change(noFilter)}>清除筛选</Button>
        </State>
      ) : (
        <>
          <ShownActions reports={shown} />
          <ReportTable reports={rows} view={view} onChange={change} />
        </>
      )}
      <footer className={styles.foot}>
        <span>
          共 {reports.length} 份{shown.length === reports.length ? '' : `，符合条件 ${shown.length} 份`}
        </span>
        <Pages page={page} total={shown.length} onChange={(next) => change({ page: next })} />
        <span className={styles.remove}>
          {examples.length === 0 ? null : (
            <RemoveReports reports={examples} words={`移除示例 ${examples.length} 份`} question="移除全部示例？" />
          )}
          {shown.length < 2 ? null : (
            <RemoveReports
              reports={shown}
              words={`删除列出的 ${shown.length} 份`}
              question={`删除列出的 ${shown.length} 份报告？`}
            />
          )}
        </span>
      </footer>
    </section>
  );
};
