import { App, Button, Pagination } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useReportAction } from '../../../api/reports.js';
import { problemWords } from '../../../api/request.js';
import type { Report } from '../../../api/types.js';
import { State } from '../../../common/State.js';
import { ReportFilter } from './ReportFilter.js';
import { ReportTable } from './ReportTable.js';
import styles from './report-list.module.css';
import { type ListView, pageSize, paramsOf, reportsOf, usualView, viewOf } from './view.js';

/** The list with its filters; what it shows is kept in the address, so that going back finds it again. */
export const ReportList = ({ reports }: { readonly reports: readonly Report[] }) => {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewOf(params), [params]);
  const shown = useMemo(() => reportsOf(reports, view), [reports, view]);
  const change = (part: Partial<ListView>) => setParams(paramsOf({ ...view, page: 1, ...part }), { replace: true });

  if (reports.length === 0) {
    return <State title="还没有报告" words="拖入或选择自评报告后，审核会立即开始，结果列在这里。" />;
  }
  const page = Math.min(view.page, Math.max(1, Math.ceil(shown.length / pageSize)));
  return (
    <section className={styles.list} aria-label="报告列表">
      <ReportFilter reports={reports} view={view} onChange={change} />
      {shown.length === 0 ? (
        <State title="没有符合条件的报告">
          <Button onClick={() => change(usualView)}>清除筛选</Button>
        </State>
      ) : (
        <ReportTable reports={shown.slice((page - 1) * pageSize, page * pageSize)} view={view} onChange={change} />
      )}
      <footer className={styles.foot}>
        <span>
          共 {reports.length} 份{shown.length === reports.length ? '' : `，符合条件 ${shown.length} 份`}
        </span>
        {shown.length > pageSize ? (
          <Pagination
            current={page}
            pageSize={pageSize}
            total={shown.length}
            showSizeChanger={false}
            size="small"
            onChange={(next) => change({ page: next })}
          />
        ) : null}
        <DeleteShown reports={shown} />
      </footer>
    </section>
  );
};

/** Deletes everything that the filters show, after asking. */
const DeleteShown = ({ reports }: { readonly reports: readonly Report[] }) => {
  const { modal, message } = App.useApp();
  const { mutateAsync } = useReportAction();
  if (reports.length < 2) return null;
  const remove = async () => {
    try {
      for (const { id } of reports) await mutateAsync({ id, action: 'delete' });
    } catch (error) {
      void message.error(problemWords(error));
    }
  };
  return (
    <Button
      type="text"
      size="small"
      onClick={() =>
        modal.confirm({
          title: `删除列出的 ${reports.length} 份报告？`,
          content: '上传的文件、审核结果和处理意见会一并删除，不能恢复。原来的文件不受影响。',
          okText: '删除',
          okButtonProps: { danger: true },
          onOk: remove,
        })
      }
    >
      删除列出的 {reports.length} 份
    </Button>
  );
};
