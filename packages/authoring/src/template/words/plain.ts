/** A name as it is compared: without blanks, with the marks of the syntax as the syntax writes them. */
export const plain = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/:/g, '：')
    .replace(/＝/g, '=')
    .replace(/[!！]=/g, '≠');

/** The label of a field as it is compared: without what stands in brackets and the colon after it. */
export const plainLabel = (text: string): string =>
  plain(text)
    .replace(/[（(][^（()）]{0,40}[)）]/g, '')
    .replace(/：$/, '');
