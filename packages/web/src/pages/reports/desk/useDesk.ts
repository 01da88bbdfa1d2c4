import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { useDecisions } from '../../../api/decisions.js';
import { problemWords } from '../../../api/request.js';
import type { DecisionRequest } from '../../../api/types.js';
import type { Editing } from './FindingCard.js';
import { type Command, neighbour } from './shortcuts.js';
import type { Lists } from './useLists.js';
import { useShortcuts } from './useShortcuts.js';

/** What is selected: a finding or a statement, and which of its quotes or figures. */
export interface Selection {
  readonly id: string;
  readonly order: number;
}

export type Desk = ReturnType<typeof useDesk>;

/** What is selected and what is being decided in the lists of a desk, with the keys for both. */
export function useDesk({
  lists: { all, listed, filter, tab, ids, reveal },
  decide,
  onSelect,
  onSearch,
}: {
  readonly lists: Lists;
  readonly decide: ReturnType<typeof useDecisions>['mutate'];
  /** Told when something is selected in the lists; must stay the same function. */
  readonly onSelect?: (id: string, order: number) => void;
  /** Told before the search is gone to. */
  readonly onSearch?: () => void;
}) {
  const { message } = App.useApp();
  const [selection, setSelection] = useState<Selection | undefined>();
  const [editing, setEditing] = useState<Editing | undefined>();
  const [help, setHelp] = useState(false);
  const selected = selection?.id;

  const select = useCallback(
    (id: string, order = 0) => {
      setSelection({ id, order });
      setEditing((now) => (now?.id === id ? now : undefined));
      reveal(id);
      onSelect?.(id, order);
    },
    [reveal, onSelect],
  );

  const onDecide = useCallback(
    (id: string, decision: DecisionRequest | null) => {
      setEditing(undefined);
      decide({ finding: id, decision }, { onError: (error) => void message.error(`没有保存：${problemWords(error)}`) });
      // In a list of what is still to be decided, the next takes the place of the decided one.
      const leaves = filter.state !== 'all' && filter.state !== (decision?.state ?? 'open');
      const shownIds = listed.map(({ finding }) => finding.id);
      const next = leaves ? neighbour(shownIds, id) : undefined;
      if (next !== undefined) select(next);
    },
    [decide, filter.state, listed, message, select],
  );

  useShortcuts({ ids, selected, decidable: tab === 'findings' }, (command: Command) => {
    switch (command.do) {
      case 'select':
        select(command.id);
        // The focus goes along, so that Tab goes on from there and a screen reader reads the entry.
        return focusEntry(command.id);
      case 'accept':
        return onDecide(command.id, { state: 'accepted' });
      case 'dismiss':
        return setEditing({ id: command.id, mode: 'dismiss' });
      case 'reopen':
        if (all.some(({ finding, state }) => finding.id === command.id && state !== 'open')) onDecide(command.id, null);
        return;
      case 'search':
        onSearch?.();
        return window.document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus();
      case 'help':
        return setHelp((now) => !now);
      case 'close':
        setSelection(undefined);
        return setHelp(false);
    }
  });

  // The selected entry of the list comes into view.
  useEffect(() => {
    if (selected === undefined) return;
    const frame = requestAnimationFrame(() => entryOf(selected)?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  // The form goes and would take the focus with it.
  const formOpen = useRef(false);
  useEffect(() => {
    const closed = formOpen.current && editing === undefined;
    formOpen.current = editing !== undefined;
    if (closed && selected !== undefined && window.document.activeElement === window.document.body)
      focusEntry(selected);
  }, [editing, selected]);

  return { selection, setSelection, select, editing, setEditing, help, setHelp, onDecide };
}

/** The entry of a finding or statement in its list. */
const entryOf = (id: string): HTMLElement | null => window.document.getElementById(`entry-${id}`);

const focusEntry = (id: string): void => entryOf(id)?.querySelector('button')?.focus({ preventScroll: true });
