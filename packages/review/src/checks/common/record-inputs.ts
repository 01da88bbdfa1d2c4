import type { Evaluation } from '@hengji/core';
import type { Document, Paragraph } from '@hengji/documents';
import type { Extraction } from '../../extract/evaluation.js';
import { readNarrative } from '../../extract/narrative/narrative.js';
import { standardInputs } from './standard-inputs.js';

/**
 * The inputs of scoring standards that a record supplies in its tables or in the text of its sections, by the names of
 * 指标说明 (编制数: "3人"), read as a review reads them. What the text tells of several bodies at once, or in two ways, is
 * left out: which of them counts is for a person to say.
 */
export function recordInputs(evaluation: Evaluation): Record<string, string> {
  const document = textOf(evaluation);
  const extraction: Extraction = {
    evaluations: [evaluation],
    spans: [{ evaluation: 0, from: 0, to: document.blocks.length }],
    understoodTables: new Set(),
    notUnderstood: [],
  };
  const [first, ...others] = standardInputs(
    {
      document,
      evaluations: [evaluation],
      extraction,
      narrative: readNarrative(document, extraction),
      numberSections: [],
      packs: [],
    },
    0,
  );
  const agreed = Object.entries(first?.values ?? {}).filter(([name, value]) =>
    others.every(({ values }) => values[name] === value),
  );
  return Object.fromEntries(agreed);
}

/** The sections of a record as a document of paragraphs. */
function textOf({ sections }: Evaluation): Document {
  const blocks = sections.flatMap(({ number = '', title, level, paragraphs }): Paragraph[] => [
    { type: 'paragraph', text: `${number}${title}`, level, origin: 'body' },
    ...paragraphs.map((text): Paragraph => ({ type: 'paragraph', text, origin: 'body' })),
  ]);
  return { format: 'txt', blocks, remarks: [] };
}
