import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each package may import of the project's own packages; an arrow of docs/architecture.md is an entry here. */
const arrows: Record<string, readonly string[]> = {
  core: [],
  documents: ['core'],
  packs: ['core'],
  review: ['core', 'documents', 'packs'],
  authoring: ['core', 'documents', 'packs'],
  server: ['core', 'documents', 'packs', 'review', 'authoring'],
  cli: ['core', 'documents', 'packs', 'review', 'authoring', 'server'],
  // Of the server only the types of its HTTP contract.
  web: ['core', 'server'],
};

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => join('packages', file))
  .filter((file) => /^packages.[a-z]+.src.*\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
    return { file: file.split(sep).join('/'), name: file.split(sep)[1] ?? '', imports, text };
  });

describe('architecture', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('keeps the package arrows, but for tests, which may read back what a package writes', () => {
    const broken = sources.flatMap(({ file, name, imports }) =>
      (file.endsWith('.test.ts') || file.includes('/testing/') ? [] : imports)
        .filter((specifier) => specifier.startsWith('@hengji/'))
        .map((specifier) => specifier.split('/')[1] ?? '')
        .filter((other) => other !== name && !arrows[name]?.includes(other))
        .map((other) => `${file} imports ${other}`),
    );
    expect(broken).toEqual([]);
  });

  it('never reaches into another package by path, but for what tests share', () => {
    const broken = sources.flatMap(({ file, imports }) => {
      const home = join(root, file.split('/').slice(0, 3).join('/'));
      return imports
        .filter(
          (specifier) =>
            specifier.startsWith('.') && relative(home, join(root, file, '..', specifier)).startsWith('..'),
        )
        .filter((specifier) => !(file.endsWith('.test.ts') && specifier.includes('/testing/')))
        .map((specifier) => `${file}: ${specifier}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps core free of Node', () => {
    const broken = sources.filter(
      ({ file, name, imports }) =>
        name === 'core' && !file.endsWith('.test.ts') && imports.some((i) => i.startsWith('node:')),
    );
    expect(broken.map(({ file }) => file)).toEqual([]);
  });

  it('keeps the kernel and documents free of evaluations', () => {
    const kernel = sources.filter(
      ({ file, imports }) =>
        file.startsWith('packages/review/src/kernel/') && imports.some((i) => i.includes('/checks/')),
    );
    const documents = sources.filter(({ name, text }) => name === 'documents' && /\bEvaluation\b/.test(text));
    expect([...kernel, ...documents].map(({ file }) => file)).toEqual([]);
  });

  it('gives every check and formatter its test, and lists every check', () => {
    const folders = [
      'packages/review/src/checks',
      'packages/review/src/checks/quality',
      'packages/review/src/formatters',
    ];
    const files = sources.map(({ file }) => file);
    const missing = files.filter(
      (file) =>
        folders.includes(file.slice(0, file.lastIndexOf('/'))) &&
        !/\.test\.ts$|\/(?:index|formatter)\.ts$/.test(file) &&
        !files.includes(file.replace(/\.ts$/, '.test.ts')),
    );
    expect(missing).toEqual([]);
    const unlisted = ['checks', 'checks/quality'].flatMap((folder) => {
      const home = `packages/review/src/${folder}/`;
      const index = readFileSync(join(root, home, 'index.ts'), 'utf8');
      return files.filter((file) => {
        const name = file.slice(home.length);
        return (
          file.startsWith(home) &&
          /^[a-z-]+\.ts$/.test(name) &&
          name !== 'index.ts' &&
          !index.includes(`./${name.replace('.ts', '.js')}`)
        );
      });
    });
    expect(unlisted).toEqual([]);
  });
});
