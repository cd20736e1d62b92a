/** Arbitrary texts for fast-check, and their form after XML. */
import fc from 'fast-check';

const traps = [
  '<',
  '&',
  '"',
  "'",
  ']]>',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u{0}',
  '\u{b}',
  '\u{85}',
  '\u{2028}',
  '\u{fffe}',
  '\u{d800}',
  '𝄞',
  ' ',
  '=',
  ',',
];

/** A text that is not empty. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary', minLength: 1 })), { minLength: 1 })
  .map((parts) => parts.join(''));

/** The text with U+FFFD for what XML 1.0 cannot hold. */
export function inXml(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = code < 0x20 && ![0x9, 0xa, 0xd].includes(code);
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      return isControl || isHalf || code === 0xfffe || code === 0xffff ? '\u{fffd}' : character;
    })
    .join('');
}
