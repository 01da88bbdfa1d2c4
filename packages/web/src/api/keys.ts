/** The keys of what is cached, in one place so that events and changes reach the same entries as the pages. */
export const apiKeys = {
  reports: ['reports'],
  report: (id: string) => ['report', id],
  review: (id: string) => ['review', id],
  groups: ['groups'],
  group: (id: string) => ['groups', id],
  health: ['health'],
  progress: ['progress'],
  packs: ['packs'],
  pack: (id: string) => ['pack', id],
  standards: ['standards'],
  records: ['records'],
  record: (id: string) => ['record', id],
  summary: ['summary'],
} as const;
