import { useState } from 'react';
import { usePacks } from '../api/packs.js';
import { rememberedPacks, rememberPacks } from './remembered-packs.js';

/** The packs to review the next upload by, and how to choose others; those that are no longer there are left out. */
export function useRememberedPacks(): readonly [readonly string[], (packs: readonly string[]) => void] {
  const { data: known } = usePacks();
  const [chosen, setChosen] = useState<readonly string[]>(rememberedPacks);
  const choose = (packs: readonly string[]) => {
    setChosen(packs);
    rememberPacks(packs);
  };
  return [known === undefined ? chosen : chosen.filter((id) => known.some((pack) => pack.id === id)), choose];
}
