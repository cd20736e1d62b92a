import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJgf } from '../../../network/formats/jgf.ts';
import {
  readAll,
  openMadeUp,
  madeUpNetwork,
  pairNetwork,
  type MadeUpNetwork,
} from './made-up-network-file.ts';
import { anyText } from './any-text.ts';

interface Jgf {
  readonly graph: {
    readonly directed: boolean;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly nodes: Readonly<Record<string, { readonly label: string; readonly metadata: object }>>;
    readonly edges: readonly Readonly<Record<string, unknown>>[];
  };
}

/** Version 2 of the format by jsongraphformat.info, for one directed graph. */
const schema = {
  type: 'object',
  required: ['graph'],
  additionalProperties: false,
  properties: {
    graph: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        label: { type: 'string' },
        type: { type: 'string' },
        directed: { type: 'boolean' },
        metadata: { type: 'object' },
        nodes: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: { label: { type: 'string' }, metadata: { type: 'object' } },
          },
        },
        edges: {
          type: 'array',
          items: {
            type: 'object',
            required: ['source', 'target'],
            additionalProperties: false,
            properties: {
              id: { type: 'string' },
              source: { type: 'string' },
              target: { type: 'string' },
              relation: { type: 'string' },
              directed: { type: 'boolean' },
              label: { type: 'string' },
              metadata: { type: 'object' },
            },
          },
        },
      },
    },
  },
};
const isValid = new Ajv().compile(schema);

async function read(network: MadeUpNetwork = madeUpNetwork): Promise<Jgf> {
  const file: unknown = JSON.parse(await readAll(writeJgf(openMadeUp(network))));
  isValid(file);
  expect(isValid.errors).toBeNull();
  return file as Jgf;
}

describe('the network in the JSON Graph Format', () => {
  it('has the rows of the API', async () => {
    const { directed: isDirected, nodes, edges } = (await read()).graph;
    expect(isDirected).toBe(true);
    const rows = Object.entries(nodes).map(([key, { label, metadata }]) => ({ key, label, ...metadata }));
    expect(rows).toEqual(madeUpNetwork.nodes);
    const ties = edges.map(({ id, source, target, relation, directed, metadata }) => ({
      key: id,
      from: source,
      to: target,
      kind: relation,
      directed,
      ...(metadata as object),
    }));
    expect(ties).toEqual(madeUpNetwork.ties);
  });

  it('states its network, its day and its terms', async () => {
    expect((await read()).graph.metadata).toEqual(madeUpNetwork.about);
  });

  it('is valid without ties and without nodes', async () => {
    const { nodes, edges } = (await read({ ...madeUpNetwork, nodes: [], ties: [] })).graph;
    expect([nodes, edges]).toEqual([{}, []]);
  });

  it('preserves any text and any key', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (key, label) => {
        const { nodes, edges } = (await read(pairNetwork({ key, label }))).graph;
        expect(Object.entries(nodes)[0]).toMatchObject([key, { label }]);
        expect(edges[0]?.['source']).toBe(key);
      }),
    );
  });
});
