import type { Pack } from '@hengji/packs';

/** The documents that a pack rests on, as a finding quotes them. */
export const referencesOf = ({ references }: Pack): string =>
  references.map(({ title, number }) => title + (number === undefined ? '' : `（${number}）`)).join('；');
