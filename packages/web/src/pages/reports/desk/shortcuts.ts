/** What a key asks for. */
export type Command =
  | { readonly do: 'select'; readonly id: string }
  | { readonly do: 'accept' | 'dismiss' | 'reopen'; readonly id: string }
  | { readonly do: 'search' | 'help' | 'close' };

/** What the keys act on. */
export interface KeyContext {
  /** Ids of the list on show, in its order. */
  readonly ids: readonly string[];
  readonly selected: string | undefined;
  /** Whether the list is of findings: only these are decided on. */
  readonly decidable: boolean;
}

/** The keys and what they do, as the help lists them. */
export const shortcutHelp: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ['j', '↓'], words: '下一条' },
  { keys: ['k', '↑'], words: '上一条' },
  { keys: ['a'], words: '采纳选中的问题' },
  { keys: ['d'], words: '排除选中的问题（要写理由）' },
  { keys: ['u'], words: '撤回对选中问题的处理' },
  { keys: ['/'], words: '搜索' },
  { keys: ['Esc'], words: '取消选中' },
  { keys: ['?'], words: '显示或收起本说明' },
];

/** The command of a key; undefined where it has none here. */
export function commandOf(key: string, { ids, selected, decidable }: KeyContext): Command | undefined {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return select(ids, selected, 1);
    case 'k':
    case 'ArrowUp':
      return select(ids, selected, -1);
    case 'a':
      return decide('accept');
    case 'd':
      return decide('dismiss');
    case 'u':
      return decide('reopen');
    case '/':
      return { do: 'search' };
    case '?':
      return { do: 'help' };
    case 'Escape':
      return { do: 'close' };
    default:
      return undefined;
  }

  function decide(what: 'accept' | 'dismiss' | 'reopen'): Command | undefined {
    return decidable && selected !== undefined && ids.includes(selected) ? { do: what, id: selected } : undefined;
  }
}

/** One further in the list, staying at its ends; from nowhere to its first, or last. */
function select(ids: readonly string[], selected: string | undefined, step: 1 | -1): Command | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  const start = step === 1 ? 0 : ids.length - 1;
  const id = ids[at < 0 ? start : Math.min(ids.length - 1, Math.max(0, at + step))];
  return id === undefined ? undefined : { do: 'select', id };
}

/** The neighbour to go on with when an entry leaves the list: the next, else the one before. */
export function neighbour(ids: readonly string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : (ids[at + 1] ?? ids[at - 1]);
}
