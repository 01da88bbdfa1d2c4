/** Why the last attempt to save came to nothing. */
export type SaveTrouble =
  /** Somebody else, or another window, saved in the meantime. */
  | 'conflict'
  /** The server cannot be reached, or does not know this window any more; tried again by itself. */
  | 'offline'
  /** The server does not take it. */
  | 'refused';

/** How far saving is. Edits are counted; what is saved is known by its count. */
export interface Saving {
  /** The version on the server that the next save changes. */
  readonly version: number;
  /** Edits so far. */
  readonly edits: number;
  /** Edits that the server has. */
  readonly kept: number;
  /** The edits under way to the server. */
  readonly sending?: number;
  readonly trouble?: SaveTrouble;
  /** Chinese, why it was refused. */
  readonly words?: string;
}

export type SavingEvent =
  | { readonly type: 'edited' }
  /** It is time to save; does nothing where there is nothing to save, or a person must decide first. */
  | { readonly type: 'due' }
  | { readonly type: 'saved'; readonly version: number }
  | { readonly type: 'failed'; readonly trouble: SaveTrouble; readonly words?: string }
  /** After a conflict: what stands here goes over version `version`. */
  | { readonly type: 'overwrite'; readonly version: number }
  /** What stands on the server was taken instead. */
  | { readonly type: 'taken'; readonly version: number };

export const allSaved = (version: number): Saving => ({ version, edits: 0, kept: 0 });

/** The next state of saving. */
export function saving(state: Saving, event: SavingEvent): Saving {
  const { version, edits, kept, sending, trouble } = state;
  const rest = {
    ...(sending === undefined ? {} : { sending }),
    ...(trouble === undefined ? {} : { trouble }),
    ...(state.words === undefined ? {} : { words: state.words }),
  };
  switch (event.type) {
    case 'edited':
      return { ...rest, version, kept, edits: edits + 1 };
    case 'due':
      if (sending !== undefined || edits === kept || trouble === 'conflict') return state;
      return { ...rest, version, edits, kept, sending: edits };
    case 'saved':
      return { version: event.version, edits, kept: sending ?? kept };
    case 'failed':
      return {
        version,
        edits,
        kept,
        trouble: event.trouble,
        ...(event.words === undefined ? {} : { words: event.words }),
      };
    case 'overwrite':
      return { version: event.version, edits, kept };
    case 'taken':
      return { version: event.version, edits, kept: edits };
  }
}

export type SavingLook = 'saved' | 'waiting' | 'saving' | SaveTrouble;

/** What to tell the user. */
export const lookOf = ({ edits, kept, sending, trouble }: Saving): SavingLook => {
  if (trouble === 'conflict') return 'conflict';
  if (edits === kept) return 'saved';
  if (trouble !== undefined) return trouble;
  return sending === undefined ? 'waiting' : 'saving';
};

/** Whether leaving now would lose something. */
export const isUnsaved = ({ edits, kept }: Saving): boolean => edits !== kept;
