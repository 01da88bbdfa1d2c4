import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@hengji/documents';
import { type CrossFile, type Finding, type ReviewGroup, reviewGroups, reviewOrCompanion } from '@hengji/review';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as writers from '../packages/documents/src/write/index.js';
import { crossFacts, crossReports } from './make/reports/cross.mjs';
import { contentOf } from './make/write.mjs';

interface ListedError {
  readonly id: string;
  readonly file: string;
  readonly check: string;
  readonly against: string;
  readonly printed: string;
}
interface Facts {
  readonly unit: string;
  readonly year: number;
  readonly files: readonly { readonly file: string; readonly role: string }[];
  readonly errors: readonly ListedError[];
}

const path = (name: string): string => fileURLToPath(new URL(`cross/${name}`, import.meta.url));
const facts = parse(readFileSync(path('errors.yaml'), 'utf8')) as Facts;

/** Whether a finding is about a listed error: the check, the two files, and what is printed. */
const isAbout = ({ check, message, quotes }: Finding, error: ListedError): boolean => {
  const files = quotes.map(({ file }) => file);
  const words = [message, ...quotes.map(({ text }) => text)].join(' ');
  const printed = error.check === 'cross-indicator-class' ? '产出指标—数量指标' : error.printed;
  return (
    check === error.check &&
    [error.file, error.against].every((file) => files.includes(file)) &&
    words.includes(printed)
  );
};

describe('files of one unit', () => {
  let groups: readonly ReviewGroup[] = [];
  let errorsInside: string[] = [];

  beforeAll(async () => {
    const files: CrossFile[] = [];
    for (const { file } of facts.files) {
      const answer = reviewOrCompanion(await readDocument(readFileSync(path(file))), file);
      if ('review' in answer) {
        files.push(answer.review);
        const errors = answer.review.findings.filter(({ severity }) => severity === 'error');
        errorsInside = [...errorsInside, ...errors.map(({ message }) => `${file} ${message}`)];
      } else if (answer.companion) files.push(answer.companion);
    }
    groups = reviewGroups(files).groups;
  });

  it.each(crossReports())('$meta.name.$meta.format is what the sources make', async (report) => {
    const { name, format } = report.meta;
    expect(Buffer.from(await contentOf(report, format, writers)).equals(readFileSync(path(`${name}.${format}`)))).toBe(
      true,
    );
  });

  it('are listed with their errors', () => {
    expect(facts).toEqual(JSON.parse(JSON.stringify(crossFacts(crossReports()))));
    expect(readdirSync(path('.')).sort()).toEqual(['errors.yaml', ...facts.files.map(({ file }) => file)].sort());
  });

  it('are right one by one', () => {
    expect(errorsInside).toEqual([]);
  });

  it('make one group', () => {
    expect(
      groups.map(({ unit, year, members }) => ({ unit, year, files: members.map(({ file }) => file).sort() })),
    ).toEqual([{ unit: facts.unit, year: facts.year, files: facts.files.map(({ file }) => file).sort() }]);
  });

  it('have every listed error found, and nothing else', () => {
    const findings = groups.flatMap((group) => group.findings);
    expect(facts.errors.filter((error) => !findings.some((found) => isAbout(found, error)))).toEqual([]);
    expect(findings.filter((found) => !facts.errors.some((error) => isAbout(found, error)))).toEqual([]);
  });
});
