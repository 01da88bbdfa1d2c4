import { useSyncExternalStore } from 'react';

/** `signed-out`: the server answers, but does not know this browser (any more). */
export type Connection = 'online' | 'offline' | 'signed-out';

let current: Connection = 'online';
const listeners = new Set<() => void>();

/** Called by everything that talks to the server with what it learned. */
export function reportConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Whether the server is there and knows us. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => current);
