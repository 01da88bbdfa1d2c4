import { evaluationSchema, placeSchema } from '@hengji/core';
import { z } from 'zod';
import { decisionSchema } from './decisions.js';
import { reportSchema } from './reports.js';

export type { Block, Cell, Document, DocumentFormat, Paragraph, Table } from '@hengji/documents';
export type {
  Coverage,
  Finding,
  NotUnderstood,
  Quote,
  QuotedFigure,
  ScoreLine,
  Severity,
  Statement,
  StatementKind,
  Verdict,
} from '@hengji/review';

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  text: z.string(),
  label: z.string().exactOptional().describe('The automatic number as Word would show it'),
  level: z.int().exactOptional().describe('Heading level; absent for running text'),
  levelInferred: z.boolean().exactOptional(),
  origin: z.enum(['body', 'footnote', 'endnote', 'text-box', 'header', 'footer', 'site']),
});

export const tableSchema = z.object({
  type: z.literal('table'),
  rows: z.int(),
  columns: z.int(),
  get cells() {
    return z.array(cellSchema);
  },
  name: z.string().exactOptional().describe('Name of the worksheet'),
});

export const cellSchema = z.object({
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  text: z.string(),
  get tables() {
    return z.array(tableSchema).exactOptional();
  },
});

/** A document as it was read; `Place.block` is an index into `blocks`. */
export const documentSchema = z.object({
  format: z.enum(['docx', 'doc', 'xlsx', 'xls', 'html', 'pdf', 'txt']),
  blocks: z.array(z.discriminatedUnion('type', [paragraphSchema, tableSchema])),
  remarks: z.array(z.string()).describe('What reading had to guess or leave out, in Chinese'),
});

const quoteSchema = z.object({
  text: z.string(),
  at: placeSchema,
  file: z.string().exactOptional().describe('Between reports: id of the report'),
});

export const statementSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'sum',
    'share',
    'difference',
    'growth',
    'ratio',
    'product',
    'weights',
    'scores',
    'bound',
    'grade',
    'count',
    'same',
    'sequence',
  ]),
  verdict: z.enum(['holds', 'holds-within-rounding', 'contradiction', 'unexplained']),
  check: z.string(),
  figures: z.array(quoteSchema.extend({ quote: z.string().describe('`text` stands in it') })),
  relation: z.string().describe('The arithmetic with the numbers filled in'),
  recomputed: z.string().exactOptional(),
  evaluation: z.int().exactOptional().describe('Index in evaluations'),
});

export const findingSchema = z.object({
  id: z.string().describe('Stays the same for as long as the text it rests on does'),
  check: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  title: z.string(),
  message: z.string(),
  statement: z.string().exactOptional(),
  quotes: z.array(quoteSchema).describe('The places concerned; the first is the one to mark'),
  printed: z.string().exactOptional(),
  recomputed: z.string().exactOptional(),
  why: z.string(),
  basis: z.string(),
  advice: z.string(),
  evaluation: z.int().exactOptional(),
});

export const coverageSchema = z.object({
  figures: z.int(),
  figuresInStatements: z.int(),
  statements: z.int(),
  holds: z.int(),
  withinRounding: z.int(),
  contradictions: z.int(),
  unexplained: z.int(),
});

const scoreLineSchema = z.object({
  evaluation: z.int(),
  printed: z.string().exactOptional(),
  recomputed: z.object({ min: z.string(), max: z.string() }).exactOptional(),
  grade: z.string().exactOptional(),
});

export const notUnderstoodSchema = z.object({ at: placeSchema, text: z.string(), reason: z.string() });

/** A report with everything that its review gave, and what was decided on it. */
export const reviewSchema = z.object({
  report: reportSchema,
  decisions: z.array(decisionSchema),
  document: documentSchema,
  evaluations: z.array(evaluationSchema),
  statements: z.array(statementSchema),
  findings: z.array(findingSchema),
  scores: z.array(scoreLineSchema),
  coverage: coverageSchema,
  notUnderstood: z.array(notUnderstoodSchema),
});

export type Review = z.infer<typeof reviewSchema>;
