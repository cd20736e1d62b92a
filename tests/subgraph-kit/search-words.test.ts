/**
 * What is found by words.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetWords, matchWords, searchWords } from '../../subgraph-kit/search-words.ts';
import { foldedWords } from '../../vocabulary/folded-text.ts';
import type { AnyFilter, StoredDocument } from '../../store/documents.ts';
import { matcher } from '../../store/memory-filter.ts';

describe('words', () => {
  it('are stored without duplicates, marks and capitals', () => {
    expect(searchWords('Chaîne X', null, 'x chaînes')).toEqual(['chaine', 'x', 'chaines']);
  });

  it('are the same after those that were kept are let go of', () => {
    const before = searchWords('ISO/TC 307');
    forgetWords();
    expect(searchWords('ISO/TC 307')).toEqual(before);
  });

  it('are asked for by their beginnings', () => {
    expect(matchWords('CHAÎ x X')).toEqual([
      { words: { $startsWith: 'chai' } },
      { words: { $startsWith: 'x' } },
    ]);
  });

  it('are found with the number after them as one word', () => {
    expect(searchWords('ISO/TC 307')).toEqual(['iso', 'tc', '307', 'tc307']);
  });

  it('find the text that they are taken from, however long they are', () => {
    const matches = (filters: readonly AnyFilter[], words: readonly string[]) =>
      filters.every((filter) => matcher(filter)({ _id: '1', words } as StoredDocument));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(foldedWords(text).length > 0);
        expect(matches(matchWords(text), searchWords(text))).toBe(true);
        expect(matches(matchWords(text), searchWords('another'))).toBe(
          foldedWords(text).every((word) => 'another'.startsWith(word)),
        );
      }),
    );
  });

  it('are asked for where an argument has none, and not where there is no argument', () => {
    expect(() => matchWords('–')).toThrow('`filter.text` has no word');
    expect([matchWords(null), matchWords(undefined)]).toEqual([[], []]);
  });
});
