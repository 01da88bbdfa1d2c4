import type { Evaluation } from '@hengji/core';
import { findFacts } from '../../checks/common/facts.js';
import type { Context } from '../../kernel/context.js';
import type { Identity, Material, PlainFact } from '../../model/dossier.js';
import type { Companion } from '../../model/review.js';
import { type BudgetHead, readBudgetHead } from './budget-head.js';
import { readBudgetTables } from './budget-tables.js';
import { packTerm } from './plain-term.js';

/** Fewer sums than this make no budget. */
const fewestFacts = 2;
const mostFacts = 2_000;

/**
 * Reads a document as a budget table, a notice of a budget or final accounts: no report, but what reports of the unit
 * are held against. Undefined for anything else.
 *
 * @param file the name under which results refer to it
 */
export function readCompanion(context: Context, file: string): Companion | undefined {
  const read = readBudget(context);
  if (!read) return undefined;
  const { document } = context;
  return {
    file,
    format: document.format,
    title: read.title,
    identities: [read.identity],
    material: [read.material],
    document,
  };
}

/** A document whose title calls it a budget, though it speaks of 绩效 as well; undefined for a report. */
export function readBudget(
  context: Context,
): { readonly title: string; readonly identity: Identity; readonly material: Material } | undefined {
  const head = readBudgetHead(context.document);
  if (!head || context.evaluations.some(isEvaluated)) return undefined;
  const facts = [
    ...readBudgetTables(context.document.blocks, context.numberSections, head),
    ...textFacts(context, head),
  ]
    .filter(({ term }) => isMoney(term.text, term.unit))
    .slice(0, mostFacts);
  if (facts.length < fewestFacts) return undefined;
  return {
    title: head.title,
    identity: {
      kind: head.kind,
      units: head.units,
      shortNames: [],
      ...(head.year === undefined ? {} : { year: head.year }),
    },
    material: { facts, changes: [], staff: [], indicators: [] },
  };
}

/** Targets may stand in a budget; a title of 自评, what was reached and what was scored do not. */
const isEvaluated = ({ title, indicators, total }: Evaluation): boolean =>
  title !== undefined ||
  total?.score !== undefined ||
  indicators.some(({ actual, score }) => (actual?.text ?? '') !== '' || (score?.text ?? '') !== '');

const isMoney = (text: string, unit: string | undefined): boolean => /元|万|亿/.test(unit ?? text);

/** Sums told in the text of a notice; where the words name no stage they are those of the notice. */
function textFacts(context: Context, { kind, year }: BudgetHead): PlainFact[] {
  const { document } = context;
  return findFacts(context).flatMap((fact): PlainFact[] => {
    const { subject, scope, item, term, source, explicit, stage } = fact;
    if (source !== 'text' || document.blocks[term.at.block]?.type !== 'paragraph') return [];
    const stated = packTerm(term);
    const told = 'year' in term && typeof term.year === 'number' ? term.year : year;
    if (!stated || told === undefined || subject === 'other' || subject === 'carry-over') return [];
    return [
      {
        subject,
        year: told,
        stage: explicit ? stage : kind === 'accounts' ? 'executed' : 'opening',
        scope,
        item,
        term: stated,
        source,
        explicit: true,
        accounts: kind === 'accounts',
      },
    ];
  });
}
