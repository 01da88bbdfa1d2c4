import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord, type Evaluation } from '@hengji/core';
import { type Document, readDocument } from '@hengji/documents';
import { loadPack } from '@hengji/packs';
import { extractEvaluations } from '@hengji/review';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/document-of.js';
import { completeRecord } from '../record/complete.js';
import { composeForms, printForms } from './compose-forms.js';

const corpus = process.env.HENGJI_CORPUS ?? '';

/** The packs of the department and its projects, by the beginning of the file's name. */
const packsOf: Readonly<Record<string, readonly [string, string]>> = {
  '000': ['hunan-department-2015', 'ministry-project-2020'],
  '001': ['hunan-department-form-2022', 'ministry-project-2020'],
  '002': ['hunan-report-outline-2022', 'ministry-project-2020'],
  '003': ['hubei-department-2021', 'hubei-project-2021'],
  '004': ['chongqing-department-2020', 'ministry-project-2020'],
};

const digitsIn = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => figure.replaceAll(',', ''));

/** The figures of the tables of a document. */
const figuresOf = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.type === 'table' ? block.cells.flatMap(({ text }) => digitsIn(text)) : []));

async function readReport(name: string): Promise<{ document: Document; records: Evaluation[] }> {
  const document = await readDocument(new Uint8Array(readFileSync(join(corpus, 'seeds', name))));
  return { document, records: extractEvaluations(document).evaluations.map(asRecord) };
}

const files = corpus === '' ? [] : readdirSync(join(corpus, 'seeds'));

describe.skipIf(corpus === '')('forms of real reports', () => {
  it.each(files)('%s: every figure of its tables', async (name) => {
    const { document, records } = await readReport(name);
    const [departmentPack, projectPack] = packsOf[name.slice(0, 3)] ?? [];
    if (!departmentPack || !projectPack) throw new Error(`no pack for ${name}`);
    const pages = records.flatMap((record) => {
      const pack = loadPack(record.kind === 'department' ? departmentPack : projectPack);
      return composeForms(completeRecord(record, pack).evaluation, pack);
    });
    const written = new Map<string, number>();
    const texts = documentOf({ title: '', pages }).blocks.flatMap((block) =>
      block.type === 'table' ? block.cells.map(({ text }) => text) : [block.text],
    );
    for (const figure of texts.flatMap(digitsIn)) written.set(figure, (written.get(figure) ?? 0) + 1);
    const missing = figuresOf(document).filter((figure) => {
      const left = written.get(figure) ?? 0;
      written.set(figure, left - 1);
      return left <= 0;
    });
    // A class printed again where a page broke has its weight twice in the text.
    expect(missing).toEqual(name.startsWith('000') ? ['61'] : []);
  });

  it.each(files)('%s: the record that its forms show', async (name) => {
    const { records } = await readReport(name);
    const [departmentPack = '', projectPack = ''] = packsOf[name.slice(0, 3)] ?? [];
    const printed = records.map((record) => {
      return printForms(record, loadPack(record.kind === 'department' ? departmentPack : projectPack));
    });
    const pages = printed.flatMap((forms) => forms.pages);
    if (pages.length === 0) return;
    const { evaluations, notUnderstood } = extractEvaluations(documentOf({ title: '', pages }));
    expect(notUnderstood).toEqual([]);
    expect(evaluations.map(asRecord)).toEqual(printed.map(({ shown }) => shown));
  });
});
