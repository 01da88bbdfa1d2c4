/** What was done, so that it can be undone. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** Changes of the same name that follow each other are one step: the letters typed into one cell. */
  readonly merge?: string;
}

const mostSteps = 300;

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** One more step; what had been undone can no longer be redone. */
export function done<State>(history: History<State>, next: State, merge?: string): History<State> {
  if (next === history.present) return history;
  const isSame = merge !== undefined && merge === history.merge;
  return {
    past: isSame ? history.past : [...history.past.slice(1 - mostSteps), history.present],
    present: next,
    future: [],
    ...(merge === undefined ? {} : { merge }),
  };
}

export function undone<State>({ past, present, future }: History<State>): History<State> {
  if (past.length === 0) return { past, present, future };
  return { past: past.slice(0, -1), present: past[past.length - 1] as State, future: [present, ...future] };
}

export function redone<State>({ past, present, future }: History<State>): History<State> {
  if (future.length === 0) return { past, present, future };
  return { past: [...past, present], present: future[0] as State, future: future.slice(1) };
}
