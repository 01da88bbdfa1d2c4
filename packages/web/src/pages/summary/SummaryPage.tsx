import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { download, problemWords } from '../../api/request.js';
import { summaryExportPath, useSummary } from '../../api/summary.js';
import type { SummaryRow } from '../../api/types.js';
import { Asked } from '../../common/Asked.js';
import { Page } from '../../common/Page.js';
import { State } from '../../common/State.js';
import { ExecutionChart } from './ExecutionChart.js';
import { GradeBars } from './GradeBars.js';
import { GroupTable } from './GroupTable.js';
import { RankingTable } from './RankingTable.js';
import { SummaryFilter } from './SummaryFilter.js';
import styles from './summary.module.css';
import { isFiltered, paramsOf, rowsOf, type SummaryView, usualView, viewOf } from './view.js';

/** All evaluations side by side: who scored what, how grades and execution are spread, where each figure comes from. */
export const SummaryPage = () => {
  const query = useSummary();
  return (
    <Page
      title="汇总"
      lead="已审核的报告和编报中的记录放在一起看。得分用报告上印的数，不重新计分。"
      actions={query.data === undefined || query.data.length === 0 ? undefined : <ExportMenu />}
    >
      <Asked query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <State
              title="还没有可以汇总的自评"
              words="审核几份报告，或者编报一份记录，这里就会列出得分、等级和执行率。"
            >
              <Link to="/reports">去审核报告</Link>
            </State>
          ) : (
            <Overview rows={rows} />
          )
        }
      </Asked>
    </Page>
  );
};

const Overview = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewOf(params), [params]);
  const shown = useMemo(() => rowsOf(rows, view), [rows, view]);
  // Its bars are choices of a grade, so they count what all other filters let through.
  const ofAnyGrade = useMemo(() => rowsOf(rows, { ...view, grade: undefined }), [rows, view]);
  const change = (part: Partial<SummaryView>) => setParams(paramsOf({ ...view, ...part }), { replace: true });
  return (
    <>
      <SummaryFilter rows={rows} view={view} onChange={change} />
      <p className={styles.count} role="status">
        共 {rows.length} 份自评{isFiltered(view) ? `，符合条件 ${shown.length} 份` : ''}
        {isFiltered(view) ? (
          <Button type="link" size="small" onClick={() => setParams(new URLSearchParams(), { replace: true })}>
            清除筛选
          </Button>
        ) : null}
      </p>
      {ofAnyGrade.length === 0 ? (
        <State title="没有符合条件的自评">
          <Button onClick={() => change(usualView)}>清除筛选</Button>
        </State>
      ) : (
        <>
          <div className={styles.charts}>
            <GradeBars rows={ofAnyGrade} chosen={view.grade} onChoose={(grade) => change({ grade })} />
            <ExecutionChart rows={shown} />
          </div>
          <GroupTable rows={shown} by={view.groupBy} onBy={(groupBy) => change({ groupBy })} />
          <RankingTable rows={shown} view={view} onChange={change} />
        </>
      )}
    </>
  );
};

const ExportMenu = () => {
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'xlsx' | 'json') => {
    setBusy(true);
    try {
      await download(summaryExportPath(format));
    } catch (error) {
      void message.error(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: '全部自评，Excel' },
          { key: 'json', label: '全部自评，JSON' },
        ],
        onClick: ({ key }) => void save(key === 'json' ? 'json' : 'xlsx'),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isBusy}>
        导出
      </Button>
    </Dropdown>
  );
};
