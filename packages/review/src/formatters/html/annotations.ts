import type { Place } from '@hengji/core';
import type { DocumentReview, Finding, Severity, Verdict } from '../../model/review.js';
import { kindName } from '../common/kinds.js';
import { severities, verdictName } from '../common/severity.js';

/** A range of a text that the page marks. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  /** Element id, so that a link can lead here. */
  readonly id?: string;
  readonly title: string;
  /** Present on the quote of a finding; a tested figure has none. */
  readonly finding?: { readonly severity: Severity; readonly number: number; readonly anchor: string };
  /** Present on a tested figure. */
  readonly verdict?: Verdict;
}

export const findingAnchor = (prefix: string, finding: number): string => `${prefix}f${finding}`;
export const quoteAnchor = (prefix: string, finding: number, quote: number): string => `${prefix}q${finding}-${quote}`;
export const statementAnchor = (prefix: string, statement: number): string => `${prefix}s${statement}`;
export const blockAnchor = (prefix: string, block: number): string => `${prefix}b${block}`;

const key = ({ block, row, column }: Omit<Place, 'start' | 'end'>): string => `${block}/${row ?? ''}/${column ?? ''}`;

/** The annotations of one document, by the paragraph or cell they stand in. */
export class Annotations {
  private readonly byPlace = new Map<string, Annotation[]>();

  /**
   * @param findings in the order in which the page numbers them, from 1
   * @param prefix keeps the ids of several documents on one page apart
   */
  constructor(review: DocumentReview, findings: readonly Finding[], prefix: string) {
    for (const [index, statement] of review.statements.entries()) {
      const title = `${kindName[statement.kind]}（${verdictName[statement.verdict]}）：${statement.relation}`;
      for (const [order, { at }] of statement.figures.entries()) {
        const id = order === 0 ? { id: statementAnchor(prefix, index) } : {};
        this.add(at, { start: at.start, end: at.end, title, verdict: statement.verdict, ...id });
      }
    }
    for (const [index, { severity, title, quotes }] of findings.entries()) {
      for (const [order, { at }] of quotes.entries()) {
        this.add(at, {
          start: at.start,
          end: at.end,
          id: quoteAnchor(prefix, index, order),
          title,
          finding: { severity, number: index + 1, anchor: findingAnchor(prefix, index) },
        });
      }
    }
  }

  /** Those of one paragraph or cell: tested figures first, then quotes, the gravest last (it is drawn on top). */
  of(place: Omit<Place, 'start' | 'end'>): readonly Annotation[] {
    return [...(this.byPlace.get(key(place)) ?? [])].sort((a, b) => depth(a) - depth(b));
  }

  private add(at: Place, annotation: Annotation): void {
    const list = this.byPlace.get(key(at));
    if (list === undefined) this.byPlace.set(key(at), [annotation]);
    else list.push(annotation);
  }
}

const depth = ({ finding }: Annotation): number =>
  finding === undefined ? -1 : severities.length - severities.indexOf(finding.severity);
