import { DownloadOutlined } from '@ant-design/icons';
import { countedRows, filterEvaluations, isMixed, noSummaryFilter } from '@hengji/core';
import { App, Button, Checkbox, Dropdown } from 'antd';
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
import { isFiltered, listParamsOf, paramsOf, type SummaryView, viewOf } from './view.js';

/** All evaluations side by side: who scored what, how grades and execution are spread, where each figure comes from. */
export const SummaryPage = () => {
  const query = useSummary();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewOf(params), [params]);
  const shown = useMemo(
    () => filterEvaluations(countedRows(query.data ?? [], view.examples), view),
    [query.data, view],
  );
  const change = (part: Partial<SummaryView>) => setParams(paramsOf({ ...view, ...part }), { replace: true });
  return (
    <Page
      title="汇总"
      lead="已审核的报告和编报中的记录放在一起看。报告的得分用原件上印的数，不重新计分。"
      actions={shown.length === 0 ? undefined : <ExportMenu view={view} count={shown.length} />}
    >
      <Asked query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <State
              title="还没有可以汇总的自评"
              words="审核几份报告，或者编报一份记录，这里就会列出得分、等级和执行率。"
            >
              <Link to="/reports">去审核报告</Link>
              <Link to="/records">去编报</Link>
            </State>
          ) : (
            <Overview rows={rows} shown={shown} view={view} onChange={change} />
          )
        }
      </Asked>
    </Page>
  );
};

const Overview = ({
  rows: all,
  shown,
  view,
  onChange,
}: {
  readonly rows: readonly SummaryRow[];
  readonly shown: readonly SummaryRow[];
  readonly view: SummaryView;
  readonly onChange: (part: Partial<SummaryView>) => void;
}) => {
  const rows = useMemo(() => countedRows(all, view.examples), [all, view.examples]);
  // Its bars are choices of a grade, so they count what all other filters let through.
  const ofAnyGrade = useMemo(() => filterEvaluations(rows, { ...view, grade: undefined }), [rows, view]);
  const clear = <Button onClick={() => onChange(noSummaryFilter)}>清除筛选</Button>;
  return (
    <>
      <SummaryFilter rows={rows} view={view} onChange={onChange} />
      <p className={styles.count}>
        <span role="status">
          共 {rows.length} 份自评{rows.length < all.length ? `（不含示例 ${all.length - rows.length} 份）` : ''}
          {isFiltered(view) ? `，符合条件 ${shown.length} 份` : ''}
        </span>
        {isMixed(all) ? (
          <Checkbox checked={view.examples} onChange={({ target }) => onChange({ examples: target.checked })}>
            含示例
          </Checkbox>
        ) : null}
        {isFiltered(view) && ofAnyGrade.length > 0 ? clear : null}
      </p>
      {ofAnyGrade.length === 0 ? (
        <State title="没有符合条件的自评">{clear}</State>
      ) : (
        <>
          <div className={styles.charts}>
            <GradeBars rows={ofAnyGrade} chosen={view.grade} onChoose={(grade) => onChange({ grade })} />
            <ExecutionChart rows={shown} />
          </div>
          {shown.length === 0 ? null : (
            <>
              <GroupTable rows={shown} by={view.groupBy} onBy={(groupBy) => onChange({ groupBy })} />
              <RankingTable rows={shown} view={view} onChange={onChange} />
            </>
          )}
        </>
      )}
    </>
  );
};

/** Downloads of what the page lists, in its order. */
const ExportMenu = ({ view, count }: { readonly view: SummaryView; readonly count: number }) => {
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'xlsx' | 'json') => {
    setBusy(true);
    try {
      await download(summaryExportPath(format, listParamsOf(view)));
    } catch (error) {
      void message.error(`没有导出：${problemWords(error)}`, 6);
    } finally {
      setBusy(false);
    }
  };
  const what = isFiltered(view) ? `符合条件的 ${count} 份` : '全部自评';
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: `${what}，Excel` },
          { key: 'json', label: `${what}，JSON` },
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
