// Writes what is generated from the code: the pages of the checks and the JSON Schema of an evaluation.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { evaluationJsonSchema } from '@hengji/core';
import { checkPages } from './check-pages.mjs';

const pages = await checkPages();
const folder = new URL('../docs/checks/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(new URL(file, folder));
for (const [file, text] of pages) writeFileSync(new URL(file, folder), text);

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../schema/evaluation.schema.json', import.meta.url),
  `${JSON.stringify(evaluationJsonSchema(), null, 2)}\n`,
);
