import type { Statement } from '../../../api/types.js';
import { kindName, verdictName, verdictSentence } from '../../../common/words.js';
import styles from './panel.module.css';

/** The arithmetic of a relation, and what follows from it in plain words. */
export const Arithmetic = ({
  statement: { kind, verdict, relation, recomputed, figures },
  shown,
}: {
  readonly statement: Statement;
  /** Text above that may hold the arithmetic already. */
  readonly shown: string;
}) => {
  const printed = figures[0]?.text;
  // 「…，文中为8.06%」 repeats what stands below; what comes before it is the arithmetic itself.
  const arithmetic = relation.split(/，[文表]中|[≠≈]/)[0] ?? relation;
  return (
    <div className={styles.arithmetic} data-verdict={verdict}>
      {shown.includes(arithmetic) ? null : <p className="number">{relation}</p>}
      {recomputed === undefined || printed === undefined || verdict === 'holds' ? null : (
        <p>
          原文 <b className="number">{printed}</b>，{kind === 'same' ? '另一处' : '重算'}{' '}
          <b className="number">{recomputed}</b>
        </p>
      )}
      <p className={styles.verdict}>
        <b>{verdictName[verdict]}</b>（{kindName[kind]}）：{verdictSentence[verdict]}
      </p>
    </div>
  );
};
