/** NetworkX reads the exported files of a network with the same nodes, edges and attributes. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNetwork } from '../../gateway/export/network-formats.ts';
import { lastDayOf, nodeAttributes, tieAttributes } from '../../network/formats/network-file.ts';
import {
  madeUpNetwork,
  openMadeUp,
  pairNetwork,
  readAll,
  type MadeUpNetwork,
} from '../network/formats/made-up-network-file.ts';

interface Found {
  readonly type: string;
  readonly nodes: Readonly<Record<string, object>>;
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly key: string;
    readonly values: object;
  }[];
}

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
if (!hasNetworkx) console.warn('skipped: python3 with networkx is not here; see CONTRIBUTING.md');

const script = resolve(import.meta.dirname, '../tools/read-network.py');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(format: 'gexf' | 'graphml', network: MadeUpNetwork = madeUpNetwork): Promise<Found> {
  const file = join(folder, `network.${format}`);
  await writeFile(file, await readAll(formatNetwork(openMadeUp(network), format)));
  const { status, stdout, stderr } = spawnSync('python3', [script, file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Found;
}

/** The values of a row as NetworkX holds them: what is unknown is not there. */
function known(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

const { about, nodes, ties } = madeUpNetwork;
const nodeValues = nodes.map((node) => [
  node.key,
  known({
    label: node.label,
    ...Object.fromEntries(nodeAttributes(about).map(({ name, valueOf }) => [name, valueOf(node)])),
  }),
]);
const tieValues = ties.map((tie) => ({
  source: tie.from,
  target: tie.to,
  key: tie.key,
  values: known({
    weight: tie.weight,
    ...Object.fromEntries(tieAttributes.map(({ name, valueOf }) => [name, valueOf(tie)])),
  }),
}));

function sortEdges(edges: Found['edges']): Found['edges'] {
  return [...edges].sort((a, b) => (a.key < b.key ? -1 : 1));
}

describe.skipIf(!hasNetworkx)('NetworkX', () => {
  it.each(['gexf', 'graphml'] as const)(
    'finds in %s every node, every parallel edge and every value',
    async (format) => {
      const found = await read(format);
      expect(found.type).toBe('MultiDiGraph');
      expect(found.nodes).toEqual(Object.fromEntries(nodeValues));
      const places = sortEdges(found.edges).map(({ source, target, key }) => ({ source, target, key }));
      expect(places).toEqual(tieValues.map(({ source, target, key }) => ({ source, target, key })));
      const values = sortEdges(found.edges).map((edge) => edge.values);
      expect(values).toEqual(tieValues.map((tie) => expect.objectContaining(tie.values) as unknown));
    },
  );

  it('finds the interval of each edge', async () => {
    const gexf = sortEdges((await read('gexf')).edges);
    expect(gexf.map(({ values }) => values)).toEqual(
      ties.map((tie) => expect.objectContaining(known({ start: tie.since, end: lastDayOf(tie) })) as unknown),
    );
    const graphml = sortEdges((await read('graphml')).edges);
    expect(graphml.map(({ values }) => values)).toEqual(
      ties.map(({ since, until }) => expect.objectContaining(known({ since, until })) as unknown),
    );
  });

  it.each(['gexf', 'graphml'] as const)('reads in %s any text as it was', async (format) => {
    const label = 'a <b> & "c" \'d\' ]]> \t\r\n\u{85}\u{2028} Чужое 別 𝄞 =1';
    const found = await read(format, pairNetwork({ label: `${label}\u{0}` }));
    expect(found.nodes['ISO/TC 900']).toMatchObject({ label: `${label}\u{fffd}` });
  });
});
