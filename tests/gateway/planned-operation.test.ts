import { describe, expect, it } from 'vitest';
import { OperationCache, readPlannedOperation } from '../../gateway/planned-operation.ts';

describe('the cache of operations', () => {
  it('prepares each text once', () => {
    let prepared = 0;
    const cache = new OperationCache((text) => ({ text, turn: ++prepared }));
    expect([cache.read('{a}'), cache.read('{a}'), cache.read('{b}')]).toEqual([
      { text: '{a}', turn: 1 },
      { text: '{a}', turn: 1 },
      { text: '{b}', turn: 2 },
    ]);
  });

  it('never holds more entries than its limit', () => {
    const cache = new OperationCache((text) => ({ text }), { entries: 10, characters: 1_000_000 });
    for (let index = 0; index < 1000; index++) cache.read(`{a${index}}`);
    expect(cache.size).toBe(10);
  });

  it('never holds more text than its limit', () => {
    const cache = new OperationCache((text) => ({ text }), { entries: 1000, characters: 100 });
    for (let index = 10; index < 100; index++) cache.read(`{aaaaaaa${index}}`.padEnd(20));
    expect(cache.size).toBe(5);
    expect(cache.read('x'.repeat(101))).toEqual({ text: 'x'.repeat(101) });
    expect(cache.size).toBe(5);
  });
});

describe('a planned operation', () => {
  it('names the root fields that a response must contain', () => {
    const operation = readPlannedOperation('query($c:Boolean!){a b:c{d} e@include(if:$c) ...on Query{f}}');
    expect(operation.rootFields).toEqual(['a', 'b']);
    expect(operation.entities).toBeNull();
    expect(operation.isQuery).toBe(true);
  });

  it('is sent unchanged if it fetches no entities', () => {
    const text = 'query T__shelves__0($id:ID!){book(id:$id){title}}';
    expect(readPlannedOperation(text).text).toBe(text);
  });

  it('selects the type of every entity', () => {
    const operation = readPlannedOperation(
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Book{stars reviews{text}}...on Shelf{name}}}',
    );
    expect(operation.text.replace(/\s+/g, ' ')).toBe(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Book { stars reviews { text } } ... on Shelf { name } } }',
    );
    expect(operation.entities).toEqual([
      { typeName: 'Book', fields: ['stars', 'reviews'] },
      { typeName: 'Shelf', fields: ['name'] },
    ]);
  });

  it('recognizes a mutation, which must not be retried', () => {
    expect(readPlannedOperation('mutation{lend(id:1){id}}').isQuery).toBe(false);
  });
});
