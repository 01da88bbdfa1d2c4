import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../packages/review/src/checks/index.js';
import { readConfiguration } from '../packages/review/src/config/index.js';
import { crossChecks } from '../packages/review/src/cross/checks/index.js';
// @ts-expect-error: a script, without types
import { checkPages } from './check-pages.mjs';

const folder = new URL('../docs/checks/', import.meta.url);
const shown = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

describe('docs/checks', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    pages = await checkPages();
  }, 120_000);

  it('has a page for every check, and no other', () => {
    const ids = [...checks, ...crossChecks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = ['README.md', ...ids.map((id) => `${id}.md`)].sort();
    expect([...pages.keys()].sort()).toEqual(wanted);
    expect(readdirSync(folder).sort(), 'run npm run docs').toEqual(wanted);
  });

  it('is up to date', () => {
    const stale = [...pages].filter(([file, text]) => shown(file) !== text).map(([file]) => file);
    expect(stale, 'run npm run docs').toEqual([]);
  });

  it('shows an example with its message on every page', () => {
    const bare = [...pages].filter(
      ([file, text]) => file !== 'README.md' && !/^- \*\*(?:错误|待说明|建议)\*\*：/m.test(text),
    );
    expect(bare.map(([file]) => file)).toEqual([]);
  });

  it('links only to files that are there', () => {
    for (const text of pages.values()) {
      for (const [, target = ''] of text.matchAll(/(?<!\\)\]\(([^)\s]+)\)/g)) {
        expect(() => readFileSync(new URL(target, folder)), target).not.toThrow();
      }
    }
  });
});

describe('docs/configuration.md', () => {
  it('shows a configuration that is valid', async () => {
    const text = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
    // The pack of the example's own city is not there.
    const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1]?.replace(/^ {2}- \.\/.*\n/m, '') ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'hengji-docs-'));
    await writeFile(join(folder, 'hengji.config.yaml'), example);
    const configuration = await readConfiguration(join(folder, 'hengji.config.yaml'));
    await rm(folder, { recursive: true });
    expect(configuration).toMatchObject({ packs: ['hunan-department-2015'], failOn: 'warning' });
  });
});
