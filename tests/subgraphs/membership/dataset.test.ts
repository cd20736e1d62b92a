/**
 * What is loaded, said by the graph itself, without a word of what is private.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { openMadeUp } from './made-up-committee.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openMadeUp();
});

describe('the dataset', () => {
  it('names its sources, days, terms and numbers', async () => {
    const { dataset } = (await graph.query(`{ dataset {
      revision firstDay lastDay sources { id } licences { licence attribution sourceIds }
      entities { entity count } facts { kind count }
    } }`)) as { dataset: Record<string, unknown> };
    expect(dataset).toMatchObject({
      revision: expect.stringMatching(/^[0-9a-f]+$/u) as unknown,
      firstDay: '2018-03-01',
      lastDay: '2023-02-20',
      sources: [{ id: 'plan' }, { id: 'report' }, { id: 'update' }],
      licences: [{ licence: null, attribution: null, sourceIds: ['plan', 'report', 'update'] }],
    });
    expect(dataset['entities']).toContainEqual({ entity: 'Committee', count: 5 });
    expect(dataset['entities']).toContainEqual({ entity: 'NationalBody', count: 5 });
    expect(dataset['entities']).toContainEqual({ entity: 'Person', count: 4 });
    expect(dataset['facts']).toContainEqual({ kind: 'roster', count: 6 });
  });

  it('does not count private facts', async () => {
    const { dataset } = (await graph.query('{ dataset { facts { kind } } }')) as {
      dataset: { facts: { kind: string }[] };
    };
    expect(dataset.facts.map(({ kind }) => kind)).not.toContain('contact');
  });
});
