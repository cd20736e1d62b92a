/**
 * Text as XML 1.0, escaped so that every parser reads each value unchanged.
 *
 * XML 1.0 cannot represent most control characters, lone surrogates, U+FFFE and U+FFFF, not even by number. They are replaced
 * by U+FFFD, so that a reader sees that something is missing. The escaping of the package `entities` lets them through, and
 * line breaks in attributes too, which a parser turns into spaces.
 */

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Markup, and white space that parsers would otherwise normalize: U+0085 and U+2028 by the rules of XML 1.1. */
const special = /[&<>"'\t\n\r\u{85}\u{2028}]/gu;

/** Null is omitted. */
type XmlAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** A value as the text of an element or an attribute. */
export function escapeXml(value: string | number | boolean): string {
  return String(value)
    .replace(forbidden, '\u{FFFD}')
    .replace(special, (character) => `&#${String(character.codePointAt(0))};`);
}

/** An opening tag without its end: `<node id="1"`. */
function openTag(name: string, attributes: XmlAttributes): string {
  const texts = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null ? [] : [` ${attribute}="${escapeXml(value)}"`],
  );
  return `<${name}${texts.join('')}`;
}

/** An element; its content is XML already. */
export function element(name: string, attributes: XmlAttributes, inside: readonly string[] = []): string {
  const open = openTag(name, attributes);
  return inside.length === 0 ? `${open}/>` : `${open}>${inside.join('')}</${name}>`;
}

/** The start tag of an element whose end tag is written later. */
export function beginElement(name: string, attributes: XmlAttributes): string {
  return `${openTag(name, attributes)}>\n`;
}
