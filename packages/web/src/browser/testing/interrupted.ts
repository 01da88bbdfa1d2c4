/** What the console of a browser says while the server cannot be reached, or has refused what it must refuse. */
export const unreachable = /Failed to load resource: net::ERR_|WebSocket|ERR_INCOMPLETE_CHUNKED_ENCODING/;
export const refused = (...statuses: readonly number[]): RegExp =>
  new RegExp(`Failed to load resource: the server responded with a status of (${statuses.join('|')})`);
