import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hengji } from '../testing/recorder.js';

const command = fileURLToPath(new URL('../../bin/hengji.js', import.meta.url));

let folder: string;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-serve-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the command as a user does; waits for the address that it prints. */
async function started(...args: string[]) {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', ...args], {
    env: { ...process.env, XDG_DATA_HOME: folder },
  });
  running.push(child);
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr?.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
  });
  return { child, address, ended, printed: () => printed };
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'serves until it is told to stop by %s, and leaves the folder to others',
  async (signal) => {
    const { child, address, ended, printed } = await started('--demo');
    const opened = await fetch(address, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')]);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    // The next one is printed for whoever comes back without the cookie.
    await vi.waitFor(() => expect(printed().match(/\?token=[\w-]+/g)).toHaveLength(2));
    const [used, next] = printed().match(/http:\S+/g) ?? [];
    expect((await fetch(used ?? '', { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(next ?? '', { redirect: 'manual' })).status).toBe(303);
    const reports = await (await fetch(new URL('/api/reports', address), { headers: { cookie } })).json();
    expect(reports).not.toEqual([]);
    expect(await readdir(folder)).toEqual(['hengji']);

    const second = await hengji('serve', '--port', '0', '--data', join(folder, 'hengji'));
    expect([second.code, second.err]).toEqual([2, expect.stringMatching(/^数据文件夹 .* 正被另一个衡绩进程使用/)]);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(printed()).toMatch(/衡绩已停止。\n$/);
  },
);

it('says what is wrong with a port and a folder', async () => {
  const { port } = new URL((await started()).address);
  const data = join(folder, 'other');
  const taken = await hengji('serve', '--port', port, '--data', data);
  expect([taken.code, taken.err]).toEqual([2, expect.stringMatching(new RegExp(`^端口 ${port} 已被其他程序占用`))]);
  for (const wrong of ['x', '-1', '65536', '']) {
    expect(await hengji('serve', `--port=${wrong}`, '--data', data)).toMatchObject({ code: 2 });
  }
  await writeFile(join(folder, 'file'), '');
  const noFolder = await hengji('serve', '--port', '0', '--data', join(folder, 'file', 'x'));
  expect([noFolder.code, noFolder.err]).toEqual([2, expect.stringMatching(/^不能使用数据文件夹 .*；/)]);
});
