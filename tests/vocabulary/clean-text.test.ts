/**
 * What is left of HTML when it is read as text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../vocabulary/clean-text.ts';

describe('the text of HTML', () => {
  it('has a line for each block, and none for what is empty', () => {
    expect(
      cleanText(
        '<div><p>Standardization of <i>made-up</i> things.</p><p> </p>\n<p>Excluded: toys.</p></div>',
      ),
    ).toBe('Standardization of made-up things.\nExcluded: toys.');
    expect(cleanText('First<br>second<br/>third')).toBe('First\nsecond\nthird');
  });

  it('marks the items of a list regardless of their content', () => {
    expect(
      cleanText('Including:<ul><li>one</li><li><p>two</p><p>more</p></li><li> </li></ul>Not: three'),
    ).toBe('Including:\n- one\n- two\nmore\nNot: three');
  });

  it('marks items without end tags, and nested items', () => {
    expect(cleanText('<ul><li>one<li>two<ul><li>two and a half</ul>')).toBe('- one\n- two\n- two and a half');
  });

  it('is read to its end if tags are open, cut off or closed twice', () => {
    expect(cleanText('<p>One <strong>two<p>three</em></p></div> four')).toBe('One two\nthree\nfour');
    expect(cleanText('<p>One</p><p>two <span class="')).toBe('One\ntwo');
  });

  it('has its entities decoded and its white space folded', () => {
    expect(cleanText('<p>A&nbsp;&amp;&#160;&#x42; \n\t&lt;C&gt;&eacute;</p>')).toBe('A & B <C>é');
    expect(cleanText('Research & development')).toBe('Research & development');
  });

  it('drops what MS Office leaves behind, and what is no text', () => {
    const office =
      '<!--[if gte mso 9]><xml><w:WordDocument>Normal 0</w:WordDocument></xml><![endif]--><style>p { margin: 0 }</style>' +
      '<p class="MsoNormal"><!--[if !supportLists]--><span>1.</span><!--[endif]--><![if !vml]> Scope<o:p></o:p></p>' +
      '<xml><o:lang>EN-GB</o:lang></xml><script>run("<p>")</script>';
    expect(cleanText(office)).toBe('1. Scope');
  });

  it('keeps the cells of a row on one line', () => {
    expect(cleanText('<table><tr><td>WG 1</td><td>Words</td></tr><tr><td>WG 2</td></tr></table>')).toBe(
      'WG 1 Words\nWG 2',
    );
  });

  it('is text without HTML as it is', () => {
    expect(cleanText('Plain, with 1 < 2 and a > b.')).toBe('Plain, with 1 < 2 and a > b.');
    expect(cleanText('')).toBe('');
  });

  it('is the same whether a paragraph is read as HTML or has nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[<&]/gu, ' ');
        expect(cleanText(`<p>${plain}</p>`)).toBe(cleanText(`<p>${plain}<i></i></p>`));
        expect(cleanText(plain)).toBe(cleanText(`${plain}<i></i>`));
      }),
    );
  });

  it('has no tags, double spaces or empty lines for any input', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '</li>',
      '<ul>',
      '</ul>',
      '<br>',
      '<!--',
      '-->',
      ' ',
      '\n',
      'a',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const lines = cleanText(pieces.join('')).split('\n');
        if (lines.length > 1) expect(lines.filter((line) => line === '')).toEqual([]);
        expect(lines.filter((line) => /^\s|\s$|\s\s|<|^-$/u.test(line))).toEqual([]);
      }),
    );
  });
});
