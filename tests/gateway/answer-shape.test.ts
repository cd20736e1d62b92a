import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findMisshapen, readFieldTypes, readShape } from '../../gateway/answer-shape.ts';

const types = readFieldTypes(`
  type Query { book: Book shelves: [[Shelf!]!] named: Named }
  interface Named { name: String }
  type Book implements Named { name: String tags: [String!] author: Author }
  type Shelf implements Named { name: String }
  type Author { name: String }
`);

/** The path of the first value of unexpected structure. */
function misshapen(query: string, data: Record<string, unknown>): string | null {
  return findMisshapen(data, readShape(parse(query), types));
}

describe('the structure of a response', () => {
  it('is an object where the type is an object', () => {
    expect(misshapen('{ book { name } }', { book: { name: 'a' } })).toBeNull();
    expect(misshapen('{ book { name } }', { book: 'a' })).toBe('book');
    expect(misshapen('{ book { name } }', { book: [{ name: 'a' }] })).toBe('book');
  });

  it('is a scalar where the type is a scalar, whichever one', () => {
    expect(misshapen('{ book { name } }', { book: { name: 7 } })).toBeNull();
    expect(misshapen('{ book { name } }', { book: { name: { en: 'a' } } })).toBe('book.name');
  });

  it('has as many nested lists as the type', () => {
    expect(misshapen('{ shelves { name } }', { shelves: [[{ name: 'a' }], []] })).toBeNull();
    expect(misshapen('{ shelves { name } }', { shelves: [{ name: 'a' }] })).toBe('shelves.0');
    expect(misshapen('{ shelves { name } }', { shelves: [[[]]] })).toBe('shelves.0.0');
  });

  it('may be null or missing anywhere', () => {
    expect(misshapen('{ book { author { name } } }', { book: { author: null } })).toBeNull();
    expect(misshapen('{ book { author { name } } }', {})).toBeNull();
  });

  it('includes the fields of fragments, under their aliases', () => {
    const query = '{ named { name ...on Book { by: author { name } } ...F } } fragment F on Book { tags }';
    expect(misshapen(query, { named: { by: { name: 'a' }, tags: ['a'] } })).toBeNull();
    expect(misshapen(query, { named: { by: 'a' } })).toBe('named.by');
    expect(misshapen(query, { named: { tags: 'a' } })).toBe('named.tags');
  });

  it('of entities is that of the fragments on their types', () => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ...on Book { author { name } } } }';
    expect(misshapen(query, { _entities: [{ author: { name: 'a' } }, null] })).toBeNull();
    expect(misshapen(query, { _entities: [{ author: [] }] })).toBe('_entities.0.author');
  });

  it('has a text as type name, and is not checked for unknown fields', () => {
    expect(misshapen('{ __typename }', { __typename: 1 })).toBe('__typename');
    expect(misshapen('{ unknown { name } }', { unknown: 7 })).toBeNull();
  });
});
