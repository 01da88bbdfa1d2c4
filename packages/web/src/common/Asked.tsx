import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/request.js';
import { Loading } from './Loading.js';
import { State } from './State.js';

/** The answer to a query; while it is awaited, or where it failed, what to know about that. */
export function Asked<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Loading />;
  const { error } = query;
  return (
    <State
      tone="error"
      title={error instanceof ApiProblem ? error.title : '没有读到内容'}
      words={error instanceof ApiProblem ? error.detail : undefined}
      detail={error instanceof ApiProblem ? undefined : error.message}
    >
      <Button type="primary" onClick={() => query.refetch()}>
        重试
      </Button>
    </State>
  );
}
