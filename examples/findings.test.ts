import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@hengji/documents';
import { type DocumentReview, type Finding, reviewDocument } from '@hengji/review';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface ListedError {
  readonly id: string;
  readonly kind: string;
  readonly where: string;
  readonly printed: string;
}
interface Facts {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
  readonly clean?: boolean;
  readonly errors?: readonly ListedError[];
}

const folder = fileURLToPath(new URL('reports/', import.meta.url));
const facts: Facts[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(`${folder}${name}`, 'utf8')) as Facts);

const review = async ({ file }: Facts): Promise<DocumentReview> =>
  reviewDocument(await readDocument(readFileSync(`${folder}${file}`)), file);

const bare = (text: string): string => text.replace(/[,，\s“”"'’‘]/g, '');

/** Whether a finding is about what a listed error prints: one of its figures is it, or the message names it. */
function isAbout(found: Finding, error: ListedError, { statements }: DocumentReview): boolean {
  const number = /-?\d+(?:\.\d+)?/.exec(bare(error.printed))?.[0];
  if (number === undefined) return bare(found.message).includes(bare(error.printed));
  const figures = statements.find(({ id }) => id === found.statement)?.figures ?? [];
  return figures.some(({ text }) =>
    new RegExp(`(?<![\\d.])${number.replace('.', '\\.').replace('-', '-?')}(?![\\d.])`).test(bare(text)),
  );
}

describe.each(facts)('$file', (fact) => {
  it('is recognised: unit and year', async () => {
    const { unit, year } = await review(fact);
    expect({ unit, year }).toEqual({ unit: fact.unit, year: fact.year });
  });

  it('has every listed error found', async () => {
    const result = await review(fact);
    const missed = (fact.errors ?? []).filter(
      (error) => !result.findings.some((found) => found.severity !== 'advice' && isAbout(found, error, result)),
    );
    expect(missed).toEqual([]);
  });

  it('has nothing else called an error', async () => {
    const result = await review(fact);
    const unlisted = result.findings.filter(
      (found) => found.severity === 'error' && !(fact.errors ?? []).some((error) => isAbout(found, error, result)),
    );
    expect(unlisted.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
