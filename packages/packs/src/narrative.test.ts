import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadNarrative, readNarrative } from './narrative.js';
import { listPacks } from './packs.js';
import { PackError } from './read-pack.js';

const folder = mkdtempSync(join(tmpdir(), 'narrative-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const path = join(folder, 'report.yaml');
  writeFileSync(path, text);
  return path;
}

describe('narratives', () => {
  it('are there for every pack', () => {
    for (const pack of listPacks()) expect(Object.keys(loadNarrative(pack).topics).length).toBeGreaterThan(3);
    expect(loadNarrative({ id: 'own', kind: 'project' })).toBe(loadNarrative({ id: 'own', kind: 'project' }));
  });

  it('of a user replace the topics that they name, and their rules go first', () => {
    const common = loadNarrative({ id: 'own', kind: 'department' });
    const own = readNarrative(
      fileWith(
        'headings: [{ words: 荣誉, topics: [honours] }]\ntopics: { honours: [荣获表彰。] }\nmoney: { digits: 2 }\n',
      ),
      'department',
    );
    expect(own.headings[0]).toEqual({ words: '荣誉', topics: ['honours'] });
    expect(own.topics).toEqual({ ...common.topics, honours: ['荣获表彰。'] });
    expect(own.money).toEqual({ digits: 2 });
    expect(own.title).toBe(common.title);
  });

  it('refuse what they do not know', () => {
    expect(() => readNarrative(fileWith('topic: {}'), 'department')).toThrow(PackError);
    expect(() => readNarrative(fileWith('topics: { a: [{ table: 其他 }] }'), 'department')).toThrow(PackError);
    expect(() => readNarrative(join(folder, 'none.yaml'), 'department')).toThrow(PackError);
  });
});
