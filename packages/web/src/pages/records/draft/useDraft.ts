import type { Evaluation } from '@hengji/core';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { readRecord, saveRecord } from '../../../api/records.js';
import { ApiProblem, problemWords } from '../../../api/request.js';
import type { RecordDetail } from '../../../api/types.js';
import { allSaved, isUnsaved, type Saving, type SavingEvent, saving } from './autosave.js';
import { begun, done, type History, redone, undone } from './history.js';

/** What a record becomes. */
export type Change = (evaluation: Evaluation) => Evaluation;

interface State {
  readonly history: History<Evaluation>;
  readonly saving: Saving;
}

type Event =
  | { readonly type: 'change'; readonly change: Change; readonly merge?: string | undefined }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'replace'; readonly evaluation: Evaluation; readonly version: number }
  | { readonly type: 'saving'; readonly event: SavingEvent };

function reduce(state: State, event: Event): State {
  if (event.type === 'saving') return { ...state, saving: saving(state.saving, event.event) };
  if (event.type === 'replace') {
    return {
      history: done(state.history, event.evaluation),
      saving: saving(state.saving, { type: 'taken', version: event.version }),
    };
  }
  const { history: before } = state;
  const history =
    event.type === 'undo'
      ? undone(before)
      : event.type === 'redo'
        ? redone(before)
        : done(before, event.change(before.present), event.merge);
  if (history.present === before.present) return state;
  return { history, saving: saving(state.saving, { type: 'edited' }) };
}

const saveDelay = 800;
const retryDelay = 4_000;

/** A record that is being edited: with undo, and saved by itself. */
export interface Draft {
  readonly evaluation: Evaluation;
  readonly saving: Saving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(change: Change, merge?: string): void;
  undo(): void;
  redo(): void;
  /** Saves at once, or tries again. */
  save(): void;
  /** After a conflict: what stands here goes over what is on the server. Throws ApiProblem. */
  overwrite(): Promise<void>;
  /** After a conflict: what is on the server is taken; what stood here can be had back with undo. Throws ApiProblem. */
  takeTheirs(): Promise<void>;
  /** What the server has just made of the record. */
  replace(evaluation: Evaluation, version: number): void;
}

export function useDraft({ id, version, evaluation }: Pick<RecordDetail, 'id' | 'version' | 'evaluation'>): Draft {
  const [state, dispatch] = useReducer(reduce, undefined, () => ({
    history: begun(evaluation),
    saving: allSaved(version),
  }));
  const { history, saving: now } = state;
  const latest = useRef(history.present);
  latest.current = history.present;

  const tell = useCallback((event: SavingEvent) => dispatch({ type: 'saving', event }), []);

  useEffect(() => {
    if (!isUnsaved(now) || now.sending !== undefined || now.trouble === 'conflict') return;
    const timer = setTimeout(() => tell({ type: 'due' }), now.trouble === undefined ? saveDelay : retryDelay);
    return () => clearTimeout(timer);
  }, [now, tell]);

  const { sending } = now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one request for each sending
  useEffect(() => {
    if (sending === undefined) return;
    saveRecord(id, now.version, latest.current).then(
      (saved) => tell({ type: 'saved', version: saved.version }),
      (error: unknown) => {
        const isProblem = error instanceof ApiProblem;
        if (isProblem && error.type === 'stale-version') tell({ type: 'failed', trouble: 'conflict' });
        else if (isProblem && (error.status === 0 || error.status === 401))
          tell({ type: 'failed', trouble: 'offline' });
        else tell({ type: 'failed', trouble: 'refused', words: problemWords(error) });
      },
    );
  }, [sending]);

  // Closing the window while something is unsaved asks first.
  const unsaved = isUnsaved(now);
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  return useMemo(
    () => ({
      evaluation: history.present,
      saving: now,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      change: (change, merge) => dispatch({ type: 'change', change, merge }),
      undo: () => dispatch({ type: 'undo' }),
      redo: () => dispatch({ type: 'redo' }),
      save: () => tell({ type: 'due' }),
      overwrite: async () => {
        const theirs = await readRecord(id);
        tell({ type: 'overwrite', version: theirs.version });
        tell({ type: 'due' });
      },
      takeTheirs: async () => {
        const theirs = await readRecord(id);
        dispatch({ type: 'replace', evaluation: theirs.evaluation, version: theirs.version });
      },
      replace: (next, at) => dispatch({ type: 'replace', evaluation: next, version: at }),
    }),
    [history, now, id, tell],
  );
}
