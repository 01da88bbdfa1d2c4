import { useId, useMemo } from 'react';
import { Axes } from '../../../common/chart/Axes.js';
import charts from '../../../common/chart/chart.module.css';
import { type ChartFrame, chartFrame, labelAbove } from '../../../common/chart/frame.js';
import { useWidth } from '../../../common/useWidth.js';
import { runsOf } from './path.js';
import styles from './plot.module.css';
import type { LinePlot } from './plots.js';

const height = 272;
const triedWords = '试算';

/** The marks that the wording allows, against the value. */
export const LineChart = ({ plot, tried }: { readonly plot: LinePlot; readonly tried: number | undefined }) => {
  const id = useId();
  const [drawing, width] = useWidth<SVGSVGElement>(480);
  const { range, samples, unit, axis } = plot;
  const drawn = useMemo(() => runsOf(samples, plot.fullMarks.toNumber()), [samples, plot.fullMarks]);
  const from = range.from.toNumber();
  const to = range.to.toNumber();
  const most = Math.max(plot.fullMarks.toNumber(), ...drawn.runs.flat().map(({ max }) => max));
  const frame = chartFrame({
    width,
    height,
    across: { from, to },
    up: { from: 0, to: most },
    unit: unit === '%' ? '%' : '',
    headroom: 28,
  });
  const { x, y, top, bottom } = frame;
  const isOutside = tried !== undefined && (tried < from || tried > to);
  return (
    <>
      <svg
        ref={drawing}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={charts.chart}
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{`各${axis}允许的得分；下面的表格列出同样的内容`}</title>
        <Axes frame={frame} caption={`${axis}${unit === '' || unit === '%' ? '' : `（${unit}）`}`} />
        {drawn.gaps.map((gap) => (
          <rect
            key={gap.from}
            x={x(gap.from)}
            y={top}
            width={Math.max(2, x(gap.to) - x(gap.from))}
            height={bottom - top}
            className={styles.gap}
          />
        ))}
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
          const [high, low] = [edge('max'), edge('min')];
          const isBand = run.some(({ min, max }) => min !== max);
          return (
            <g key={key}>
              {isBand ? <path d={`M${[...high, ...low.toReversed()].join('L')}Z`} className={styles.band} /> : null}
              <path d={`M${high.join('L')}`} className={styles.edge} />
              {isBand ? <path d={`M${low.join('L')}`} className={styles.edge} /> : null}
            </g>
          );
        })}
        {tried === undefined || isOutside ? null : <Marker frame={frame} at={x(tried)} />}
      </svg>
      <ul className={`${charts.legend} ${styles.legend}`} aria-label="图例">
        <li data-of="edge">唯一的得分</li>
        {drawn.runs.some((run) => run.some(({ min, max }) => min !== max)) ? <li data-of="band">允许的范围</li> : null}
        {drawn.gaps.length > 0 ? <li data-of="gap">没有规定</li> : null}
        {isOutside ? <li>试算的值在图的范围之外</li> : null}
      </ul>
    </>
  );
};

/** The value that is tried. */
const Marker = ({ frame, at }: { readonly frame: ChartFrame; readonly at: number }) => {
  const label = labelAbove(frame, at, triedWords);
  return (
    <g>
      <line x1={at} x2={at} y1={label.bottom} y2={frame.bottom} className={styles.marker} />
      <text x={label.x} y={label.baseline} className={styles.markerText}>
        {triedWords}
      </text>
    </g>
  );
};
