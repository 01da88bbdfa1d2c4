import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { loadPack } from '@hengji/packs';
import { extractEvaluations, reviewDocument } from '@hengji/review';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/document-of.js';
import type { Page } from '../page/page.js';
import { composeReport } from './compose.js';
import { titleKey } from './outline/titles.js';

const corpus = process.env.HENGJI_CORPUS ?? '';
const files = corpus === '' ? [] : readdirSync(join(corpus, 'seeds'));

const squeezed = (text: string): string => text.replace(/\s/g, '');

const errorsIn = (pages: readonly Page[], name: string): number =>
  reviewDocument(documentOf({ title: '自评报告', pages }), name).findings.filter(({ severity }) => severity === 'error')
    .length;

describe.skipIf(corpus === '')('records of real reports, written again', () => {
  it.each(files)('%s: no line of the original is lost, and no draft adds an error', async (name) => {
    const document = await readDocument(new Uint8Array(readFileSync(join(corpus, 'seeds', name))));
    const { evaluations } = extractEvaluations(document);
    for (const evaluation of evaluations) {
      const record = asRecord(evaluation);
      const pack = loadPack(record.kind === 'department' ? 'hunan-report-outline-2022' : 'hubei-project-2021');
      const { pages, drafted } = composeReport(record, [], pack);
      const lines = new Set(
        pages.flatMap(({ blocks }) =>
          blocks.flatMap((block) => {
            if (block.type === 'heading') return [titleKey(block.text)];
            return block.type === 'line' ? [squeezed(block.text)] : [];
          }),
        ),
      );
      const lost = record.sections
        .flatMap(({ paragraphs }) => paragraphs.flatMap((text) => text.split('\n')))
        .filter((text) => squeezed(text) !== '' && !lines.has(squeezed(text)) && !lines.has(titleKey(text)));
      // Lists of attachments, unit and date are printed anew.
      expect(lost.filter((text) => !/^\s*附件|年.*月.*日|^\s*\d[.、]/.test(text))).toEqual([]);
      // The text of the unit may hold errors; the drafts beside it add none of their own.
      const silent = composeReport(record, [], pack, { drafts: false }).pages;
      expect([drafted, errorsIn(pages, name)]).toEqual([drafted, errorsIn(silent, name)]);
    }
  });
});
