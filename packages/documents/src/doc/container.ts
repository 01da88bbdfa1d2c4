import { UnreadableFile } from '../errors.js';
import { CompoundFile, isCompoundFile } from '../ole/compound-file.js';
import { Bytes, damagedDoc } from './bytes.js';
import { FileInformation, isEncrypted, WORD_97 } from './file-information.js';

/** The streams of a Word 97-2003 file. */
export interface DocStreams {
  /** The text and its formatting pages. */
  readonly word: Bytes;
  /** The tables that say where everything is. */
  readonly table: Bytes;
  /** Large properties and form fields; many files have none. */
  readonly data: Bytes | undefined;
  readonly information: FileInformation;
}

/** Opens the compound file. Throws `UnreadableFile` where it is damaged, encrypted or from before Word 97. */
export function openDoc(bytes: Uint8Array): DocStreams {
  if (!isCompoundFile(bytes)) throw damagedDoc();
  const stream = streamsOf(bytes);
  const word = stream('WordDocument');
  if (!word) throw damagedDoc();
  const identifier = word.u16(0);
  if (identifier !== WORD_97) {
    throw new UnreadableFile(
      'unsupported',
      '这个 .doc 文件是 Word 97 以前的旧格式，无法读取。请用 Word 或 WPS 打开后另存为 .docx 再提交。',
    );
  }
  if (isEncrypted(word)) {
    throw new UnreadableFile('encrypted', '这个 Word 文件设了打开密码，无法读取。请取消密码后另存一份再提交。');
  }
  const information = new FileInformation(word);
  const table = stream(information.tableStream);
  if (!table) throw damagedDoc();
  return { word, table, data: stream('Data'), information };
}

function streamsOf(bytes: Uint8Array): (name: string) => Bytes | undefined {
  const container = new CompoundFile(bytes);
  return (name) => {
    try {
      const content = container.stream(name);
      return content && new Bytes(content);
    } catch (cause) {
      throw damagedDoc(cause);
    }
  };
}
