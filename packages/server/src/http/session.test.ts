import { expect, it } from 'vitest';
import { cookieIn, openSignIn } from './session.js';

it('redeems its token once', () => {
  const signIn = openSignIn();
  expect(signIn.isSession(undefined)).toBe(false);
  expect(signIn.redeem(`${signIn.token}x`)).toBeUndefined();
  const session = signIn.redeem(signIn.token);
  expect([signIn.isSession(session), signIn.isSession(signIn.token)]).toEqual([true, false]);
  expect(signIn.redeem(signIn.token)).toBeUndefined();
});

it('finds a cookie by its whole name', () => {
  expect(cookieIn('a=1; hengji-8420=x=y ;b=2', 'hengji-8420')).toBe('x=y');
  expect(cookieIn('xhengji=1; hengji; =3', 'hengji')).toBeUndefined();
  expect(cookieIn(undefined, 'hengji')).toBeUndefined();
});
