import { asRecord, type Evaluation } from '@hengji/core';
import { type Document, readDocument } from '@hengji/documents';
import { listPacks, type Pack } from '@hengji/packs';
import { extractEvaluations, reviewDocument } from '@hengji/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/document-of.js';
import { renderDocx } from '../page/docx.js';
import { renderHtml } from '../page/html.js';
import type { Booklet } from '../page/page.js';
import { renderXlsx } from '../page/xlsx.js';
import { finishedRecord, randomRecord } from '../testing/random-record.js';
import { printForms } from './compose-forms.js';

const date = new Date('2024-03-01T00:00:00Z');

const formats = [
  ['docx', (booklet: Booklet) => renderDocx(booklet, { date })],
  ['html', (booklet: Booklet) => new TextEncoder().encode(renderHtml(booklet))],
  ['xlsx', (booklet: Booklet) => renderXlsx(booklet, { date })],
] as const;

/** The values of a record, as a unit has written them. */
function textsIn(record: Evaluation): string[] {
  const { sections: _sections, title: _title, ...rest } = record;
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    else if (typeof value === 'object' && value !== null) {
      if ('text' in value && typeof value.text === 'string') texts.push(value.text);
      Object.values(value).forEach(visit);
    }
  };
  visit(rest);
  return texts;
}

/** The one evaluation in a document, as a record. */
function readBack(document: Document): Evaluation {
  const { evaluations, notUnderstood } = extractEvaluations(document);
  expect(notUnderstood).toEqual([]);
  expect(evaluations).toHaveLength(1);
  const [evaluation] = evaluations;
  if (!evaluation) throw new Error('nothing was read');
  return asRecord(evaluation);
}

const printedBy = (record: Evaluation, pack: Pack): { booklet: Booklet; shown: Evaluation } => {
  const { pages, shown } = printForms(record, pack);
  return { booklet: { title: pack.title, pages }, shown };
};

describe.each(listPacks().map((pack) => [pack.id, pack] as const))('forms of %s', (_, pack) => {
  const records = fc.oneof(
    randomRecord(pack),
    finishedRecord(pack),
    randomRecord(pack, { odd: true }),
    finishedRecord(pack, { odd: true }),
  );

  it('come back as the record that they show', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { booklet, shown } = printedBy(record, pack);
        if (booklet.pages.length > 0) expect(readBack(documentOf(booklet))).toEqual(shown);
      }),
      { numRuns: 200 },
    );
  });

  it('show every text of the record', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { booklet } = printedBy(record, pack);
        if (booklet.pages.length === 0) return;
        const all = JSON.stringify(documentOf(booklet).blocks);
        for (const text of textsIn(record)) expect(all).toContain(JSON.stringify(text).slice(1, -1));
      }),
      { numRuns: 30 },
    );
  });

  it('show the shown record alike', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { shown } = printForms(record, pack);
        expect(printForms(shown, pack).shown).toEqual(shown);
      }),
      { numRuns: 30 },
    );
  });

  it('have no contradictions where the record has none', () => {
    fc.assert(
      fc.property(finishedRecord(pack), (record) => {
        const { booklet } = printedBy(record, pack);
        if (booklet.pages.length === 0) return;
        const { findings } = reviewDocument(documentOf(booklet), 'x.docx', { packs: [pack] });
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(formats)('come back from %s files', async (_, render) => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        const { booklet, shown } = printedBy(record, pack);
        if (booklet.pages.length === 0) return;
        expect(readBack(await readDocument(await render(booklet)))).toEqual(shown);
      }),
      { numRuns: 10 },
    );
  });
});
