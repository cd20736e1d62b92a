/**
 * The network as GraphML, which most graph tools read.
 *
 * All edges are directed: NetworkX refuses a mixed file. Every edge has an id, by which NetworkX keeps parallel edges apart.
 * GraphML has no intervals: they are the attributes `since` and `until` (exclusive), as in the API. Ids are the keys of the
 * API, such as `ISO/TC 307`, although the schema of GraphML allows neither spaces nor slashes in them: no tool enforces that,
 * and a node can be found by its name.
 */
import {
  describeNetwork,
  directionNote,
  nodeAttributes,
  tieAttributes,
  type Attribute,
  type FileNode,
  type FileTie,
  type NetworkFile,
} from './network-file.ts';
import { beginElement, element, escapeXml } from './xml.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const typeNames = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

const edgeData: readonly Attribute<FileTie>[] = [
  ...tieAttributes,
  { name: 'weight', type: 'integer', valueOf: ({ weight }) => weight },
  { name: 'since', type: 'string', valueOf: ({ since }) => since },
  { name: 'until', type: 'string', valueOf: ({ until }) => until },
];

/** The text of the file in pieces; rows are read on demand. */
export async function* writeGraphml({ about, nodes, ties }: NetworkFile): AsyncGenerator<string> {
  const nodeData: readonly Attribute<FileNode>[] = [
    { name: 'label', type: 'string', valueOf: ({ label }) => label },
    ...nodeAttributes(about),
  ];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield beginElement('graphml', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd`,
  });
  yield `${element('desc', {}, [escapeXml(`${describeNetwork(about)} ${directionNote}`)])}\n`;
  yield declare('node', nodeData);
  yield declare('edge', edgeData);
  yield beginElement('graph', { id: 'network', edgedefault: 'directed' });
  for await (const node of nodes) {
    yield `${element('node', { id: node.key }, writeData('node', node, nodeData))}\n`;
  }
  for await (const tie of ties) {
    const edge = { id: tie.key, source: tie.from, target: tie.to };
    yield `${element('edge', edge, writeData('edge', tie, edgeData))}\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declare<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  return attributes
    .map(({ name, type }) => {
      const key = { id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': typeNames[type] };
      return `${element('key', key)}\n`;
    })
    .join('');
}

function writeData<Row>(
  of: 'node' | 'edge',
  row: Row,
  attributes: readonly Attribute<Row>[],
): readonly string[] {
  return attributes.flatMap(({ name, valueOf }) => {
    const value = valueOf(row);
    return value === null ? [] : [element('data', { key: `${of}.${name}` }, [escapeXml(value)])];
  });
}
