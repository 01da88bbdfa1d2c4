const sentences: Readonly<Record<string, string>> = {
  ENOENT: '找不到该文件或文件夹；请检查路径。',
  EACCES: '没有读取权限；请检查文件的访问权限。',
  EPERM: '没有读取权限；请检查文件的访问权限。',
  EBUSY: '文件正被其他程序占用；请关闭后再试。',
  EISDIR: '这是文件夹而不是文件；请检查路径。',
  ENAMETOOLONG: '路径太长，系统无法打开；请缩短文件名或移到上层文件夹。',
  ELOOP: '路径里的链接互相指向，无法打开；请检查路径。',
  EMFILE: '同时打开的文件太多；请减少并行数后再试。',
};

/** The Chinese sentence for an error of the operating system on a file. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences[code] ?? `读取文件时出错${code === '' ? '' : `（${code}）`}；请检查文件和磁盘后再试。`;
}
