export const faultySentences: readonly (readonly [text: string, check: string, verdict: 'contradiction' | 'unexplained'])[] = [];
