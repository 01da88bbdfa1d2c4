import tables from '../../../common/table/table.module.css';
import styles from './plot.module.css';
import { type CasePlot, marksWords } from './plots.js';

/** Marks of single cases: a table whose bars show what its numbers say. */
export const CaseTable = ({ plot: { axis, cases, fullMarks } }: { readonly plot: CasePlot }) => {
  const full = Math.max(fullMarks.toNumber(), ...cases.map(({ score }) => score?.max.toNumber() ?? 0));
  const percent = (marks: number): string => `${Math.round((marks / full) * 1000) / 10}%`;
  return (
    <table className={`${tables.table} ${styles.cases}`}>
      <thead>
        <tr>
          <th scope="col">{axis}</th>
          <th scope="col" colSpan={2}>
            允许的得分
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ words, score }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td className={styles.bars} aria-hidden>
              {score === undefined ? null : (
                <div>
                  <span className={styles.most} style={{ width: percent(score.max.toNumber()) }} />
                  <span className={styles.least} style={{ width: percent(score.min.toNumber()) }} />
                </div>
              )}
            </td>
            <td className="number">{score === undefined ? '没有规定' : marksWords(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
