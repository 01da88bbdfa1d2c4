export {
  type Configuration,
  configurationName,
  findConfiguration,
  packProblems,
  readConfiguration,
} from './configuration.js';
export { loadPacks, packName } from './load-packs.js';
export { YamlProblems } from './validated-yaml.js';
