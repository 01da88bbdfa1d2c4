import { basename } from 'node:path';
import type { Place } from '@hengji/core';
import type { DocumentReview, Finding, ReviewResult } from '../../model/review.js';
import { dropControls } from '../common/clean.js';
import { placesOf } from '../common/places.js';
import { bySeverity, severityName } from '../common/severity.js';
import { arithmeticOf, evaluationName } from '../common/summary.js';

/** A finding as the comments and the list at the end tell it; all texts are fit for XML. */
export interface Item {
  /** Counted from 1 in the list; comments name the same number. */
  readonly number: number;
  readonly check: string;
  readonly severity: string;
  /** 「分项之和不等于合计（项目：…）」 */
  readonly title: string;
  /** The message, and the arithmetic where the message does not show it. */
  readonly explanation: string;
  readonly basis: string;
  readonly advice: string;
  /** The place to comment; undefined for a finding that quotes nothing of this file. */
  readonly at: Place | undefined;
  /** All places in words, those of other files among them. */
  readonly where: readonly string[];
}

/** The open findings of a document, and those of its group that quote it, the gravest first. */
export function itemsOf(review: DocumentReview, result: ReviewResult): Item[] {
  const places = placesOf(review.document);
  const arithmetic = arithmeticOf(review);
  const findings = bySeverity([...review.findings, ...groupFindings(review, result)]);
  return findings.map((finding, index) => {
    const here = finding.quotes.filter(({ file }) => file === undefined || file === review.file);
    const elsewhere = finding.quotes.flatMap(({ file }) => (file === undefined || file === review.file ? [] : [file]));
    const name = evaluationName(review, finding.evaluation);
    return {
      number: index + 1,
      check: finding.check,
      severity: severityName[finding.severity],
      title: dropControls(name === undefined ? finding.title : `${finding.title}（${name}）`),
      explanation: dropControls(explained(finding.message, arithmetic(finding))),
      basis: dropControls(finding.basis),
      advice: dropControls(finding.advice),
      at: here[0]?.at,
      where: [
        ...places.passages(here).map(({ words }) => dropControls(words)),
        ...[...new Set(elsewhere)].map((file) => dropControls(`文件“${basename(file)}”`)),
      ],
    };
  });
}

/** The message, with the arithmetic where its sum or product does not stand in it word for word. */
function explained(message: string, relation: string | undefined): string {
  const [sum = ''] = relation?.split('，') ?? [];
  return relation === undefined || message.includes(sum) ? message : `${message}\n算式：${relation}`;
}

/** Findings between files that concern this one; their statements and evaluations are not those of the document. */
const groupFindings = (review: DocumentReview, { groups = [] }: ReviewResult): Finding[] =>
  groups.flatMap(({ findings }) =>
    findings.flatMap(({ statement: _statement, evaluation: _evaluation, ...finding }) =>
      finding.quotes.some(({ file }) => file === review.file) ? [finding] : [],
    ),
  );
