import { evaluationTitle } from '@hengji/core';
import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { Axes } from '../../common/chart/Axes.js';
import charts from '../../common/chart/chart.module.css';
import { chartFrame, type Extent } from '../../common/chart/frame.js';
import { More } from '../../common/More.js';
import tables from '../../common/table/table.module.css';
import { useWidth } from '../../common/useWidth.js';
import styles from './chart.module.css';
import { rowKey } from './figures.js';
import { ScrollArea } from './ScrollArea.js';
import { type Dot, type ScatterData, scatterOf } from './scatter.js';
import cards from './summary.module.css';
import table from './table.module.css';

const height = 300;

/** Execution rate against score. What stands in it stands in the ranking, too. */
export const ExecutionChart = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const data = useMemo(() => scatterOf(rows), [rows]);
  const { dots, missing } = data;
  const kinds = new Set(dots.map(({ row }) => row.kind));
  return (
    <section className={cards.card} aria-labelledby="execution-title">
      <h2 id="execution-title">执行率与得分</h2>
      {dots.length === 0 ? (
        <p className={cards.none}>没有执行率和得分都齐全的自评，画不出图。</p>
      ) : (
        <>
          <Scatter data={data} />
          <ul className={`${charts.legend} ${styles.legend}`} aria-label="图例">
            {kinds.has('department') ? <li data-of="department">部门整体</li> : null}
            {kinds.has('project') ? <li data-of="project">项目</li> : null}
            {missing > 0 ? <li>另有 {missing} 份缺执行率或得分，没有画出</li> : null}
          </ul>
          <More words="以表格列出">
            <DotTable dots={dots} />
          </More>
        </>
      )}
    </section>
  );
};

const Scatter = ({ data: { dots, execution, score } }: { readonly data: ScatterData }) => {
  const [drawing, width] = useWidth<SVGSVGElement>(600);
  const frame = chartFrame({ width, height, across: execution, up: score, unit: '%', headroom: 24 });
  return (
    <svg
      ref={drawing}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={charts.chart}
      role="img"
      aria-label={`${dots.length}份自评的预算执行率与得分；各点的数字在下面的表格和排名里`}
    >
      <Axes frame={frame} caption="横轴：预算执行率　纵轴：得分（折合百分制）" />
      {dots.map((dot) => {
        const { row } = dot;
        const words = `${evaluationTitle(row)}：执行率${row.executionRate}%，得分${row.score}`;
        const [cx, cy] = [frame.x(clamp(dot.execution, execution)), frame.y(clamp(dot.score, score))];
        return row.kind === 'department' ? (
          <circle key={rowKey(row)} cx={cx} cy={cy} r="5" className={styles.dot}>
            <title>{words}</title>
          </circle>
        ) : (
          <rect
            key={rowKey(row)}
            x={cx - 4}
            y={cy - 4}
            width="8"
            height="8"
            transform={`rotate(45 ${cx} ${cy})`}
            className={styles.projectDot}
          >
            <title>{words}</title>
          </rect>
        );
      })}
    </svg>
  );
};

const DotTable = ({ dots }: { readonly dots: readonly Dot[] }) => (
  <ScrollArea label="执行率与得分的表格">
    <table className={`${tables.table} ${table.table}`}>
      <thead>
        <tr>
          <th scope="col">单位或项目</th>
          <th scope="col" data-align="end">
            执行率
          </th>
          <th scope="col" data-align="end">
            得分
          </th>
        </tr>
      </thead>
      <tbody>
        {dots.map(({ row }) => (
          <tr key={rowKey(row)}>
            <th scope="row">{evaluationTitle(row)}</th>
            <td data-align="end" className="number">
              {row.executionRate}%
            </td>
            <td data-align="end" className="number">
              {row.score}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollArea>
);

const clamp = (value: number, { from, to }: Extent): number => Math.min(to, Math.max(from, value));
