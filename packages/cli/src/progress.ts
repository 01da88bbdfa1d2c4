import { displayWidth } from '@hengji/review';
import { type Terminal, widthOf } from './terminal.js';

export interface Progress {
  update(done: number, total: number, label: string): void;
  /** Takes the bar away again. */
  end(): void;
}

/** A one-line progress bar on stderr; nothing at all where stderr is no terminal. */
export function progress({ err, env }: Terminal): Progress {
  if (err.isTTY !== true || env.TERM === 'dumb') return { update: () => {}, end: () => {} };
  const send = (text: string) => err.write(text, () => {});
  let drawn = false;
  return {
    update: (done, total, label) => {
      drawn = true;
      const filled = Math.round((done / Math.max(1, total)) * 20);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done}/${total} `;
      send(`\r\u001b[K${bar}${fitting(label, widthOf(err) - displayWidth(bar) - 1)}`);
    },
    end: () => {
      if (drawn) send('\r\u001b[K');
    },
  };
}

/** As much of the end of a text as fits, without control characters; the end of a path says more than its start. */
function fitting(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const character of [...text.replace(/\p{C}/gu, '')].reverse()) {
    used += displayWidth(character);
    if (used > columns) break;
    kept = character + kept;
  }
  return kept;
}
