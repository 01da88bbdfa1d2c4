import type { Opined } from './accept.js';
import { composeOpinion, type OpinionOptions } from './compose-opinion.js';

export type { Acceptance } from './accept.js';
export type { OpinionOptions } from './compose-opinion.js';

/**
 * The opinion on reviewed reports (复核意见书) as a Word file.
 *
 * @throws UnknownFinding where an accepted id names no open finding
 */
export async function writeOpinion(result: Opined, options: OpinionOptions = {}): Promise<Uint8Array> {
  const blocks = composeOpinion(result, options);
  const { writePaper } = await import('./write-paper.js');
  return writePaper(blocks, options.date === undefined ? new Date() : new Date(`${options.date}T00:00:00Z`));
}
