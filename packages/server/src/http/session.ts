import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Windows of other browsers, and of one that forgot its cookies when it was closed; the oldest goes first. */
const mostSessions = 8;

/**
 * Sign-in of the one user: a token that is printed and works once, exchanged for a session that lives as long as the
 * process. Then the next token is printed, where only the user sees it.
 */
export interface SignIn {
  /** The token that works now. */
  readonly token: string;
  /** A new session for the token; undefined where it is wrong or was used before. */
  redeem(token: string): string | undefined;
  isSession(session: string | undefined): boolean;
}

/** @param onNext told the next token as soon as one was used */
export function openSignIn(onNext: (token: string) => void = () => {}): SignIn {
  let token = secret();
  const sessions: string[] = [];
  return {
    get token() {
      return token;
    },
    redeem(given) {
      if (!same(given, token)) return undefined;
      const session = secret();
      sessions.push(session);
      if (sessions.length > mostSessions) sessions.shift();
      token = secret();
      onNext(token);
      return session;
    },
    isSession: (given) => given !== undefined && sessions.some((session) => same(given, session)),
  };
}

const secret = (): string => randomBytes(32).toString('base64url');

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
