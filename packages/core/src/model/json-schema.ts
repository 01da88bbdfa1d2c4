import { z } from 'zod';
import { evaluationSchema } from './evaluation.js';

/** The JSON Schema (draft 2020-12) of an evaluation record, generated from the model. */
export const evaluationJsonSchema = (): object => ({
  $id: 'hengji-evaluation.schema.json',
  title: 'Hengji evaluation record',
  ...z.toJSONSchema(evaluationSchema, { target: 'draft-2020-12' }),
});
