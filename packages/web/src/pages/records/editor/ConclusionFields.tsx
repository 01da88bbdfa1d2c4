import type { Scorecard, ScoringRules } from '@hengji/core';
import type { Draft } from '../draft/useDraft.js';
import { conclusionOf, withTotal } from '../model/conclusion.js';
import { withIdentity } from '../model/identity.js';
import styles from './editor.module.css';
import { LabelledField } from './LabelledField.js';

/** The last line of the form: full marks, total and grade, which follow while they are blank. */
export const ConclusionFields = ({
  draft: { evaluation, change },
  card,
  rules,
}: {
  readonly draft: Draft;
  readonly card: Scorecard | undefined;
  readonly rules: ScoringRules | undefined;
}) => (
  <section>
    <h2>总分和等级</h2>
    <p className={styles.hint}>空着就按各项得分计算；填了，就按填的报送。</p>
    <div className={styles.fields}>
      {conclusionOf(evaluation, card, rules).map(({ part, name, text, ghost, trouble, choices }) => (
        <LabelledField
          key={part}
          label={name}
          value={text}
          placeholder={ghost}
          trouble={trouble}
          choices={choices}
          onChange={(typed) =>
            change(
              (record) => (part === 'grade' ? withIdentity(record, part, typed) : withTotal(record, part, typed)),
              `total ${part}`,
            )
          }
        />
      ))}
    </div>
  </section>
);
