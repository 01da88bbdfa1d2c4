const key = 'hengji.packs';

/** The ids in a text that was kept; a text that is none of ours holds none. */
export function packsIn(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, 20) : [];
  } catch {
    return [];
  }
}

/** The packs chosen for the last upload in this browser. */
export function rememberedPacks(): string[] {
  try {
    return packsIn(localStorage.getItem(key));
  } catch {
    // The browser keeps nothing: every visit begins without packs.
    return [];
  }
}

/** Keeps the choice for the next visit, where the browser keeps anything. */
export function rememberPacks(packs: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(packs));
  } catch {
    // It holds for this visit all the same.
  }
}
