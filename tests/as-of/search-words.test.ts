/**
 * What is found by words, in a filter language that knows equality only.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords, wordStarts } from '../../as-of/search-words.ts';
import { foldedWords } from '../../facts/folded-text.ts';

describe('words', () => {
  it('are found by every beginning, without marks and capitals', () => {
    expect(wordStarts('Chaîne X', null)).toEqual(['c', 'ch', 'cha', 'chai', 'chain', 'chaine', 'x']);
    expect(matchWords('CHAÎ x')).toEqual([{ wordStarts: 'chai' }, { wordStarts: 'x' }]);
  });

  it('are found with the number after them as one word', () => {
    expect(wordStarts('ISO/TC 307')).toContain('tc307');
  });

  it('find the text that they are taken from, however long they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(foldedWords(text).length > 0);
        const stored = wordStarts(text);
        const asked = matchWords(text).flatMap(({ wordStarts: start }) =>
          typeof start === 'string' ? [start] : [],
        );
        expect(asked).toHaveLength(foldedWords(text).length);
        expect(asked.filter((start) => !stored.includes(start))).toEqual([]);
      }),
    );
  });

  it('are asked for where an argument has none, and not where there is no argument', () => {
    expect(() => matchWords('–')).toThrow('`filter.text` has no word');
    expect([matchWords(null), matchWords(undefined)]).toEqual([[], []]);
  });
});
