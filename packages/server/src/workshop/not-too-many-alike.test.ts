import type { CrossFile } from '@hengji/review';
import { expect, it } from 'vitest';
import { notTooManyAlike } from './not-too-many-alike.js';

type Identity = NonNullable<CrossFile['identities']>[number];

const identity = (change: Partial<Identity> = {}): Identity => ({
  kind: 'department',
  units: [{ name: '云溪县档案馆', from: '标题' }],
  shortNames: [],
  year: 2023,
  ...change,
});
const files = (count: number, ...identities: readonly Identity[]): CrossFile[] =>
  Array.from({ length: count }, (_, at) => ({ file: `${at}`, identities }));
const left = (all: readonly CrossFile[]) => notTooManyAlike(all).left.map(({ file }) => file);

it('keeps ten files of one evaluation, those that came first', () => {
  expect(left(files(10, identity()))).toEqual([]);
  expect(left(files(12, identity()))).toEqual(['10', '11']);
  expect(notTooManyAlike(files(12, identity())).kept.map(({ file }) => file)).toEqual(
    Array.from({ length: 10 }, (_, at) => `${at}`),
  );
});

it('counts projects, years and units each for itself', () => {
  const projects = Array.from({ length: 40 }, (_, at) => files(1, identity({ kind: 'project', project: `项目${at}` })));
  expect(left(projects.flat())).toEqual([]);
  expect(left([...files(10, identity()), ...files(10, identity({ year: 2022 }))])).toEqual([]);
});

it('leaves a file out with any of its evaluations, so that none is compared by half', () => {
  const both = [identity(), identity({ kind: 'project', project: '库房维修' })];
  expect(left([...files(10, identity()), ...files(1, ...both)])).toEqual(['0']);
});

it('leaves nothing out of which it is not known what it is', () => {
  const { year: _, ...undated } = identity();
  expect(left(files(20, identity({ kind: 'project' })))).toEqual([]);
  expect(left(files(20, undated))).toEqual([]);
  expect(left(files(20, identity({ units: [] })))).toEqual([]);
  expect(left(files(20))).toEqual([]);
});
