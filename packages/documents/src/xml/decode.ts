import { Buffer, isUtf8 } from 'node:buffer';
import { damagedXml } from './errors.js';

/** Enough bytes for `<?xml version="1.0" encoding="…"?>`. */
const DECLARATION_BYTES = 128;

/**
 * The text of an XML part: by its byte order mark, else by the zero bytes of UTF-16, else by its declaration,
 * else UTF-8. Bytes that do not decode are refused as damaged.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') {
    // Faster than a strict TextDecoder by several times.
    if (!isUtf8(bytes)) throw damagedXml();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
      'utf8',
      startsWithMark(bytes) ? 3 : 0,
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damagedXml(cause);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWithMark(bytes)) return 'utf-8';
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return /^<\?xml[^>]*encoding=["']([\w-]{1,40})["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}

/** The byte order mark of UTF-8. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
