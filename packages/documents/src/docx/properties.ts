import { attribute, child, type XmlElement } from '../xml/parse.js';

/** The `w:val` of a property inside a properties element. */
export function value(properties: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(properties, name), 'w:val');
}

/** The `w:val` of a property as a whole number; undefined where it is absent or no number. */
export function integer(properties: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(value(properties, name));
}

/** An on/off property: undefined where it is not stated, so that a style can decide. */
export function flag(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(properties, name);
  return property && isOn(property.attributes['w:val']);
}

/** An on/off value; a property without one is on. */
export function isOn(text: string | undefined): boolean {
  return text !== '0' && text !== 'false' && text !== 'off';
}

/** A whole number of up to nine digits, or undefined. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
