import type { Evaluation } from '@hengji/core';
import type { Extraction } from '../../extract/evaluation.js';

/**
 * True where no row of the tables that hold the indicators was left unread: only then is what they add up to, or how
 * many there are, certain.
 */
export function wasFullyRead({ indicators }: Evaluation, { notUnderstood }: Extraction): boolean {
  if (notUnderstood.length === 0) return true;
  const blocks = new Set(indicators.map(({ name }) => name.at?.block));
  return !notUnderstood.some(({ at }) => blocks.has(at.block));
}
