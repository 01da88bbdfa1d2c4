import { readDocument } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../review.js';
import { packMaterial, packReview, unpackMaterial, unpackReview } from './packed-review.js';

const report = (amount: string) =>
  Buffer.from(
    `某县水务局2022年度部门整体支出绩效自评报告\n一、基本情况\n2022年部门支出合计${amount}万元，其中：基本支出200.00万元，项目支出100.00万元。\n`,
  );
const reviewOf = async (amount: string) => reviewDocument(await readDocument(report(amount)), `${amount}.txt`);

describe('packed reviews', () => {
  it('come out as they went in, through a message between processes', async () => {
    const review = await reviewOf('301.00');
    const received = structuredClone(packReview(review));
    const material = unpackMaterial(structuredClone(packMaterial(review)));
    expect(material[0]?.facts.length).toBeGreaterThan(0);
    expect({ ...unpackReview(received), material }).toEqual(review);
  });

  it('keep apart when they are read in turns', async () => {
    const reviews = await Promise.all(['300.00', '301.00'].map(reviewOf));
    const unpacked = reviews.map((review) => unpackReview(packReview(review)));
    for (const _ of [1, 2]) {
      for (const [index, review] of unpacked.entries()) {
        expect(review.statements).toEqual(reviews[index]?.statements);
        expect(review.document).toEqual(reviews[index]?.document);
        expect(review.findings).toEqual(reviews[index]?.findings);
      }
    }
  });
});
