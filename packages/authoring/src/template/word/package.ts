import { defaultLimits, detectFormat, type Limits, UnreadableFile } from '@hengji/documents';
import {
  decodeXml,
  openPackage,
  type PackagePart,
  readRelationships,
  scanXml,
  type ZipPackage,
  zipParts,
} from '@hengji/documents/write';
import { xml } from 'easy-template-x';
import { type WordPlace, WordTemplateError } from '../problem.js';
import { element, isText, setKids, textNode, type XmlGeneralNode, type XmlNode } from './nodes.js';

/** Placeholders are put between two of these while a template is being filled; no text holds them. */
export const privateMarks = /[\ufdd0-\ufdef]/g;

/** A part of a Word template that may hold placeholders. */
export interface TemplatePart {
  readonly name: string;
  readonly kind: WordPlace['part'];
  readonly root: XmlNode;
}

export interface OpenTemplate {
  readonly parts: readonly TemplatePart[];
  /** The package with these parts as they are now; everything else is as it was. */
  save(changed: readonly TemplatePart[]): Uint8Array;
}

/** Trees that are changed take more room than texts that are read. */
const templateLimits: Limits = {
  ...defaultLimits,
  fileBytes: 32 << 20,
  entryBytes: 32 << 20,
  totalBytes: 96 << 20,
  nodes: 400_000,
};

const partKinds: Readonly<Record<string, WordPlace['part']>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};

/** The name that every program gives the main part; files without relationships are opened by it. */
const usualMainPart = 'word/document.xml';

const contentTypes = '[Content_Types].xml';

/**
 * Opens a Word template. Every entry is unpacked once within the limits and held against its checksum, those that are
 * copied as they are too.
 *
 * @throws WordTemplateError for anything that is no sound .docx (or .dotx) file
 */
export function openTemplate(bytes: Uint8Array, limits: Partial<Limits> = {}): OpenTemplate {
  const bounds = { ...templateLimits, ...limits };
  try {
    if (bytes.length > bounds.fileBytes) throw refused(`模板超过 ${Math.floor(bounds.fileBytes / (1 << 20))} MB`);
    if (detectFormat(bytes, bounds) !== 'docx')
      throw refused('模板不是 Word 的 .docx 文件；请用 Word 或 WPS 另存为 .docx');
    return opened(openPackage(bytes, bounds), bounds);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    throw new WordTemplateError([{ severity: 'error', message: `模板不能使用：${cause.message}` }], { cause });
  }
}

const refused = (why: string): WordTemplateError => new WordTemplateError([{ severity: 'error', message: `${why}。` }]);

function opened(zip: ZipPackage, limits: Limits): OpenTemplate {
  const main =
    readRelationships(zip, '', limits).find(({ kind }) => kind === 'officeDocument')?.target ?? usualMainPart;
  const parts: TemplatePart[] = [];
  const add = (name: string, kind: WordPlace['part']): void => {
    const content = zip.read(name);
    if (!content || parts.some((part) => part.name === name)) return;
    parts.push({ name, kind, root: treeOf(decodeXml(content), limits) });
  };
  add(main, '正文');
  if (parts[0]?.root.nodeName !== 'w:document')
    throw refused('模板里没有 Word 正文；请用 Word 或 WPS 打开后另存为 .docx');
  for (const { kind, target } of readRelationships(zip, main, limits)) {
    const part = partKinds[kind];
    if (part) add(target, part);
  }
  const types = withDocumentType(zip.read(contentTypes));
  for (const name of zip.names) if (!parts.some((part) => part.name === name) && name !== contentTypes) zip.read(name);
  return {
    parts,
    save: (changed) =>
      zipParts(
        zip.names.flatMap((name): PackagePart[] => {
          const root = changed.find((part) => part.name === name)?.root;
          if (root) return [{ name, content: Buffer.from(xml.parser.serializeFile(root), 'utf8') }];
          if (name === contentTypes && types) return [{ name, content: types }];
          const packed = zip.packed(name);
          return packed ? [{ name, packed }] : [];
        }),
      ),
  };
}

/** A template (.dotx) becomes a document; macros are not carried along. */
function withDocumentType(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (!bytes) return undefined;
  const text = decodeXml(bytes);
  if (text.includes('macroEnabled')) throw refused('模板带有宏（.docm、.dotm）；请另存为不带宏的 .docx');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  return text.includes(`${type}template.main+xml`)
    ? Buffer.from(text.replace(`${type}template.main+xml`, `${type}document.main+xml`), 'utf8')
    : bytes;
}

/** Parsed by the bounded reader and not by the library's own, which knows no limits. */
function treeOf(text: string, limits: Limits): XmlNode {
  const open: { node: XmlGeneralNode; children: XmlNode[] }[] = [];
  let root: XmlNode | undefined;
  scanXml(
    text,
    {
      open(name, attributes) {
        const node = element(name, [], { ...attributes });
        open.at(-1)?.children.push(node);
        root ??= node;
        open.push({ node, children: [] });
      },
      close() {
        const closed = open.pop();
        if (closed) setKids(closed.node, closed.children);
      },
      text(piece) {
        const siblings = open.at(-1)?.children;
        const last = siblings?.at(-1);
        const clean = piece.replace(privateMarks, '');
        if (last && isText(last)) last.textContent += clean;
        else siblings?.push(textNode(clean));
      },
    },
    limits,
  );
  return root ?? element('none');
}
