import { useId, useMemo } from 'react';
import { ticksOf } from '../../../common/ticks.js';
import { useWidth } from '../../../common/useWidth.js';
import { runsOf } from './path.js';
import styles from './plot.module.css';
import type { LinePlot } from './plots.js';

const height = 260;
const margin = { left: 44, right: 20, top: 16, bottom: 46 };

const round = (n: number): number => Math.round(n * 10) / 10;

/** The marks that the wording allows, against the value. */
export const LineChart = ({ plot, tried }: { readonly plot: LinePlot; readonly tried: number | undefined }) => {
  const id = useId();
  const [frame, width] = useWidth<SVGSVGElement>(480);
  const { range, samples, unit, axis } = plot;
  const drawn = useMemo(() => runsOf(samples, plot.fullMarks.toNumber()), [samples, plot.fullMarks]);
  const from = range.from.toNumber();
  const to = range.to.toNumber();
  const most = Math.max(plot.fullMarks.toNumber(), ...drawn.runs.flat().map(({ max }) => max));
  const x = (value: number): number =>
    round(margin.left + ((value - from) / (to - from)) * (width - margin.left - margin.right));
  const y = (marks: number): number =>
    round(height - margin.bottom - (marks / most) * (height - margin.top - margin.bottom));
  const bottom = height - margin.bottom;
  const marker = tried === undefined || tried < from || tried > to ? undefined : tried;

  return (
    <>
      <svg ref={frame} viewBox={`0 0 ${width} ${height}`} className={styles.chart} role="img" aria-labelledby={id}>
        <title id={id}>{`各${axis}允许的得分；下面的表格列出同样的内容`}</title>
        {ticksOf(0, most, 7).map((marks) => (
          <g key={marks}>
            <line x1={margin.left} x2={width - margin.right} y1={y(marks)} y2={y(marks)} className={styles.grid} />
            <text x={margin.left - 8} y={y(marks) + 4} textAnchor="end">
              {marks}
            </text>
          </g>
        ))}
        {ticksOf(from, to, Math.max(3, Math.floor(width / 56))).map((value) => (
          <g key={value}>
            <line x1={x(value)} x2={x(value)} y1={bottom} y2={bottom + 5} className={styles.axis} />
            <text x={x(value)} y={bottom + 20} textAnchor="middle">
              {`${value}${unit === '%' ? '%' : ''}`}
            </text>
          </g>
        ))}
        <text x={width - margin.right} y={height - 6} textAnchor="end" className={styles.soft}>
          {`${axis}${unit === '' || unit === '%' ? '' : `（${unit}）`}`}
        </text>
        {drawn.gaps.map((gap) => (
          <rect
            key={gap.from}
            x={x(gap.from)}
            y={margin.top}
            width={Math.max(2, round(x(gap.to) - x(gap.from)))}
            height={bottom - margin.top}
            className={styles.gap}
          />
        ))}
        <line x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} className={styles.axis} />
        {drawn.runs.map((run) => {
          const [first] = run;
          if (first === undefined) return null;
          const key = `${first.x}`;
          if (run.length === 1) {
            return (
              <g key={key}>
                {first.min === first.max ? null : (
                  <line x1={x(first.x)} x2={x(first.x)} y1={y(first.min)} y2={y(first.max)} className={styles.edge} />
                )}
                <circle cx={x(first.x)} cy={y(first.max)} r="3.5" className={styles.dot} />
              </g>
            );
          }
          const edge = (of: 'min' | 'max') => run.map((point) => `${x(point.x)} ${y(point[of])}`);
          const [top, low] = [edge('max'), edge('min')];
          const isBand = run.some(({ min, max }) => min !== max);
          return (
            <g key={key}>
              {isBand ? <path d={`M${[...top, ...low.toReversed()].join('L')}Z`} className={styles.band} /> : null}
              <path d={`M${top.join('L')}`} className={styles.edge} />
              {isBand ? <path d={`M${low.join('L')}`} className={styles.edge} /> : null}
            </g>
          );
        })}
        {marker === undefined ? null : (
          <g>
            <line x1={x(marker)} x2={x(marker)} y1={margin.top} y2={bottom} className={styles.marker} />
            <text
              x={x(marker) + (x(marker) > width - 90 ? -6 : 6)}
              y={margin.top + 10}
              textAnchor={x(marker) > width - 90 ? 'end' : 'start'}
              className={styles.markerText}
            >
              试算
            </text>
          </g>
        )}
      </svg>
      <ul className={styles.legend} aria-label="图例">
        <li data-of="edge">唯一的得分</li>
        {drawn.runs.some((run) => run.some(({ min, max }) => min !== max)) ? <li data-of="band">允许的范围</li> : null}
        {drawn.gaps.length > 0 ? <li data-of="gap">没有规定</li> : null}
      </ul>
    </>
  );
};
