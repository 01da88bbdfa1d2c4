import type { Place } from '@hengji/core';
import { Link } from 'react-router-dom';
import type { Review } from '../../../api/types.js';
import { rangeWords } from '../../../common/words.js';
import styles from '../desk/panel.module.css';
import type { PlaceWords } from './places.js';

/** What was read and tested, the scores of all evaluations, and what was not understood. */
export const OverviewPanel = ({
  review: { report, scores, evaluations, coverage, notUnderstood, document },
  words,
  onShow,
}: {
  readonly review: Review;
  readonly words: PlaceWords;
  readonly onShow: (place: Place) => void;
}) => {
  const bars = [
    { name: '一致', count: coverage.holds, tone: 'holds' },
    { name: '舍入内一致', count: coverage.withinRounding, tone: 'within' },
    { name: '矛盾', count: coverage.contradictions, tone: 'contradiction' },
    { name: '未说明', count: coverage.unexplained, tone: 'unexplained' },
  ].filter(({ count }) => count > 0);
  return (
    <section
      className={styles.overview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
      tabIndex={0}
      aria-label="概况"
    >
      <h2>读到与核对</h2>
      <p>
        读到数字 <b className="number">{coverage.figures}</b> 个，其中{' '}
        <b className="number">{coverage.figuresInStatements}</b> 个参与核对；共核对{' '}
        <b className="number">{coverage.statements}</b> 条关系。
      </p>
      {coverage.statements === 0 ? null : (
        <>
          <div className={styles.bar} aria-hidden>
            {bars.map(({ name, count, tone }) => (
              <span key={name} data-tone={tone} style={{ flexGrow: count }} />
            ))}
          </div>
          <ul className={styles.legend}>
            {bars.map(({ name, count, tone }) => (
              <li key={name} data-tone={tone}>
                {name} <b className="number">{count}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {scores.length === 0 ? null : (
        <>
          <h2>得分</h2>
          <table className={styles.scores}>
            <thead>
              <tr>
                <th scope="col">自评对象</th>
                <th scope="col">自评</th>
                <th scope="col">重算</th>
                <th scope="col">等级</th>
              </tr>
            </thead>
            <tbody>
              {scores.map(({ evaluation, printed, recomputed, grade }) => (
                <tr key={evaluation}>
                  <th scope="row">{nameOf(evaluations[evaluation], evaluation)}</th>
                  <td className="number">{printed ?? '–'}</td>
                  <td className="number">{rangeWords(recomputed) ?? '–'}</td>
                  <td>{grade ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>评分依据</h2>
      {report.packs.length === 0 ? (
        <p>只按报告自己印的标准；没有选用模板包。</p>
      ) : (
        <>
          <p>报告没有印评分标准的，按下列模板包核对。</p>
          <ul className={styles.unread}>
            {report.packs.map(({ id, title, inForce }) => (
              <li key={id}>
                {title}
                {inForce ? null : '（用不上：报告里没有它适用的类别和年度，或由排在前面的代替）'}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>没有读懂的内容</h2>
      {notUnderstood.length === 0 ? (
        <p>没有。所有含数字的表格和段落都读懂了。</p>
      ) : (
        <>
          <p>下列内容没有核对，请人工查看。</p>
          <ul className={styles.unread}>
            {notUnderstood.map(({ at, text, reason }) => (
              <li key={`${at.block}/${at.row}/${at.column}/${at.start}`}>
                <button type="button" className={styles.link} onClick={() => onShow(at)}>
                  {words(at)}
                </button>
                ：{reason}
                <q>{text.length > 80 ? `${text.slice(0, 80)}…` : text}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {document.remarks.length === 0 ? null : (
        <>
          <h2>读取说明</h2>
          <ul className={styles.unread}>
            {document.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      <h2>与其他报告核对</h2>
      <p>
        <Link to="/reports/compare">同一单位的部门报告、项目自评和上年报告互相核对的结果</Link>
      </p>
    </section>
  );
};

const nameOf = (evaluation: Review['evaluations'][number] | undefined, index: number): string =>
  evaluation?.kind === 'project' ? evaluation.project?.text || `第${index + 1}份项目自评` : '部门整体支出';
