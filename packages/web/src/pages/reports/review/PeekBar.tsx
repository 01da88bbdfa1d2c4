import type { Statement } from '../../../api/types.js';
import { kindName, severityName, verdictName } from '../../../common/words.js';
import type { ListedFinding } from '../desk/findings.js';
import styles from './peek.module.css';

/** On narrow screens, below the document: what is selected in it, and the way to its entry. */
export const PeekBar = ({
  entry,
  statement,
  onOpen,
}: {
  readonly entry: ListedFinding | undefined;
  readonly statement: Statement | undefined;
  readonly onOpen: () => void;
}) => {
  if (entry === undefined && statement === undefined) return null;
  return (
    <button type="button" className={styles.peek} onClick={onOpen}>
      {entry !== undefined ? (
        <>
          <b data-severity={entry.finding.severity}>
            {severityName[entry.finding.severity]} {entry.finding.title}
          </b>
          <span>{entry.finding.message}</span>
        </>
      ) : statement !== undefined ? (
        <>
          <b>
            {verdictName[statement.verdict]} {kindName[statement.kind]}
          </b>
          <span>{statement.relation}</span>
        </>
      ) : null}
    </button>
  );
};
