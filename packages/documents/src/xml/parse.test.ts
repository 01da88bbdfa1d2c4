import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { attribute, child, children, ownText, parseXml, scanXml } from './parse.js';

function reasonOf(source: string | Uint8Array, limits = defaultLimits): string {
  try {
    parseXml(source, limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return 'none';
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"'\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

describe('parseXml', () => {
  it('gives elements, attributes and text in document order', () => {
    const root = parseXml('<a x="1">前<b/><![CDATA[<中>]]><b y="&lt;二&gt;">里</b>后</a>', defaultLimits);
    expect(attribute(root, 'x')).toBe('1');
    expect(ownText(root)).toBe('前<中>后');
    expect(children(root, 'b')).toHaveLength(2);
    expect(attribute(children(root, 'b')[1], 'y')).toBe('<二>');
    expect(child(child(root, 'c'), 'd')).toBeUndefined();
  });

  it('returns any text and attribute value that was written', () => {
    const printable = fc.string({ unit: 'grapheme' }).filter((value) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(value));
    fc.assert(
      fc.property(printable, printable, (text, value) => {
        const root = parseXml(`<a v="${escapeXml(value)}">${escapeXml(text)}</a>`, defaultLimits);
        expect(ownText(root)).toBe(text);
        expect(attribute(root, 'v')).toBe(value);
      }),
    );
  });

  it('decodes UTF-8 and UTF-16 with and without a mark, and declared encodings', () => {
    const utf16 = Buffer.from('<a>预算</a>', 'utf16le');
    const sources = [
      Buffer.from('<a>预算</a>'),
      Buffer.from('\uFEFF<a>预算</a>'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="GB2312"?><a>'),
        Buffer.from('d4a4cbe3', 'hex'),
        Buffer.from('</a>'),
      ]),
    ];
    for (const source of sources) expect(ownText(parseXml(source, defaultLimits))).toBe('预算');
  });

  it('refuses bytes that do not decode and XML that is not well-formed', () => {
    for (const source of ['', '<a>', '<a></b>', '<a>&unknown;</a>', '<a/><b/>', '<a x=1/>', '<a x="1" x="2"/>']) {
      expect(reasonOf(source)).toBe('damaged');
    }
    expect(reasonOf(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xc0]))).toBe('damaged');
  });

  it('refuses every document type declaration, so that entities neither grow nor fetch', () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    expect(reasonOf(`<!DOCTYPE a [<!ENTITY l0 "哈">${entities}]><a>&l9;</a>`)).toBe('unsupported');
    expect(reasonOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toBe('unsupported');
  });

  it('keeps to the limits on nesting and elements', () => {
    expect(reasonOf('<a>'.repeat(100_000))).toBe('too-complex');
    expect(reasonOf(`<a>${'<b/>'.repeat(50)}</a>`, { ...defaultLimits, nodes: 50 })).toBe('too-complex');
    expect(reasonOf(`<a>${'<b/>'.repeat(49)}</a>`, { ...defaultLimits, nodes: 50 })).toBe('none');
  });

  it('gives names the expected prefixes whatever the file declares', () => {
    const prefixes = new Map([
      ['urn:word', 'w'],
      ['urn:word:strict', 'w'],
      ['urn:sheet', ''],
    ]);
    const read = (xml: string) => child(parseXml(xml, defaultLimits, prefixes), 'w:p');
    expect(attribute(read('<w:r xmlns:w="urn:word"><w:p w:v="1"/></w:r>'), 'w:v')).toBe('1');
    expect(attribute(read('<n:r xmlns:n="urn:word:strict"><n:p n:v="1" v="2"/></n:r>'), 'w:v')).toBe('1');
    expect(read('<r xmlns="urn:word"><p/></r>')).toBeDefined();
    const sheet = parseXml(
      '<x:a xmlns:x="urn:sheet"><x:b/><q xmlns="urn:word"><x:b/></q><b/></x:a>',
      defaultLimits,
      prefixes,
    );
    expect(sheet.children.map((node) => (typeof node === 'string' ? node : node.name))).toEqual(['b', 'w:q', 'b']);
  });
});

describe('scanXml', () => {
  it('reports events and lets what a handler throws pass through', () => {
    const seen: string[] = [];
    scanXml(
      '<a><b>字</b></a>',
      {
        open: (name) => seen.push(`+${name}`),
        close: (name) => seen.push(`-${name}`),
        text: (text) => seen.push(text),
      },
      defaultLimits,
    );
    expect(seen).toEqual(['+a', '+b', '字', '-b', '-a']);
    const stop = () => {
      throw new RangeError('enough');
    };
    expect(() => scanXml('<a/>', { open: stop }, defaultLimits)).toThrow(RangeError);
  });
});
