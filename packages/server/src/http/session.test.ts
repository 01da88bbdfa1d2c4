import { expect, it } from 'vitest';
import { cookieIn, openSignIn } from './session.js';

it('redeems its token once', () => {
  const signIn = openSignIn();
  expect(signIn.isSession(undefined)).toBe(false);
  const { token } = signIn;
  expect(signIn.redeem(`${token}x`)).toBeUndefined();
  const session = signIn.redeem(token);
  expect([signIn.isSession(session), signIn.isSession(token)]).toEqual([true, false]);
  expect(signIn.redeem(token)).toBeUndefined();
});

it('tells the next token when one was used, and keeps the last sessions', () => {
  const told: string[] = [];
  const signIn = openSignIn((token) => told.push(token));
  const first = signIn.token;
  const sessions = Array.from({ length: 9 }, () => signIn.redeem(signIn.token));
  expect([told.length, new Set([first, ...told]).size, told.at(-1)]).toEqual([9, 10, signIn.token]);
  expect(sessions.map((session) => signIn.isSession(session))).toEqual([false, ...Array(8).fill(true)]);
});

it('finds a cookie by its whole name', () => {
  expect(cookieIn('a=1; hengji-8420=x=y ;b=2', 'hengji-8420')).toBe('x=y');
  expect(cookieIn('xhengji=1; hengji; =3', 'hengji')).toBeUndefined();
  expect(cookieIn(undefined, 'hengji')).toBeUndefined();
});
