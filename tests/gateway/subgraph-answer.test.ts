import { describe, expect, it } from 'vitest';
import { readFieldTypes } from '../../gateway/answer-shape.ts';
import { readPlannedOperation } from '../../gateway/planned-operation.ts';
import { BadAnswerError, describeFault, readSubgraphAnswer } from '../../gateway/subgraph-answer.ts';

const rootFetch = readPlannedOperation('{book(id:1){title} openOn(day:"2020-05-28")}');
const entityFetch = readPlannedOperation(
  'query($representations:[_Any!]!){_entities(representations:$representations){...on Book{stars}}}',
);
const representations = [
  { __typename: 'Book', id: '1' },
  { __typename: 'Book', id: '2' },
];

function entities(...list: unknown[]): string {
  return JSON.stringify({ data: { _entities: list } });
}

describe('a response to a root fetch', () => {
  it.each([
    ['{"data":{"book":null,"openOn":true}}', { data: { book: null, openOn: true } }],
    [
      '{"errors":[{"message":"No.","path":["book"],"locations":[{"line":1,"column":1}],"extensions":{"code":"FORBIDDEN"}}],"data":{"book":null}}',
      {
        data: { book: null },
        errors: [{ message: 'No.', path: ['book'], extensions: { code: 'FORBIDDEN' } }],
      },
    ],
    ['{"errors":[{"message":"No."}]}', { errors: [{ message: 'No.' }] }],
    [
      '{"data":{"book":null,"openOn":null},"extensions":{"revision":"r7"}}',
      { data: { book: null, openOn: null }, extensions: { revision: 'r7' } },
    ],
  ])('is read: %s', (text, answer) => {
    expect(readSubgraphAnswer(text, rootFetch, [])).toEqual(answer);
  });

  it.each([
    ['', 'the response is not JSON'],
    ['<html>Service unavailable</html>', 'the response is not JSON'],
    ['{"data":{"book":', 'the response is not JSON'],
    ['null', 'the response is not a JSON object'],
    ['[]', 'the response is not a JSON object'],
    ['"text"', 'the response is not a JSON object'],
    ['{}', 'neither data nor errors'],
    ['{"data":null}', 'neither data nor errors'],
    ['{"errors":[]}', 'neither data nor errors'],
    ['{"data":[]}', 'data is not an object'],
    ['{"data":"text"}', 'data is not an object'],
    ['{"data":{}}', 'fields are missing from data'],
    ['{"data":{"book":null}}', 'fields are missing from data'],
    ['{"errors":"text"}', 'errors is not a list'],
    ['{"errors":[{}]}', 'an error has no message'],
    ['{"errors":[null]}', 'an error has no message'],
  ])('is refused: %j', (text, reason) => {
    expect(() => readSubgraphAnswer(text, rootFetch, [])).toThrow(new BadAnswerError(reason));
  });
});

describe('a response to an entity fetch', () => {
  const book = { __typename: 'Book', stars: 4 };

  it.each([
    [entities(book, null), { data: { _entities: [book, null] } }],
    [
      '{"data":{"_entities":null},"errors":[{"message":"No."}]}',
      { data: { _entities: null }, errors: [{ message: 'No.' }] },
    ],
  ])('is read: %s', (text, answer) => {
    expect(readSubgraphAnswer(text, entityFetch, representations)).toEqual(answer);
  });

  it.each([
    [entities(book), '1 entities for 2 representations'],
    [entities(book, book, book), '3 entities for 2 representations'],
    [entities(book, { __typename: 'Shelf', stars: 4 }), 'entity 1 has another type'],
    [entities(book, { stars: 4 }), 'entity 1 has another type'],
    [entities(book, 'text'), 'entity 1 is not an object'],
    ['{"data":{}}', '_entities is not a list'],
    ['{"data":{"_entities":null}}', '_entities is not a list'],
    ['{"data":{"_entities":{}}}', '_entities is not a list'],
  ])('is refused: %s', (text, reason) => {
    expect(() => readSubgraphAnswer(text, entityFetch, representations)).toThrow(new BadAnswerError(reason));
  });
});

