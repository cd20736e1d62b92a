import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, parse, print, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaFolder } from '../../../cli/fact-folders.ts';
import { mergeEntityKeys, readEntityKeys } from '../../../gateway/entity-keys.ts';
import { findExportCollections } from '../../../gateway/export/collections.ts';
import { limits } from '../../../gateway/limits.ts';

const library = buildSchema(`
  scalar Date
  input BookFilter { text: String }
  type Citation { source: Source! locator: String! asOf: Date! statedAs: String }
  type Source { id: String! title: String! }
  type Shelf { name: String! asOf: Date! books: BookConnection! }
  type Size { pages: Int! unit: Unit! }
  type Unit { name: String! base: Base! }
  type Base { name: String! deeper: Deeper! }
  type Deeper { name: String! }
  union Holder = Shelf | Reader
  type Reader { name: String! asOf: Date! }
  type Person { name: String! email: String phone: String }
  type Book {
    title: String!
    languages: [String!]!
    size: Size!
    shelf: Shelf
    holder: Holder
    readers: [Reader!]!
    sources: [Citation!]!
    pages(from: Int): String
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
  type PersonConnection { nodes: [Person!]! pageInfo: PageInfo! }
  type Query {
    book(title: String!): Book
    books(asOf: Date, filter: BookFilter, first: Int, after: String): BookConnection
    people(asOf: Date, filter: BookFilter, first: Int, after: String): PersonConnection
    unfiltered(first: Int, after: String): BookConnection
  }`);
const keys = new Map([
  ['Shelf', ['name', 'asOf']],
  ['Reader', ['name', 'asOf']],
]);

describe('the lists that can be exported', () => {
  const [books, people] = findExportCollections(library, keys);

  it('are the paged lists with a day and a filter', () => {
    expect(findExportCollections(library, keys).map(({ name }) => name)).toEqual(['books', 'people']);
  });

  it('have every value without arguments, the keys of other entities, and no paged lists', () => {
    expect(books?.columns).toEqual([
      'title',
      'languages',
      'size.pages',
      'size.unit.name',
      'size.unit.base.name',
      'shelf.name',
      'holder.__typename',
      'holder.name',
      'readers',
      'sources',
    ]);
    expect(books?.query).toContain('sources { source { id } locator asOf statedAs }');
    expect(books?.query).toContain('holder { __typename ... on Shelf { name } ... on Reader { name } }');
  });

  it('have no contact details', () => {
    expect(people?.columns).toEqual(['name']);
  });
});

describe('the exports of the graph', () => {
  const supergraph = readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8');
  const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const collections = findExportCollections(schema, mergeEntityKeys(readEntityKeys(supergraph)));

  it('use queries that the gateway accepts', () => {
    const wrong = collections.flatMap(({ name, query }) =>
      validate(schema, parse(query)).map(({ message }) => `${name}: ${message}`),
    );
    expect(wrong).toEqual([]);
    const tooLong = collections.filter(
      ({ query }) => print(parse(query)).split(/\W+/).length > limits.tokens,
    );
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });

  it('show the sources of every row', () => {
    expect(collections.filter(({ columns }) => !columns.includes('sources')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('never request an e-mail address or a phone number', () => {
    const asked = collections.flatMap(({ query }) => {
      const names: string[] = [];
      visit(parse(query), { Field: ({ name }) => void names.push(name.value) });
      return names;
    });
    expect(asked.filter((name) => /mail|phone|address/i.test(name))).toEqual([]);
  });
});
