import { Alert, Button } from 'antd';
import { problemWords } from '../../../api/request.js';
import type { Finding } from '../../../api/types.js';
import { Loading } from '../../../common/Loading.js';
import { severities, severityMeaning, severityName } from '../../../common/words.js';
import type { PlacedFindings } from '../model/finding-places.js';
import styles from './editor.module.css';
import type { Check } from './useCheck.js';

/** What the review of the composed document found, as it would be found after handing in. */
export const CheckSection = ({
  check: { result, isRunning, trouble, run },
  placed,
  onIndicator,
  onText,
}: {
  readonly check: Check;
  readonly placed: PlacedFindings | undefined;
  readonly onIndicator: (index: number) => void;
  readonly onText: () => void;
}) => {
  const indicatorOf = (finding: Finding) =>
    [...(placed?.byIndicator ?? [])].find(([, findings]) => findings.includes(finding))?.[0];
  const isInText = (finding: Finding) => [...(placed?.bySection.values() ?? [])].some((all) => all.includes(finding));
  return (
    <div className={styles.section}>
      <div className={styles.tools}>
        <Button onClick={run} loading={isRunning}>
          重新核对
        </Button>
        <span className={styles.hint}>
          {result === undefined
            ? '保存之后自动核对。'
            : `核对了将要报送的文件里的${result.coverage.figures}个数、${result.coverage.statements}处勾稽关系，${result.coverage.holds + result.coverage.withinRounding}处成立。`}
        </span>
      </div>
      {trouble === undefined ? null : <Alert type="error" title={problemWords(trouble)} />}
      {result === undefined && isRunning ? <Loading label="正在核对" /> : null}
      {result !== undefined && result.findings.length === 0 ? <p>没有发现问题。</p> : null}
      {severities.map((severity) => {
        const own = (result?.findings ?? []).filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity}>
            <h2>
              {severityName[severity]} <small className="number">{own.length}</small>
            </h2>
            <p className={styles.hint}>{severityMeaning[severity]}</p>
            <ul className={styles.found}>
              {own.map((finding) => {
                const index = indicatorOf(finding);
                return (
                  <li key={finding.id} data-severity={severity}>
                    <b>{finding.title}</b>
                    <p>{finding.message}</p>
                    {finding.advice ? <p className={styles.hint}>{finding.advice}</p> : null}
                    {index !== undefined ? (
                      <Button type="link" size="small" onClick={() => onIndicator(index)}>
                        到第{index + 1}行指标
                      </Button>
                    ) : isInText(finding) ? (
                      <Button type="link" size="small" onClick={onText}>
                        到文字
                      </Button>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {result?.remarks.length ? (
        <section>
          <h2>还要补充和核对的</h2>
          <ul className={styles.remarks}>
            {[...new Set(result.remarks)].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
