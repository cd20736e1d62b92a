/**
 * The content of a network file, whatever its format, and the attributes of nodes and ties for formats with attribute tables.
 *
 * Nodes and ties are streams: a format reads the nodes first, then the ties, and buffers neither.
 */
import type { NodeKind, TieKind } from '../graph.ts';

export interface NetworkFile {
  readonly about: AboutNetwork;
  readonly nodes: AsyncIterable<FileNode>;
  readonly ties: AsyncIterable<FileTie>;
}

export interface AboutNetwork {
  readonly asOf: string;
  readonly kinds: readonly TieKind[];
  /** The central node of an excerpt; null for the whole network. */
  readonly around: string | null;
  /** As requested; null for the default of the API. */
  readonly depth: number | null;
  readonly minShared: number | null;
  /** Revision of the data that all rows come from. */
  readonly revision: string;
  readonly nodeCount: number;
  readonly tieCount: number;
  readonly isMeasured: boolean;
  readonly terms: readonly SourceTerms[];
}

/** Terms under which sources are published. */
export interface SourceTerms {
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly sourceIds: readonly string[];
}

export interface FileNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly title: string | null;
  /** Only in an excerpt. */
  readonly distance?: number | null;
  /** `source id, locator` */
  readonly sources: readonly string[];
  /** Only with measures. */
  readonly community?: number | null;
  /** Only with measures. */
  readonly measures?: NodeMeasures;
}

/** The measures of a node in the order of the columns, with their types. */
export const measureTypes = {
  degree: 'integer',
  degreeIn: 'integer',
  degreeOut: 'integer',
  betweenness: 'double',
  closeness: 'double',
  eigenvector: 'double',
  pageRank: 'double',
  clustering: 'double',
  coreNumber: 'integer',
} as const;
export type MeasureName = keyof typeof measureTypes;
export const measureNames = Object.keys(measureTypes) as readonly MeasureName[];
export type NodeMeasures = Readonly<Record<MeasureName, number | null>>;

export interface FileTie {
  readonly key: string;
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly weight: number;
  readonly category: string | null;
  readonly level: string | null;
  readonly role: string | null;
  readonly mutual: boolean | null;
  readonly shared: readonly string[];
  readonly since: string;
  /** Exclusive end; null if no end is known. */
  readonly until: string | null;
  readonly sources: readonly string[];
}

/** A value of a node or tie in a format with an attribute table. */
export interface Attribute<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** Null is omitted from the file. */
  readonly valueOf: (row: Row) => string | number | boolean | null;
}

/** The attributes of nodes except key and label. */
export function nodeAttributes({ around, isMeasured }: AboutNetwork): readonly Attribute<FileNode>[] {
  return [
    { name: 'kind', type: 'string', valueOf: ({ kind }) => kind },
    { name: 'title', type: 'string', valueOf: ({ title }) => title },
    ...(around === null ? [] : [distance]),
    { name: 'sources', type: 'string', valueOf: ({ sources }) => joinTexts(sources) },
    ...(isMeasured ? measured : []),
  ];
}

const distance: Attribute<FileNode> = {
  name: 'distance',
  type: 'integer',
  valueOf: (node) => node.distance ?? null,
};

const measured: readonly Attribute<FileNode>[] = [
  ...measureNames.map((name) => ({
    name,
    type: measureTypes[name],
    valueOf: ({ measures }: FileNode) => measures?.[name] ?? null,
  })),
  { name: 'community', type: 'integer', valueOf: ({ community }) => community ?? null },
];

/** The attributes of ties except key, ends, label, weight and interval, which each format represents differently. */
export const tieAttributes: readonly Attribute<FileTie>[] = [
  { name: 'kind', type: 'string', valueOf: ({ kind }) => kind },
  { name: 'category', type: 'string', valueOf: ({ category }) => category },
  { name: 'level', type: 'string', valueOf: ({ level }) => level },
  { name: 'role', type: 'string', valueOf: ({ role }) => role },
  { name: 'directed', type: 'boolean', valueOf: ({ directed }) => directed },
  { name: 'mutual', type: 'boolean', valueOf: ({ mutual }) => mutual },
  { name: 'shared', type: 'string', valueOf: ({ shared }) => joinTexts(shared) },
  { name: 'sources', type: 'string', valueOf: ({ sources }) => joinTexts(sources) },
];

function joinTexts(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

/** The label of an edge in a drawing. */
export function labelTie({ kind, category, role }: FileTie): string {
  return [kind, category, role].filter((part) => part !== null).join(' ');
}

/** The last day of a tie; null if no end is known. */
export function lastDayOf({ until }: FileTie): string | null {
  if (until === null) return null;
  const day = new Date(until);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** For formats in which all edges are directed. */
export const directionNote =
  'Every edge is written as directed; where "directed" is false, it has no direction, or none that is known.';

/** The file in words, with its day and the attribution that the licences of the sources require. */
export function describeNetwork(about: AboutNetwork): string {
  const { asOf, kinds, around, depth, minShared, revision, terms } = about;
  const whole = around === null ? 'The network' : `The surroundings of ${around}`;
  return [
    `${whole} on ${asOf}: ${kinds.join(', ')}.`,
    ...(depth === null ? [] : [`Depth ${String(depth)}.`]),
    ...(minShared === null ? [] : [`At least ${String(minShared)} shared.`]),
    ...terms.flatMap(({ licence, attribution }) =>
      licence === null && attribution === null
        ? []
        : [`${[attribution, licence].filter((part) => part !== null).join(' - ')}.`],
    ),
    `committee-graph, revision ${revision}.`,
  ].join(' ');
}
