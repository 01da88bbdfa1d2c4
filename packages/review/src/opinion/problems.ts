import { basename } from 'node:path';
import { oneLine } from '../formatters/common/clean.js';
import { type Places, placesOf } from '../formatters/common/places.js';
import { arithmeticOf } from '../formatters/common/summary.js';
import type { Finding } from '../model/review.js';
import type { Accepted, Opined } from './accept.js';
import { placesInWords } from './place-in-words.js';

/** A finding with the words that the paper needs. */
export interface Problem {
  readonly finding: Finding;
  readonly where: readonly { readonly place: string; readonly excerpt: string }[];
  readonly relation: string | undefined;
}

/** A file of the review as the paper speaks of it. */
interface Material {
  readonly prefix: string;
  readonly places: Places;
  readonly inWords: ReturnType<typeof placesInWords>;
}

/** The accepted findings with their places in words: document by document, then those between documents. */
export function problemsOf({ documents, groups = [], companions = [] }: Opined, accepted: Accepted): Problem[] {
  const several = documents.length > 1 || groups.length > 0;
  const materials = new Map<string, Material>();
  for (const [index, { file, document, evaluations }] of documents.entries()) {
    const prefix = several ? `材料${index + 1}` : '';
    materials.set(file, { prefix, places: placesOf(document), inWords: placesInWords(document, evaluations) });
  }
  for (const { file, document } of companions) {
    const prefix = `《${basename(file)}》`;
    materials.set(file, { prefix, places: placesOf(document), inWords: placesInWords(document, []) });
  }
  const problems = (findings: readonly Finding[], statements: Parameters<typeof arithmeticOf>[0], file: string) => {
    const arithmetic = arithmeticOf(statements);
    return findings.map((finding) => ({
      finding,
      relation: unlessSaid(arithmetic(finding), finding.message),
      where: whereOf(finding, file, materials),
    }));
  };
  return [
    ...documents.flatMap((review, index) => problems(accepted.documents[index] ?? [], review, review.file)),
    ...groups.flatMap((group, index) => problems(accepted.groups[index] ?? [], group, group.members[0]?.file ?? '')),
  ];
}

/** The passages of a finding, file by file. */
function whereOf(finding: Finding, ownFile: string, materials: ReadonlyMap<string, Material>): Problem['where'] {
  const files = new Set(finding.quotes.map(({ file }) => file ?? ownFile));
  return [...files].flatMap((file) => {
    const material = materials.get(file);
    if (material === undefined) return [];
    const { prefix, places, inWords } = material;
    const here = finding.quotes.filter((quote) => (quote.file ?? ownFile) === file);
    const passages = places.passages(here).map((passage) => ({
      excerpt: passage.excerpt,
      quotes: passage.quotes.flatMap((index) => here[index] ?? []),
    }));
    return passages.map((passage, index) => {
      const last = passages[index - 1]?.quotes[0]?.at;
      const place = inWords(
        passage.quotes.map(({ at }) => at),
        last,
      );
      // In the further rows of a table the figure itself is enough.
      const sameTable = last?.row !== undefined && last.block === passage.quotes[0]?.at.block;
      const excerpt = sameTable ? passage.quotes.map(({ text }) => oneLine(text)).join('、') : passage.excerpt;
      return { place: sameTable ? place : `${prefix}${place}`, excerpt };
    });
  });
}

/** The arithmetic, unless the message tells it in other words. */
const unlessSaid = (relation: string | undefined, message: string): string | undefined =>
  relation === undefined || message.includes(relation.split(/，[文表]中为|[≠≈]/)[0] ?? relation) ? undefined : relation;
