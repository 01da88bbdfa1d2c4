import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../packages/cli/bin/hengji.js', import.meta.url));

/**
 * `hengji serve` on a data folder, in a process of its own.
 *
 * @returns the process, a promise of its end, the printed address, the milliseconds until that was printed, and `ask`,
 *   which asks the server as one that has signed in
 */
export async function startApplication(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  let printed = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/\S+/.exec(printed);
      if (found) resolve(new URL(found[0]));
    });
    child.on('exit', () => reject(new Error(`the server ended: ${printed}`)));
  });
  const { headers } = await fetch(address, { redirect: 'manual' });
  const ms = performance.now() - began;
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = async (method, path, body) => {
    const answer = await fetch(new URL(path, address), {
      method,
      headers: { cookie, origin: address.origin, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return { child, gone, address, cookie, ask, ms };
}
