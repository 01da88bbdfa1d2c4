import type { ScoringRules } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { UsageError } from './usage-error.js';

/** A pack and its rules for a year. */
export interface ChosenPack {
  readonly pack: Pack;
  rules(year: number | undefined): ScoringRules;
}

/** The pack of that id, or the ministry's. Loaded only when asked for. Throws `UsageError` where there is none. */
export async function choosePack(id: string | undefined): Promise<ChosenPack> {
  const { defaultPackId, loadPack, PackError, rulesOf } = await import('@hengji/packs');
  try {
    const pack = loadPack(id ?? defaultPackId);
    return { pack, rules: (year) => rulesOf(pack, year) };
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(error.message);
    throw error;
  }
}
