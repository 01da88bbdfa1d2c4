import { useMemo } from 'react';
import type { PackDetail } from '../../../api/types.js';
import type { Draft } from '../draft/useDraft.js';
import { notesTable, printedNotes } from '../model/notes.js';
import styles from './editor.module.css';
import { TableEditor } from './TableEditor.js';

/** The notes below the form: those that the form prints anyway, and those of the record. */
export const NotesSection = ({ draft, pack }: { readonly draft: Draft; readonly pack: PackDetail }) => {
  const { evaluation } = draft;
  const table = useMemo(() => notesTable(evaluation), [evaluation]);
  const printed = printedNotes(pack, evaluation.year);
  return (
    <section>
      <h2>备注</h2>
      <p className={styles.hint}>印在自评表下面，一行一条；其中的计分办法用来计算得分。</p>
      {printed.length === 0 ? null : (
        <details className={styles.printed}>
          <summary>表下固定印有的{printed.length}条说明，不必再填</summary>
          <ul>
            {printed.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <TableEditor label="备注" table={table} draft={draft} />
    </section>
  );
};
