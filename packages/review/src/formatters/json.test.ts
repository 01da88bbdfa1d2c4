import { describe, expect, it } from 'vitest';
import { jsonFormatter } from './json.js';
import { dismissedResult, hostileResult, sampleResult, sampleReview } from './testing/sample-result.js';

const parse = async (result = sampleResult) => {
  const bytes = await jsonFormatter.format(result, { color: false, width: 80, verbose: false });
  return JSON.parse(Buffer.from(bytes).toString());
};

describe('jsonFormatter', () => {
  it('keeps the contract', async () => {
    const output = await parse();
    expect(output.version).toBe(1);
    expect(output.failed).toEqual(sampleResult.failed);
    expect(output.documents).toHaveLength(2);
    const [first] = output.documents;
    expect(first).not.toHaveProperty('document');
    expect(first).toMatchObject({ file: sampleReview.file, unit: sampleReview.unit, year: 2023 });
    for (const list of ['evaluations', 'statements', 'findings', 'scores', 'notUnderstood'] as const) {
      expect(first[list]).toEqual(JSON.parse(JSON.stringify(sampleReview[list])));
    }
    expect(first.coverage).toEqual(sampleReview.coverage);
  });

  it('keeps dismissals with their findings, and those that lapsed', async () => {
    const [review] = (await parse(dismissedResult)).documents;
    const dismissed = review.findings.filter((finding: object) => 'dismissed' in finding);
    expect(dismissed.map(({ check }: { check: string }) => check)).toEqual(['sum-of-parts']);
    expect(review.lapsed).toMatchObject([{ id: 'f9lapsed', on: '2024-03-01' }]);
  });

  it('is JSON for an empty batch and for hostile text', async () => {
    expect(await parse({ version: 1, documents: [], failed: [] })).toEqual({ version: 1, documents: [], failed: [] });
    expect((await parse(hostileResult)).documents[0].title).toBe(hostileResult.documents[0]?.title);
  });
});
