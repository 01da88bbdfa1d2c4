import { isAbsolute, resolve } from 'node:path';
import type { Pack } from '@hengji/packs';

const byPath = new Map<string, Pack>();

/**
 * The packs with these ids, or in these folders or files. Loads what reads packs only when there is one to read, and each
 * pack once.
 *
 * @param names as {@link packName} gives them
 * @throws PackError with Chinese sentences where one is not there or not valid
 */
export async function loadPacks(names: readonly string[]): Promise<Pack[]> {
  if (names.length === 0) return [];
  const { loadPack, readPack } = await import('@hengji/packs');
  return names.map((name) => {
    if (!isAbsolute(name)) return loadPack(name);
    const pack = byPath.get(name) ?? readPack(name);
    byPath.set(name, pack);
    return pack;
  });
}

/** The name of a pack that means the same in every folder: an id as it is, a path made absolute. */
export const packName = (text: string, folder: string): string =>
  /^[a-z0-9-]+$/i.test(text) ? text : resolve(folder, text);
