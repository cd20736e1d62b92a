import { describe, expect, it } from 'vitest';
import { beginElement, element, escapeXml } from '../../../network/formats/xml.ts';

describe('XML', () => {
  it('has an empty tag for an element without content, and omits null attributes', () => {
    expect(element('node', { id: 1, label: null })).toBe('<node id="1"/>');
    expect(element('node', {}, ['<data/>', 'text'])).toBe('<node><data/>text</node>');
    expect(beginElement('nodes', { count: 2 })).toBe('<nodes count="2">\n');
  });

  it('escapes markup and line breaks by number, and replaces what XML 1.0 cannot represent', () => {
    expect(escapeXml('a<b> & "c"\n')).toBe('a&#60;b&#62; &#38; &#34;c&#34;&#10;');
    expect(escapeXml('\u{0}\u{D800}\u{FFFE}é')).toBe('\u{FFFD}\u{FFFD}\u{FFFD}é');
  });
});
