import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@hengji/documents';
import { type DocumentReview, reviewDocument } from '@hengji/review';
import { beforeAll, describe, expect, it } from 'vitest';

const formats = ['docx', 'html', 'xlsx', 'pdf', 'txt'] as const;

/** Everything but the places and the line breaks inside cells, which each format lays out in its own way. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      key === 'at' ? undefined : typeof inner === 'string' ? inner.replace(/\s/g, '') : inner,
    ),
  );

const verdicts = (review: DocumentReview): string[] =>
  review.statements
    .map(({ kind, check, verdict, relation }) => `${check} ${kind} ${verdict} ${relation.replace(/\s/g, '')}`)
    .sort();

describe('the same report in every format', () => {
  const reviews = new Map<string, DocumentReview>();
  beforeAll(async () => {
    for (const format of formats) {
      const file = fileURLToPath(new URL(`same-report/same-report.${format}`, import.meta.url));
      reviews.set(format, reviewDocument(await readDocument(readFileSync(file)), file));
    }
  });

  it.each(formats.slice(1))('%s gives the same evaluations as docx', (format) => {
    expect(withoutPlaces(reviews.get(format)?.evaluations)).toEqual(withoutPlaces(reviews.get('docx')?.evaluations));
  });

  it.each(formats.slice(1))('%s gives the same verdicts as docx', (format) => {
    const docx = reviews.get('docx');
    expect(docx?.statements.length).toBeGreaterThan(20);
    expect(verdicts(reviews.get(format) as DocumentReview)).toEqual(verdicts(docx as DocumentReview));
  });
});
