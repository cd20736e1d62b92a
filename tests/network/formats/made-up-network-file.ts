/** A made-up network with the traps of file formats: parallel ties, both directions, none, open ends, unknown values. */
import type { AboutNetwork, FileNode, FileTie, NetworkFile } from '../../../network/formats/network-file.ts';

const about: AboutNetwork = {
  asOf: '2020-05-28',
  kinds: ['LIAISON', 'JOINT_GROUP', 'SHARED_MEMBERS'],
  around: null,
  depth: null,
  minShared: 2,
  revision: '0123456789abcdef',
  nodeCount: 4,
  tieCount: 6,
  isMeasured: true,
  terms: [
    {
      licence: 'ODC-By 1.0',
      attribution: 'Contains <information> of A & B',
      sourceIds: ['list-a', 'list-b'],
    },
    { licence: null, attribution: null, sourceIds: ['report'] },
  ],
};

const measures = {
  degree: 2,
  degreeIn: 1,
  degreeOut: 2,
  betweenness: 1 / 3,
  closeness: 0.5,
  eigenvector: null,
  pageRank: 1e-7,
  clustering: 0,
  coreNumber: 2,
};

const committee: FileNode = {
  key: 'ISO/TC 900',
  kind: 'COMMITTEE',
  label: 'ISO/TC 900',
  title: 'Made-up things & "others"',
  sources: ['report, line 12', 'list-a, record 7'],
  community: 1,
  measures,
};

const nodes: readonly FileNode[] = [
  committee,
  { ...committee, key: 'ISO/TC 900/JWG 1', label: 'ISO/TC 900/JWG 1', title: null },
  { ...committee, key: 'ISO/TC 901', label: 'ISO/TC 901', title: 'Чужое — 別', sources: [] },
  {
    ...committee,
    key: 'organization:XY & Z',
    kind: 'ORGANIZATION',
    label: 'XY & Z',
    title: '=1+1',
    community: null,
  },
];

const liaison: FileTie = {
  key: 'liaison 900 901',
  kind: 'LIAISON',
  from: 'ISO/TC 900',
  to: 'ISO/TC 901',
  directed: true,
  weight: 1,
  category: null,
  level: null,
  role: null,
  mutual: true,
  shared: [],
  since: '2019-01-31',
  until: null,
  sources: ['report, lines 3-4'],
};

const ties: readonly FileTie[] = [
  {
    ...liaison,
    key: 'group 900',
    kind: 'JOINT_GROUP',
    to: 'ISO/TC 900/JWG 1',
    role: 'ADMINISTERING',
    mutual: null,
  },
  {
    ...liaison,
    key: 'group 901',
    kind: 'JOINT_GROUP',
    from: 'ISO/TC 901',
    to: 'ISO/TC 900/JWG 1',
    role: 'PARTNER',
    mutual: null,
  },
  liaison,
  {
    ...liaison,
    key: 'liaison 901 900',
    from: 'ISO/TC 901',
    to: 'ISO/TC 900',
    mutual: false,
    until: '2021-03-01',
  },
  {
    ...liaison,
    key: 'liaison 901 xyz',
    from: 'ISO/TC 901',
    to: 'organization:XY & Z',
    directed: false,
    category: 'A',
    level: 'COMMITTEE',
    mutual: null,
    until: '2020-06-01',
  },
  {
    ...liaison,
    key: 'members 900 901',
    kind: 'SHARED_MEMBERS',
    directed: false,
    mutual: null,
    weight: 2,
    shared: ['AAA', 'B "B"'],
  },
];

/** Plain rows of a network. */
export interface MadeUpNetwork {
  readonly about: AboutNetwork;
  readonly nodes: readonly FileNode[];
  readonly ties: readonly FileTie[];
}

export const madeUpNetwork: MadeUpNetwork = { about, nodes, ties };

/** Two nodes and the tie between them, with these values. */
export function pairNetwork(node: Partial<FileNode>, tie: Partial<FileTie> = {}): MadeUpNetwork {
  const others = nodes.slice(2, 3);
  const first = { ...committee, ...node };
  return {
    about: { ...about, nodeCount: 2, tieCount: 1 },
    nodes: [first, ...others],
    ties: [{ ...liaison, from: first.key, ...tie }],
  };
}

async function* give<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

/** The rows as streams, each to be read once. */
export function openMadeUp(network: MadeUpNetwork = madeUpNetwork): NetworkFile {
  return { about: network.about, nodes: give(network.nodes), ties: give(network.ties) };
}

/** All pieces of a text. */
export async function readAll(pieces: AsyncIterable<string | Buffer>): Promise<string> {
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(String(piece));
  return texts.join('');
}
