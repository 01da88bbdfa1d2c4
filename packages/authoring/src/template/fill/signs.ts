/** What a tag is written with while a template is being filled: characters that no text holds (see privateMarks). */
export const signs = { start: '\ufdd0', end: '\ufdd1', open: '#', close: '/' } as const;
