import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackError, readPack } from './read-pack.js';
import type { Pack } from './schema.js';

/** The same place from the sources and from the built files. */
const home = fileURLToPath(new URL('../packs/', import.meta.url));

const loaded = new Map<string, Pack>();

/** Ids of the packs that come with Hengji, sorted. */
export function packIds(): string[] {
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * A pack that comes with Hengji. Read once; the result is shared and must not be changed.
 *
 * @throws PackError where there is none of that id, or it is not valid
 */
export function loadPack(id: string): Pack {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const ids = packIds();
  if (!ids.includes(id)) throw new PackError([`没有编号为“${id}”的模板包；可用的有 ${ids.join('、')}。`]);
  const pack = readPack(join(home, id));
  if (pack.id !== id) throw new PackError([`模板包的编号“${pack.id}”与文件夹名“${id}”不同。`]);
  loaded.set(id, pack);
  return pack;
}

/** All packs that come with Hengji. */
export const listPacks = (): Pack[] => packIds().map(loadPack);

/** The id of the pack whose rules are used where none is named. */
export const defaultPackId = 'ministry-project-2020';
