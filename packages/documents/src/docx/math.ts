import { attribute, child, ownText, type XmlElement } from '../xml/parse.js';

/** A formula in one line, as one would type it: fractions with `/`, powers with `^`, roots with `√`. */
export function formulaText(formula: XmlElement): string {
  let text = '';
  for (const node of formula.children) {
    if (typeof node !== 'string') text += nodeText(node);
  }
  return text;
}

function nodeText(node: XmlElement): string {
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return ownText(node);
    case 'm:f':
      return `${grouped(child(node, 'm:num'))}/${grouped(child(node, 'm:den'))}`;
    case 'm:sSup':
      return `${grouped(child(node, 'm:e'))}^${grouped(child(node, 'm:sup'))}`;
    case 'm:rad':
      return `√${grouped(child(node, 'm:e'))}`;
    case 'm:d':
      return delimited(node);
    case 'm:nary': {
      const operator = attribute(child(child(node, 'm:naryPr'), 'm:chr'), 'm:val') ?? '∫';
      const base = child(node, 'm:e');
      return operator + (base ? formulaText(base) : '');
    }
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return formulaText(node);
  }
}

function delimited(node: XmlElement): string {
  const properties = child(node, 'm:dPr');
  const begin = attribute(child(properties, 'm:begChr'), 'm:val') ?? '(';
  const end = attribute(child(properties, 'm:endChr'), 'm:val') ?? ')';
  return begin + formulaText(node) + end;
}

/** In brackets where leaving them out would change the meaning. */
function grouped(part: XmlElement | undefined): string {
  const text = part ? formulaText(part) : '';
  return /[+\-−–×÷*/=]/.test(text) && !/^[(（][^()（）]*[)）]$/.test(text) ? `(${text})` : text;
}
