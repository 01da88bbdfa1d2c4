import { UnreadableFile } from '../errors.js';

/** For a part that is not well-formed XML. */
export function damagedXml(cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    '这个文件已损坏（内部的 XML 内容有误）。请用 Word、Excel 或 WPS 打开后另存一份再提交。',
    cause === undefined ? undefined : { cause },
  );
}

/** For a part with a document type declaration, which no office program writes and every entity attack needs. */
export function doctypeRefused(): UnreadableFile {
  return new UnreadableFile(
    'unsupported',
    '这个文件的内部含有实体声明（DOCTYPE），不是办公软件正常保存的文件，为安全起见不予读取。请用 Word、Excel 或 WPS 打开后另存一份再提交。',
  );
}

/** For a part beyond the limits on nesting or number of elements. */
export function xmlTooComplex(what: string): UnreadableFile {
  return new UnreadableFile(
    'too-complex',
    `这个文件的内部结构过于复杂（${what}），无法读取。请用 Word、Excel 或 WPS 打开，删去嵌套和无关内容后另存一份再提交。`,
  );
}
