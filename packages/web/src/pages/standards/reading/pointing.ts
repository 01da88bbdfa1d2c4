import { createContext, useContext } from 'react';

/** What the pointer or the keyboard is on: a passage (index of its reading), or a provision (id of its node). */
export interface Pointed {
  readonly reading?: number;
  readonly node?: string;
}

interface Pointing {
  readonly isReadingLit: (reading: number) => boolean;
  readonly isNodeLit: (node: string) => boolean;
  /** The handlers of an element that points at something. */
  readonly handlers: (at: Pointed) => {
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
  readonly nodeElement: (node: string) => string;
  readonly passageElement: (reading: number) => string;
  /** The first provision that a passage made. */
  readonly nodeOf: (reading: number) => string | undefined;
  /** The passages that made a provision. */
  readonly readingsOf: (node: string) => readonly number[];
}

export const PointingContext = createContext<Pointing | undefined>(undefined);

/** Pointing at passages and provisions within one reading view. */
export function usePointing(): Pointing {
  const pointing = useContext(PointingContext);
  if (pointing === undefined) throw new Error('outside a reading view');
  return pointing;
}

/** Moves the keyboard to an element. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
