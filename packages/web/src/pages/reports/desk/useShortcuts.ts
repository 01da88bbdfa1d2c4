import { useEffect, useRef } from 'react';
import { isTyping, plainKey } from '../../../common/keyboard.js';
import { type Command, commandOf, type KeyContext } from './shortcuts.js';

/** Arrows scroll what has the focus; they move in the list only from its entries, or where nothing has the focus. */
const inList = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-entry]') !== null);

/** Carries out the commands of single keys, wherever the focus is but for fields, dialogs and menus. */
export function useShortcuts(context: KeyContext, run: (command: Command) => void): void {
  const latest = useRef({ context, run });
  useEffect(() => {
    latest.current = { context, run };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = plainKey(event);
      if (key === undefined || isTyping(event.target) || event.defaultPrevented) return;
      if (key.startsWith('Arrow') && !inList(event.target)) return;
      const command = commandOf(key, latest.current.context);
      if (command === undefined) return;
      event.preventDefault();
      latest.current.run(command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
