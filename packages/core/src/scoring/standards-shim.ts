import { Rational } from '../figures/index.js';
import type { CompileOptions, Given, Standard, StandardResult } from '../standards/index.js';

export const compileStandard = (text: string, { fullMarks }: CompileOptions): Standard => ({
  text,
  fullMarks: typeof fullMarks === 'string' ? Rational.of(fullMarks) : fullMarks,
  status: 'not-understood',
  rule: null,
  unread: [text],
  diagnostics: [],
  readings: [],
});
export const evaluateStandard = (_: Standard, __: Given): StandardResult => ({
  status: 'not-understood',
  score: null,
  explanation: '评价标准没有读懂',
});
