import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useProgress } from '../../../api/events.js';
import styles from './progress-line.module.css';

/** How far the reviews of what was handed in are; nothing while none is under way. */
export const ProgressLine = () => {
  const progress = useProgress();
  const left = progress === undefined ? 0 : progress.waiting + progress.running;
  const done = progress?.done ?? 0;
  // Counted from where this round of reviews began.
  const [begun, setBegun] = useState(done);
  useEffect(() => {
    if (left === 0) setBegun(done);
  }, [left, done]);
  if (left === 0) return null;
  const finished = Math.max(0, done - begun);
  const total = finished + left;
  return (
    <div className={styles.line} role="status">
      <span className="number">
        正在审核：已完成 {finished} 份，还有 {left} 份
      </span>
      <Progress
        percent={Math.round((finished / total) * 100)}
        showInfo={false}
        size="small"
        strokeColor="var(--accent)"
        aria-label="审核进度"
      />
    </div>
  );
};
