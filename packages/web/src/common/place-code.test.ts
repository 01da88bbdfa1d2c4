import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCode, placeOfCode } from './place-code.js';

it('comes back as it was', () => {
  const nat = fc.nat(1_000_000);
  const inText = fc.record({ block: nat, start: nat, end: nat });
  const inTable = fc.record({ block: nat, row: nat, column: nat, start: nat, end: nat });
  fc.assert(
    fc.property(fc.oneof(inText, inTable), (at) => {
      expect(placeOfCode(placeCode(at))).toEqual(at);
    }),
  );
});

it.each(['', '1', '1.2', '1.2.3.4', '1.-2.3', '1.2.x', '99999999.1.1', '1.2.3.4.5.6'])('refuses %j', (code) => {
  expect(placeOfCode(code)).toBeUndefined();
});
