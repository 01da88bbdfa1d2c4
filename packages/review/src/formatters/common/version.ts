import { readFileSync } from 'node:fs';

/** The version of Hengji; all its packages are released together and have the same one. */
export function toolVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const named = typeof description === 'object' && description !== null && 'version' in description;
  return named ? String(description.version) : '0.0.0';
}
