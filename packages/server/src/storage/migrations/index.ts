import type { Migration } from 'kysely';
import { first } from './first.js';
import { groupDecisions } from './group-decisions.js';
import { reportPacks } from './report-packs.js';

/** All migrations by name; they run in the order of their names and are never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-group-decisions': groupDecisions,
  '0003-report-packs': reportPacks,
};
