import type { Migration } from 'kysely';
import { first } from './first.js';

/** All migrations by name; they run in the order of their names and are never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
};
