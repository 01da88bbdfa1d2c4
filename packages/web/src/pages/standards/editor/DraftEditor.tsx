import { Button, Input } from 'antd';
import { useId } from 'react';
import { type Draft, MAX_TEXT, marksOf } from '../draft.js';
import styles from './editor.module.css';

/** The wording, and beside it what the form prints next to it. */
export const DraftEditor = ({
  draft,
  onChange,
  onClear,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onClear: () => void;
}) => {
  const id = useId();
  const wrong = marksOf(draft.fullMarks) === undefined;
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <section className={styles.editor} aria-label="评价标准的原文">
      <div className={styles.label}>
        <label htmlFor={`${id}-text`}>评价标准</label>
        {draft.text === '' ? null : (
          <Button type="text" size="small" onClick={onClear}>
            清空
          </Button>
        )}
      </div>
      <Input.TextArea
        id={`${id}-text`}
        value={draft.text}
        maxLength={MAX_TEXT}
        autoSize={{ minRows: 4, maxRows: 14 }}
        placeholder="例如：满意度90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。"
        onChange={({ target }) => set({ text: target.value })}
      />
      <div className={styles.pair}>
        <div>
          <label htmlFor={`${id}-marks`}>分值</label>
          <Input
            id={`${id}-marks`}
            value={draft.fullMarks}
            inputMode="decimal"
            maxLength={12}
            suffix="分"
            status={wrong ? 'error' : ''}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={({ target }) => set({ fullMarks: target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-name`}>
            指标名称 <small>可以不填</small>
          </label>
          <Input
            id={`${id}-name`}
            value={draft.name}
            maxLength={200}
            onChange={({ target }) => set({ name: target.value })}
          />
        </div>
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert">
          分值应为大于零的数，最多四位小数。
        </p>
      ) : null}
      <div>
        <label htmlFor={`${id}-definition`}>
          指标说明中的公式 <small>有公式时，可以填各项数据试算</small>
        </label>
        <Input
          id={`${id}-definition`}
          value={draft.definition}
          maxLength={MAX_TEXT}
          placeholder="例如：预算执行率=（实际支出/预算安排）×100%"
          onChange={({ target }) => set({ definition: target.value })}
        />
      </div>
    </section>
  );
};
