import { decodeXml } from '../xml/decode.js';
import { isEmptyTag, spansOf } from './source-map.js';

/** Text as the bytes of a part, encoded as the bytes it was decoded from. */
export function encodeLike(text: string, original: Uint8Array): Uint8Array {
  const [first, second, third] = original;
  if (first === 0xef && second === 0xbb && third === 0xbf) return Buffer.from(`\ufeff${text}`, 'utf8');
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (first === 0x3c && second === 0) return Buffer.from(text, 'utf16le');
  if (first === 0 && second === 0x3c) return Buffer.from(text, 'utf16le').swap16();
  // Parts must be UTF-8 or UTF-16; one that declared another encoding becomes what it should have been.
  return Buffer.from(text.replace(/^(<\?xml[^>]*encoding=["'])(?!utf-?8)[\w.-]{1,40}/i, '$1UTF-8'), 'utf8');
}

/** A part with `content` as the last thing in its root element; `content` is told the prefix of the root's name. */
export function withinRoot(part: Uint8Array, content: (prefix: string) => string): Uint8Array {
  const text = decodeXml(part);
  const root = spansOf(text)[0];
  if (!root) return part;
  const name = /^<([^\s/>]+)/.exec(text.slice(root.start))?.[1] ?? '';
  const added = content(name.includes(':') ? `${name.slice(0, name.indexOf(':'))}:` : '');
  const insertion = isEmptyTag(root)
    ? { from: root.end - 2, to: root.end, text: `>${added}</${name}>` }
    : { from: root.contentEnd, to: root.contentEnd, text: added };
  return encodeLike(text.slice(0, insertion.from) + insertion.text + text.slice(insertion.to), part);
}
