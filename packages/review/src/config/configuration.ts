import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileTrouble } from '../batch/file-trouble.js';
import { checks as allChecks } from '../checks/index.js';
import { crossChecks } from '../cross/checks/index.js';
import type { ReviewSettings } from '../kernel/settings.js';
import { loadPacks, packName } from './load-packs.js';
import { suggestion } from './nearest.js';
import { type CheckEntry, entryOf, settingsOf } from './settings-of.js';
import { type DataProblem, shortText, validatedYaml, YamlProblems } from './validated-yaml.js';

/** What a user has settled for the reviews in a folder and below it. */
export interface Configuration {
  /** Where it was read. */
  readonly file: string;
  /** Ids of packs, or absolute paths. */
  readonly packs: readonly string[];
  readonly settings: ReviewSettings;
  /** By the id of a pack. */
  readonly packSettings: Readonly<Record<string, ReviewSettings>>;
  readonly failOn?: 'error' | 'warning' | 'never';
}

/** The name that is looked for. */
export const configurationName = 'hengji.config.yaml';

/** The nearest configuration in a folder and those above it; undefined where there is none. */
export async function findConfiguration(folder: string): Promise<string | undefined> {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const file = join(current, configurationName);
    if ((await stat(file).catch(() => undefined))?.isFile()) return file;
    if (dirname(current) === current) return undefined;
  }
}

/**
 * Reads a configuration.
 *
 * @throws YamlProblems with a sentence and a line for everything that is wrong
 */
export async function readConfiguration(
  file: string,
  checks: readonly CheckEntry[] = [...allChecks, ...crossChecks].map(entryOf),
): Promise<Configuration> {
  const text = await shortText(file).catch((error: unknown) => {
    throw error instanceof YamlProblems ? error : new YamlProblems([fileTrouble(error)]);
  });
  if (text === undefined) throw new YamlProblems(['找不到该文件。']);
  const { configurationSchema } = await import('./schema.js');
  const { data: written, inLines } = await validatedYaml(text, configurationSchema);
  const data = written ?? {};
  const main = settingsOf(data, [], checks);
  const problems: DataProblem[] = [...main.problems];
  const packs: string[] = [];
  for (const [index, name] of (data.packs ?? []).entries()) {
    const path = ['packs', index];
    const pack = packName(name, dirname(file));
    packs.push(pack);
    problems.push(...(await packProblems(pack)).map((message) => ({ path, message })));
  }
  const packSettings: Record<string, ReviewSettings> = {};
  for (const [id, section] of Object.entries(data.packSettings ?? {})) {
    const { settings, problems: own } = settingsOf(section ?? {}, ['packSettings', id], checks);
    packSettings[id] = settings;
    problems.push(...own);
  }
  if (problems.length === 0) problems.push(...(await strangePacks(Object.keys(packSettings), packs)));
  if (problems.length > 0) throw new YamlProblems(inLines(problems));
  return {
    file,
    packs,
    settings: main.settings,
    packSettings,
    ...(data.failOn == null ? {} : { failOn: data.failOn }),
  };
}

/** What is wrong with a pack, as sentences. */
export async function packProblems(name: string): Promise<readonly string[]> {
  const { PackError } = await import('@hengji/packs');
  try {
    await loadPacks([name]);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
}

/** Settings for packs that are neither named in the file nor come with Hengji. */
async function strangePacks(ids: readonly string[], packs: readonly string[]): Promise<DataProblem[]> {
  if (ids.length === 0) return [];
  const { packIds } = await import('@hengji/packs');
  const known = new Set([...packIds(), ...(await loadPacks(packs)).map(({ id }) => id)]);
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ path: ['packSettings', id], message: `没有编号为“${id}”的模板包${suggestion(id, known)}` }));
}
