/** A network read from MongoDB equals the one read from memory. */
import { expect, it } from 'vitest';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import { tieKinds } from '../../network/graph.ts';
import type { DayNetwork } from '../../subgraphs/liaisons/network/load-network.ts';
import { openTestStore } from '../harness/mongodb.ts';
import { madeUpFacts } from '../harness/subgraph.ts';
import { openNetwork } from '../subgraphs/liaisons/open-network.ts';

const manyMembers = madeUpFacts(
  'many-members',
  Array.from({ length: 2_500 }, (_, index) => ({
    kind: 'membership',
    asOf: '2020-01-01',
    subject: { committee: `ISO/TC ${String(1000 + index)}`, body: `B${String(index >> 1)}` },
    values: { status: 'P' },
  })),
);

const readOut = ({ nodes, ties }: DayNetwork) => ({
  nodes: nodes.map(({ key, kind, label, title, sortKey, sources }) => ({
    ...{ key, kind, label, title, sortKey, sources },
  })),
  // Shared values are computed by getters, which a spread would omit.
  ties: ties.map((tie) => {
    const { key, kind, from, to, directed, weight, category, level, role, mutual } = tie;
    const { shared, since, until } = tie;
    return {
      ...{ key, kind, from, to, directed, weight, category, level, role, mutual },
      ...{ shared, since, until, sources: tie.sources },
    };
  }),
});

it('a network from MongoDB is the network from memory', async () => {
  const sets = [...(await readFactFolder(bundledFacts)), manyMembers];
  const { store, drop } = await openTestStore();
  try {
    const stored = await openNetwork(sets, store);
    const memory = await openNetwork(sets);
    for (const day of ['2018-06-01', '2020-05-28', '2023-02-20']) {
      const network = readOut(await stored.on(day, tieKinds));
      expect(network).toEqual(readOut(await memory.on(day, tieKinds)));
    }
    expect((await stored.on('2020-05-28', ['SHARED_MEMBERS'])).ties).toHaveLength(1_250);
  } finally {
    await drop();
  }
});
