/** The HTTP contract, types alone: no code of the server comes into the browser. */
export type * from '@hengji/server/api';
