import { describe, expect, it } from 'vitest';
import { readEntityKeys } from '../../gateway/entity-keys.ts';
import { readPlannedOperation } from '../../gateway/planned-operation.ts';
import { composeTinyFederation } from '../harness/tiny-federation.ts';

describe('the keys of entities', () => {
  it('are read from the supergraph, by subgraph name', () => {
    const { supergraphSdl } = composeTinyFederation();
    const keys = readEntityKeys(supergraphSdl);
    expect([...keys].map(([name, types]) => [name, Object.fromEntries(types)])).toEqual([
      ['reviews', { Book: ['id'] }],
      ['shelves', { Book: ['id'] }],
    ]);
  });

  it('omit nested keys, and join several keys of one type', () => {
    const keys = readEntityKeys(`
      enum join__Graph { A @join__graph(name: "a-b", url: "") }
      type T @join__type(graph: A, key: "id") @join__type(graph: A, key: "x, y") @join__type(graph: A, key: "t { z }") {
        id: ID
      }
      type U @join__type(graph: A) { id: ID }`);
    expect(keys.get('a-b')).toEqual(new Map([['T', ['id', 'x', 'y']]]));
  });

  it('are selected on every entity under an alias', () => {
    const planned =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on T { id: title } } }';
    const { text, entities } = readPlannedOperation(planned, new Map([['T', ['id', 'day']]]));
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '{ __typename ... on T { _key_id: id _key_day: day id: title } }',
    );
    expect(entities).toEqual([{ typeName: 'T', fields: ['id'] }]);
  });
});
