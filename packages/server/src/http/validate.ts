import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../api/common.js';
import { ProblemError } from './problem.js';

/** Checks requests by their zod schemas; says in Chinese what is wrong, and where. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data };
    const errors = issuesOf(result.error.issues);
    return { error: new ProblemError('bad-request', `请求的内容不符合要求：${inWords(errors)}`, errors) };
  };

const chinese = z.locales.zhCN().localeError;
const mostIssues = 20;

function issuesOf(issues: readonly z.core.$ZodIssue[]): NonNullable<Problem['errors']> {
  return issues.slice(0, mostIssues).map((issue) => {
    const own = issue.code === 'custom' ? issue.message : chinese(issue as z.core.$ZodRawIssue);
    const message = typeof own === 'string' ? own : (own?.message ?? '不符合要求');
    return { path: issue.path.map(String).join('.').slice(0, 200), message };
  });
}

const inWords = (errors: NonNullable<Problem['errors']>): string => {
  const [first] = errors;
  if (first === undefined) return '格式不正确。';
  return `${first.path === '' ? '' : `${first.path}：`}${first.message}${errors.length > 1 ? `；另有${errors.length - 1}处` : ''}。`;
};
