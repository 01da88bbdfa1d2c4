export { checkPack, type PackReport } from './check-pack.js';
export { loadNarrative, type Narrative, type NarrativeParagraph, readNarrative } from './narrative.js';
export { defaultPackId, listPacks, loadPack, packIds } from './packs.js';
export { PackError, readPack } from './read-pack.js';
export { indicatorsOf, rulesOf, withYear } from './rules.js';
export { type Pack, type PackBlock, type PackForm, type PackFrame, type PackIndicator, packSchema } from './schema.js';
