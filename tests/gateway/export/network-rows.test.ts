import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaFolder } from '../../../cli/fact-folders.ts';
import { openNetwork } from '../../../gateway/export/network-rows.ts';
import type { AskPage } from '../../../gateway/export/rows.ts';

const supergraph = readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8');
const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();

describe('the rows of the network', () => {
  it('are requested in queries that the graph accepts', async () => {
    const wrong: string[] = [];
    const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const ask: AskPage = ({ query }) => {
      wrong.push(...validate(schema, parse(query)).map(({ message }) => message));
      const liaisonNetwork = {
        asOf: '2020-05-28',
        kinds: [],
        nodeCount: 0,
        tieCount: 0,
        nodes: page,
        ties: page,
      };
      return Promise.resolve({ data: { liaisonNetwork, dataset: { revision: 'r', licences: [] } } });
    };
    await openNetwork({ measures: true, around: 'ISO/TC 307' }, ask);
    await openNetwork({ measures: false }, ask);
    expect(wrong).toEqual([]);
  });
});
