import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenizer.js';

type Event = readonly string[];

/** What was told, with neighbouring texts joined and empty ones dropped: how a text is cut into pieces does not matter. */
function joined(events: readonly Event[]): Event[] {
  const result: string[][] = [];
  for (const [type = '', value = '', ...rest] of events) {
    const last = result.at(-1);
    if (type === 'text' && value === '') continue;
    if (type === 'text' && last?.[0] === 'text') last[1] += value;
    else result.push([type, value, ...rest]);
  }
  return result;
}

function own(source: string): Event[] | 'refused' {
  const events: Event[] = [];
  try {
    tokenize(source, {
      open: (name, attributes) => events.push(['open', name, ...Object.entries(attributes).flat()]),
      close: (name) => events.push(['close', name]),
      text: (text) => events.push(['text', text]),
    });
  } catch {
    return 'refused';
  }
  return joined(events);
}

/** The same from a strict general parser. */
function reference(source: string): Event[] | 'refused' {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (): never => {
    throw new Error('refused');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    events.push(['open', name, ...Object.entries(attributes).flat()]);
  });
  parser.on('closetag', ({ name }) => {
    events.push(['close', name]);
  });
  const text = (piece: string) => {
    if (events.length > 0) events.push(['text', piece]);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(source).close();
  } catch {
    return 'refused';
  }
  const depth = { now: 0 };
  // A parser that reports the blanks outside the root tells nothing with them.
  const inside = joined(events).filter(([type]) => {
    if (type === 'open') depth.now += 1;
    if (type === 'close') depth.now -= 1;
    return type !== 'text' || depth.now > 0;
  });
  return inside.some(([type]) => type === 'open') ? inside : 'refused';
}

const piece = fc.constantFrom(
  ...['<a>', '</a>', '<b/>', '<w:t xml:space="preserve">', '</w:t>', '<b x="1" y=\'2\'/>', '<b x="1" x="2"/>', '</b >'],
  ...['<b\n x = "1"/>', '<b x="&lt;&#20013;"/>', '<b x="a\tb\r\nc"/>', '<b x="<"/>', '<b x=1/>', '<b x/>', '< b/>'],
  ...[
    '<中文 属性="值"/>',
    '<1/>',
    '<b x="1"y="2"/>',
    '<b /',
    '<',
    '>',
    '"',
    '&amp;',
    '&',
    '&nbsp;',
    '&#0;',
    '&#xD800;',
  ],
  ...[
    '&#x1F600;',
    '&#10;',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '预算',
    ']]>',
    ']]',
    '<![CDATA[<x>&]]>',
    '<![CDATA[]]>',
    '<![CDATA[',
  ],
  ...[
    '<!-- c -->',
    '<!-- -- -->',
    '<!---->',
    '<!--',
    '<?pi x?>',
    '<?pi?>',
    '<?xml version="1.0"?>',
    '<?',
    '<!x>',
    '\u0001',
  ],
  ...['<!DOCTYPE a>', '\ufffe', '<a:b.c-d_e/>', '</>', '<b x=""/>', '</a'],
);

describe('tokenize', () => {
  it('tells the same as a strict general parser, of well-formed and of broken texts', () => {
    const wrapped = fc.array(piece, { maxLength: 6 }).map((pieces) => `<a>${pieces.join('')}</a>`);
    const loose = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const declared = wrapped.map((text) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}\n`);
    fc.assert(
      fc.property(fc.oneof(wrapped, loose, declared), (source) => {
        expect(own(source)).toEqual(reference(source));
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives attributes without inherited properties, whatever their names', () => {
    const seen: Readonly<Record<string, string>>[] = [];
    tokenize('<a __proto__="1" constructor="2"><b/></a>', {
      open: (_, attributes) => seen.push(attributes),
      close: () => {},
    });
    expect(Object.entries(seen[0] ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(seen[1]?.constructor).toBeUndefined();
  });

  it('refuses a second root, text outside the root and a declaration that is none', () => {
    for (const source of ['', ' ', '<a/><b/>', 'x<a/>', '<a/>x', '<?xml?><a/>', ' <?xml version="1.0"?><a/>']) {
      expect(own(source)).toBe('refused');
    }
  });

  it('is linear in hostile texts', () => {
    const open = (text: string) => own(text.repeat(200_000));
    for (const text of ['<', '<a ', '<a b="', '&', '<!--', '<![CDATA[', '<?x', '<a><!-- -', '<a>]]', '</']) {
      expect(open(text)).toBe('refused');
    }
  });
});
