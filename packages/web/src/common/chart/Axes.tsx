import styles from './chart.module.css';
import type { ChartFrame } from './frame.js';

/** The axes of a chart with their values and lines across at the values up. */
export const Axes = ({
  frame: { left, right, bottom, width, height, across, up },
  caption,
}: {
  readonly frame: ChartFrame;
  /** What the values are. */
  readonly caption: string;
}) => (
  <g>
    {up.map(({ at, words }) => (
      <g key={words}>
        <line x1={left} x2={right} y1={at} y2={at} className={styles.grid} />
        <text x={left - 8} y={at + 4} textAnchor="end">
          {words}
        </text>
      </g>
    ))}
    {across.map(({ at, words }) => (
      <g key={words}>
        <line x1={at} x2={at} y1={bottom} y2={bottom + 5} className={styles.axis} />
        <text x={at} y={bottom + 20} textAnchor="middle">
          {words}
        </text>
      </g>
    ))}
    <line x1={left} x2={right} y1={bottom} y2={bottom} className={styles.axis} />
    <text x={width} y={height - 6} textAnchor="end" className={styles.soft}>
      {caption}
    </text>
  </g>
);
