import {
  findConfiguration,
  packName,
  packProblems,
  type ReviewWishes,
  readConfiguration,
  YamlProblems,
} from '@hengji/review';
import { type Command, Option } from 'commander';
import { UsageError } from './usage-error.js';

/** The flags that say how reports are to be reviewed. */
export interface SettingFlags {
  readonly pack?: readonly string[];
  /** A file; false for none at all; absent to look for one. */
  readonly config?: string | false;
}

/** What the flags and the configuration come to. */
export interface Settled {
  readonly wishes: ReviewWishes;
  readonly failOn?: string;
}

/** An option that may be given several times; its value is the list. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** Gives a command the flags that {@link settle} reads. */
export const withSettingFlags = (command: Command): Command =>
  command
    .addOption(repeatable('--pack <编号>', '采用的模板包：编号（见 hengji pack list）或文件夹；可写多次'))
    .option('--config <文件>', '配置文件；默认从当前文件夹起逐级向上查找 hengji.config.yaml')
    .option('--no-config', '不使用配置文件');

/**
 * Reads the configuration and the packs that the flags ask for. Flags go before the configuration.
 *
 * @throws UsageError with a sentence for everything that is wrong, before any report is read
 */
export async function settle({ pack, config }: SettingFlags): Promise<Settled> {
  const file = config === undefined ? await findConfiguration(process.cwd()) : config;
  const configuration = typeof file === 'string' ? await configurationIn(file) : undefined;
  const named = pack?.map((name) => packName(name, process.cwd()));
  for (const name of named ?? []) {
    const problems = await packProblems(name);
    if (problems.length > 0) throw new UsageError(problems.join('\n'));
  }
  const { settings = {}, packSettings = {}, packs = [], failOn } = configuration ?? {};
  return {
    wishes: { packs: [...new Set(named ?? packs)], settings, packSettings },
    ...(failOn === undefined ? {} : { failOn }),
  };
}

async function configurationIn(file: string): ReturnType<typeof readConfiguration> {
  try {
    return await readConfiguration(file);
  } catch (error) {
    if (!(error instanceof YamlProblems)) throw error;
    const problems = error.problems.map((sentence) => `  ${sentence}`).join('\n');
    throw new UsageError(`配置文件 ${file} 有误：\n${problems}`);
  }
}
