import { compileStandard } from '@hengji/core';
import { App, Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { problemWords } from '../../api/request.js';
import { useKeepStandard, useStandards } from '../../api/standards.js';
import { Page } from '../../common/Page.js';
import { State } from '../../common/State.js';
import { type Draft, emptyDraft, marksOf, nameFor } from './draft.js';
import { DraftEditor } from './editor/DraftEditor.js';
import { ExampleChoice } from './editor/ExampleChoice.js';
import type { Example } from './examples.js';
import { KeptList } from './kept/KeptList.js';
import { ReadingView } from './reading/ReadingView.js';
import styles from './standards.module.css';
import type { Entries } from './trial/fields.js';
import { useDraft } from './useDraft.js';
import { Workbench } from './Workbench.js';

/** Paste a standard, see how it is read, see its marks as a plot, try values. `?text=…&full=…` brings one along. */
export const StandardsPage = () => {
  const [draft, setDraft] = useDraft();
  const [entries, setEntries] = useState<Entries>({});
  const standard = useCompiled(useDeferredValue(draft));
  const begin = (next: Draft, given: Entries = {}): void => {
    setDraft(next);
    setEntries(given);
  };
  const take = ({ name, text, fullMarks, definition, entries: given }: Example): void =>
    begin({ name, text, fullMarks, definition }, given);

  return (
    <Page
      title="评分标准工作台"
      lead="贴入评价标准的原文，看它被读成什么规则，哪些话没有读懂，每个指标值该得多少分。"
      actions={<KeepButton draft={draft} subject={standard?.rule?.subject} />}
    >
      <div className={styles.desk}>
        <div className={styles.left}>
          <DraftEditor draft={draft} onChange={setDraft} onClear={() => begin(emptyDraft)} />
          <ExampleChoice onTake={take} />
          <KeptList draft={draft} onTake={(kept) => begin(kept)} />
        </div>
        <div className={styles.right}>
          {standard === undefined ? (
            draft.text.trim() === '' ? (
              <State title="先贴入一条评价标准" words="也可以从示例开始，看看工作台能做什么。" />
            ) : (
              <State title="还差这项指标的分值" words="分值填好后，就能看到怎样读懂、每个值得多少分。" />
            )
          ) : (
            <>
              <ReadingView standard={standard} name={draft.name} />
              <Workbench standard={standard} entries={entries} onEntries={setEntries} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
};

/** The draft compiled; undefined where there is nothing to compile. */
const useCompiled = ({ text, fullMarks, name, definition }: Draft) =>
  useMemo(() => {
    const marks = marksOf(fullMarks);
    if (text.trim() === '' || marks === undefined) return undefined;
    return compileStandard(text, {
      fullMarks: marks,
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(definition.trim() !== '' && { definition }),
    });
  }, [text, fullMarks, name, definition]);

const KeepButton = ({ draft, subject }: { readonly draft: Draft; readonly subject: string | undefined }) => {
  const { message } = App.useApp();
  const { data = [] } = useStandards();
  const { mutate, isPending } = useKeepStandard();
  const text = draft.text.trim();
  const fullMarks = marksOf(draft.fullMarks);
  const kept = data.some((one) => one.text === text && one.fullMarks === fullMarks);
  return (
    <Button
      type="primary"
      loading={isPending}
      disabled={text === '' || fullMarks === undefined || kept}
      onClick={() =>
        fullMarks !== undefined &&
        mutate(
          { name: nameFor(draft, subject), text, fullMarks },
          {
            onSuccess: ({ name }) => void message.success(`已存入个人清单：${name}`),
            onError: (error) => void message.error(problemWords(error)),
          },
        )
      }
    >
      {kept ? '已在个人清单中' : '存入个人清单'}
    </Button>
  );
};
