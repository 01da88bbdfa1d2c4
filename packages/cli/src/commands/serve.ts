import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '@hengji/server';
import { Command } from 'commander';
import { type Terminal, write } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface ServeFlags {
  readonly port: string;
  readonly data?: string;
  readonly demo?: boolean;
}

const defaultPort = 8420;

/** The same places from the sources and from the built files. */
const webRoot = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
/** Reports of many units, and several of one unit that are held against each other. */
const examples = ['reports', 'cross'].map((name) =>
  fileURLToPath(new URL(`../../../../examples/${name}/`, import.meta.url)),
);

/** `hengji serve`; ends when the program is told to stop (Ctrl-C). */
export function serveCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  return new Command('serve')
    .summary('在浏览器中使用')
    .description(
      '启动网页程序，在浏览器中审核、编报和汇总。只供本机一人使用：其他电脑不能访问，打开时要用启动后显示的地址。',
    )
    .option('--port <端口>', '端口', String(defaultPort))
    .option('--data <文件夹>', '数据文件夹；默认为 $XDG_DATA_HOME/hengji，没有设置 XDG_DATA_HOME 时为 ~/.hengji')
    .option('--demo', '还没有任何报告和记录时，载入示例报告')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', '\n按 Ctrl-C 停止。\n\n退出码：0 正常停止；2 用法有误，或端口、数据文件夹正被占用。')
    .action(async (flags: ServeFlags) => {
      await serve(terminal, flags);
      finish(0);
    });
}

async function serve(terminal: Terminal, flags: ServeFlags): Promise<void> {
  const port = portOf(flags.port);
  const folder = resolve(flags.data ?? defaultFolder(terminal.env));
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`不能使用数据文件夹 ${folder}；请检查路径和写入权限，或用 --data 换一个文件夹。`);
  });
  const server = await started({
    folder,
    port,
    webRoot,
    ...(flags.demo ? { demonstration: examples } : {}),
    onNextAddress: (address) =>
      void write(terminal.out, `\n已经打开。要在别的浏览器里打开，或者浏览器关闭后再打开，请用：\n\n  ${address}\n`),
  });
  const stopped = stopSignal();
  await write(
    terminal.out,
    `衡绩已启动，请在浏览器中打开：\n\n  ${server.address}\n\n地址中的口令只能用一次，用过之后这里会显示新的；只有本机能访问。数据保存在 ${folder}\n按 Ctrl-C 停止。\n`,
  );
  await stopped;
  await server.close();
  await write(terminal.out, '衡绩已停止。\n');
}

async function started(options: Parameters<typeof import('@hengji/server').startServer>[0]): Promise<RunningServer> {
  const { DataFolderInUse, PortInUse, startServer } = await import('@hengji/server');
  try {
    return await startServer(options);
  } catch (error) {
    if (error instanceof DataFolderInUse || error instanceof PortInUse) throw new UsageError(error.message);
    throw error;
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new UsageError(`--port 应为 0 到 65535 的整数（0 为任意空闲端口），而不是“${text}”。`);
  return port;
}

/** The folder for data of users, where the system names one. */
function defaultFolder({ XDG_DATA_HOME: home }: Terminal['env']): string {
  return home ? join(home, 'hengji') : join(homedir(), '.hengji');
}

/** Fulfilled when the program is told to stop; told once more, it ends at once. */
const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
