import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/request.js';

/** The one cache of what the server said. What changes by itself is put into it by `useServerEvents`. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // What the server refused once it refuses again; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
    },
    mutations: { retry: false },
  },
});
