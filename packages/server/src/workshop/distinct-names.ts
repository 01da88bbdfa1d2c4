/** The names in their order; those alike are numbered, so that each names one file: 「自评表（2）.docx」. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let distinct = name;
    for (let number = 2; taken.has(plain(distinct)); number += 1) distinct = `${stem}（${number}）${extension}`;
    taken.add(plain(distinct));
    return distinct;
  });
}

/** Not every system tells capital letters from small ones in the name of a file. */
const plain = (name: string): string => name.toLowerCase();
