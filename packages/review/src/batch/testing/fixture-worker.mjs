import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A worker that does what the file's text says, good or bad; stands for the review in tests of the batch. */
export default async function fixture({ path }) {
  const text = (await readFile(path, 'utf8')).trim();
  if (text === 'loop') {
    writeFileSync(`${path}.pid`, String(process.pid));
    for (;;);
  }
  if (text === 'memory') {
    const kept = [];
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  }
  if (text === 'list') {
    const list = [];
    for (;;) list.push(1);
  }
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('boom');
  if (text === 'unreadable') return { error: '文件已加密，请先取消密码。' };
  if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 50));
  if (text === 'pid') return { error: String(process.pid) };
  return { review: { file: path } };
}