describe('a response of unexpected structure', () => {
  const types = readFieldTypes(`
    type Query { book: Book books: [Book!]! grid: [[Int]] found: Found }
    interface Named { name: String }
    union Found = Book | Shelf
    type Shelf implements Named { name: String books: [Book] }
    type Book { title: String! shelf: Shelf tags: [String!] }`);
  const fetch = readPlannedOperation(
    `{ __typename book { title tags home: shelf { ...S } } books { title } grid
      found { __typename ... on Book { title } ... on Shelf { books { title } } } }
    fragment S on Named { name }`,
    new Map(),
    types,
  );
  const book = { title: 'Ledgers', tags: ['a'], home: { name: 'A' } };
  const data = { __typename: 'Query', book, books: [], grid: [], found: null };
  const read = (changed: object) => readSubgraphAnswer(JSON.stringify({ data: changed }), fetch, []);

  it.each([
    {},
    { book: null },
    { books: null },
    { books: [{ title: 'One' }, null, {}] },
    { book: { title: null, tags: null, home: null } },
    { grid: [[1, null], null, []] },
    { found: { __typename: 'Shelf', books: [{ title: 'One' }] } },
    // Neither scalar types nor unrequested fields are checked here.
    { book: { ...book, title: 7, pages: [[1]] } },
  ])('is distinguished from %j, which has the expected structure', (change) => {
    expect(read({ ...data, ...change })).toEqual({ data: { ...data, ...change } });
  });

  it.each([
    [{ book: 'Ledgers' }, 'book'],
    [{ book: [book] }, 'book'],
    [{ book: { ...book, title: { text: 'Ledgers' } } }, 'book.title'],
    [{ book: { ...book, title: ['Ledgers'] } }, 'book.title'],
    [{ book: { ...book, tags: 'a' } }, 'book.tags'],
    [{ book: { ...book, tags: { 0: 'a' } } }, 'book.tags'],
    [{ book: { ...book, tags: ['a', {}] } }, 'book.tags.1'],
    [{ book: { ...book, home: true } }, 'book.home'],
    [{ book: { ...book, home: { name: {} } } }, 'book.home.name'],
    [{ books: book }, 'books'],
    [{ books: [book, 'Chains'] }, 'books.1'],
    [{ books: [[book]] }, 'books.0'],
    [{ grid: [1] }, 'grid.0'],
    [{ grid: [[[1]]] }, 'grid.0.0'],
    [{ found: { __typename: 'Shelf', books: {} } }, 'found.books'],
    [{ found: { __typename: 7 } }, 'found.__typename'],
    [{ __typename: null }, '__typename'],
  ])('is refused: %j', (change, place) => {
    expect(() => read({ ...data, ...change })).toThrow(
      new BadAnswerError(`${place} has an unexpected structure`),
    );
  });

  it('is refused for entities too', () => {
    const asked = readPlannedOperation(
      'query($r:[_Any!]!){_entities(representations:$r){...on Book{tags} ...on Shelf{books{title}}}}',
      new Map(),
      types,
    );
    const key = [{ __typename: 'Book' }, { __typename: 'Shelf' }];
    const answer = (tags: unknown, books: unknown) =>
      readSubgraphAnswer(entities({ __typename: 'Book', tags }, { __typename: 'Shelf', books }), asked, key);
    expect(answer(['a'], [{ title: 'One' }]).errors).toBeUndefined();
    expect(() => answer('a', [])).toThrow('_entities.0.tags has an unexpected structure');
    expect(() => answer([], [{ title: {} }])).toThrow(
      '_entities.1.books.0.title has an unexpected structure',
    );
  });
});

describe('a fault', () => {
  it('is reported once for each root field', () => {
    expect(describeFault('SUBGRAPH_TIMEOUT', 'shelves', rootFetch, [])).toEqual([
      {
        message: 'The subgraph shelves did not respond in time.',
        path: ['book'],
        extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'shelves' },
      },
      {
        message: 'The subgraph shelves did not respond in time.',
        path: ['openOn'],
        extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'shelves' },
      },
    ]);
  });

  it('is reported once for each field of each entity', () => {
    const errors = describeFault('SUBGRAPH_UNAVAILABLE', 'reviews', entityFetch, representations);
    expect(errors.map(({ path }) => path)).toEqual([
      ['_entities', 0, 'stars'],
      ['_entities', 1, 'stars'],
    ]);
  });

  it('is reported at most a hundred times', () => {
    const many = Array.from({ length: 5000 }, () => ({ __typename: 'Book' }));
    expect(describeFault('SUBGRAPH_BAD_RESPONSE', 'reviews', entityFetch, many)).toHaveLength(100);
  });
});
