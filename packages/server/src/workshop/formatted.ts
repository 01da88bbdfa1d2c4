import { formatterById, type ReviewResult, SourceTrouble } from '@hengji/review';
import { Trouble } from './trouble.js';

/**
 * A result in one of the formats of a review; in one that gives files back, its first document.
 *
 * @throws Trouble where that file can no longer be given back
 */
export async function formatted(format: string, result: ReviewResult): Promise<Uint8Array> {
  const formatter = formatterById(format);
  const [review] = result.documents;
  const options = { color: false, width: 80, verbose: true };
  try {
    if (formatter !== undefined && 'format' in formatter) {
      const output = await formatter.format(result, options);
      return typeof output === 'string' ? Buffer.from(output) : output;
    }
    if (formatter !== undefined && review !== undefined) return await formatter.formatFile(review, result, options);
  } catch (error) {
    if (error instanceof SourceTrouble) throw new Trouble(error.message);
    throw error;
  }
  throw new Trouble(`没有名为“${format}”的格式。`);
}
