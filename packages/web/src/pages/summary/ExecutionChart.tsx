import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import { ticksOf } from '../../common/ticks.js';
import { useWidth } from '../../common/useWidth.js';
import styles from './chart.module.css';
import { rowKey, rowTitle } from './figures.js';
import { ScrollArea } from './ScrollArea.js';
import { type Dot, type ScatterData, scatterOf } from './scatter.js';
import frame from './summary.module.css';
import tables from './table.module.css';

const height = 300;
const margin = { left: 44, right: 20, top: 16, bottom: 46 };

const round = (n: number): number => Math.round(n * 10) / 10;

/** Execution rate against score. What stands in it stands in the ranking, too. */
export const ExecutionChart = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const data = useMemo(() => scatterOf(rows), [rows]);
  const { dots, missing } = data;
  const kinds = new Set(dots.map(({ row }) => row.kind));
  return (
    <section className={frame.card} aria-labelledby="execution-title">
      <h2 id="execution-title">执行率与得分</h2>
      {dots.length === 0 ? (
        <p className={frame.none}>没有同时印出执行率和得分的自评。</p>
      ) : (
        <>
          <Scatter data={data} />
          <ul className={styles.legend} aria-label="图例">
            {kinds.has('department') ? <li data-of="department">部门整体</li> : null}
            {kinds.has('project') ? <li data-of="project">项目</li> : null}
            {missing > 0 ? <li>另有 {missing} 份缺执行率或得分，没有画出</li> : null}
          </ul>
          <DotTable dots={dots} />
        </>
      )}
    </section>
  );
};

const Scatter = ({ data: { dots, execution, score } }: { readonly data: ScatterData }) => {
  const [frame, width] = useWidth<SVGSVGElement>(600);
  const x = (value: number): number =>
    round(
      margin.left + ((value - execution.from) / (execution.to - execution.from)) * (width - margin.left - margin.right),
    );
  const bottom = height - margin.bottom;
  const y = (value: number): number =>
    round(bottom - ((value - score.from) / (score.to - score.from)) * (bottom - margin.top));
  return (
    <svg
      ref={frame}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      role="img"
      aria-label={`${dots.length}份自评的预算执行率与得分；各点的数字在下面的表格和排名里`}
    >
      {ticksOf(score.from, score.to, 6).map((value) => (
        <g key={value}>
          <line x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} className={styles.grid} />
          <text x={margin.left - 8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {ticksOf(execution.from, execution.to, Math.max(3, Math.floor(width / 70))).map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={bottom} y2={bottom + 5} className={styles.axis} />
          <text x={x(value)} y={bottom + 20} textAnchor="middle">
            {value}%
          </text>
        </g>
      ))}
      <line x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} className={styles.axis} />
      <text x={width - margin.right} y={height - 6} textAnchor="end" className={styles.soft}>
        横轴：预算执行率　纵轴：得分（折合百分制）
      </text>
      {dots.map((dot) => {
        const { row } = dot;
        const words = `${rowTitle(row)}：执行率${row.executionRate}%，得分${row.score}`;
        const [cx, cy] = [x(clamp(dot.execution, execution)), y(clamp(dot.score, score))];
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
  <details className={styles.details}>
    <summary>以表格列出</summary>
    <ScrollArea label="执行率与得分的表格">
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">单位或项目</th>
            <th scope="col">执行率</th>
            <th scope="col">得分</th>
          </tr>
        </thead>
        <tbody>
          {dots.map(({ row }) => (
            <tr key={rowKey(row)}>
              <th scope="row">{rowTitle(row)}</th>
              <td className="number">{row.executionRate}%</td>
              <td className="number">{row.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  </details>
);

const clamp = (value: number, { from, to }: { readonly from: number; readonly to: number }): number =>
  Math.min(to, Math.max(from, value));
