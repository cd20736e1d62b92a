/**
 * The network as GEXF 1.3, the format of Gephi.
 *
 * All edges are directed: NetworkX refuses a mixed file. An edge has the interval of its tie, with its last day as the end;
 * the interval of a tie without a known end is open. The kind of the tie is also the kind of the edge, which keeps parallel
 * edges apart in Gephi. Attributes are identified by number: with names, Gephi's own statistics would overwrite columns of
 * the same name.
 */
import {
  describeNetwork,
  directionNote,
  labelTie,
  lastDayOf,
  nodeAttributes,
  tieAttributes,
  type Attribute,
  type FileNode,
  type FileTie,
  type NetworkFile,
} from './network-file.ts';
import { beginElement, element, escapeXml } from './xml.ts';

const NAMESPACE = 'http://gexf.net/1.3';

/** The text of the file in pieces; rows are read on demand. */
export async function* writeGexf({ about, nodes, ties }: NetworkFile): AsyncGenerator<string> {
  const ofNodes = nodeAttributes(about);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield beginElement('gexf', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/gexf.xsd`,
    version: '1.3',
  });
  yield `${element('meta', {}, [
    element('creator', {}, ['committee-graph']),
    element('description', {}, [escapeXml(`${describeNetwork(about)} ${directionNote}`)]),
  ])}\n`;
  yield beginElement('graph', {
    defaultedgetype: 'directed',
    idtype: 'string',
    mode: 'dynamic',
    timeformat: 'date',
  });
  yield declare('node', ofNodes);
  yield declare('edge', tieAttributes);
  yield beginElement('nodes', { count: about.nodeCount });
  for await (const node of nodes) yield `${writeNode(node, ofNodes)}\n`;
  yield '</nodes>\n';
  yield beginElement('edges', { count: about.tieCount });
  for await (const tie of ties) yield `${writeEdge(tie)}\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declare<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  const declared = attributes.map(({ name, type }, id) => element('attribute', { id, title: name, type }));
  return `${element('attributes', { class: of }, declared)}\n`;
}

function writeNode(node: FileNode, attributes: readonly Attribute<FileNode>[]): string {
  return element('node', { id: node.key, label: node.label }, writeValues(node, attributes));
}

function writeEdge(tie: FileTie): string {
  const edge = {
    id: tie.key,
    source: tie.from,
    target: tie.to,
    label: labelTie(tie),
    weight: tie.weight,
    kind: tie.kind,
    start: tie.since,
    end: lastDayOf(tie),
  };
  return element('edge', edge, writeValues(tie, tieAttributes));
}

function writeValues<Row>(row: Row, attributes: readonly Attribute<Row>[]): readonly string[] {
  const values = attributes.flatMap(({ valueOf }, id) => {
    const value = valueOf(row);
    return value === null ? [] : [element('attvalue', { for: id, value })];
  });
  return [element('attvalues', {}, values)];
}
