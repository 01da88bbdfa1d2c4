import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Sign-in of the one user: a token that is printed once and works once, exchanged for a session that lives as long as
 * the process.
 */
export interface SignIn {
  /** The token of the printed address. */
  readonly token: string;
  /** A new session for the token; undefined where it is wrong or was used before. */
  redeem(token: string): string | undefined;
  isSession(session: string | undefined): boolean;
}

export function openSignIn(): SignIn {
  const token = randomBytes(32).toString('base64url');
  let session: string | undefined;
  return {
    token,
    redeem(given) {
      if (session !== undefined || !same(given, token)) return undefined;
      session = randomBytes(32).toString('base64url');
      return session;
    },
    isSession: (given) => given !== undefined && session !== undefined && same(given, session),
  };
}

/** Takes the same time wherever the two differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The value of a cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
