/**
 * The network in the JSON Graph Format, version 2 (jsongraphformat.info).
 *
 * Each edge has its own direction, so nothing is lost: `directed` has the value of the API. Values of nodes and edges, and
 * the description of the file, are in `metadata` under the names of the API; unknown values are null.
 */
import { describeNetwork, type FileNode, type FileTie, type NetworkFile } from './network-file.ts';

/** The text of the file in pieces; rows are read on demand. */
export async function* writeJgf({ about, nodes, ties }: NetworkFile): AsyncGenerator<string> {
  const head = { type: 'network', label: describeNetwork(about), directed: true, metadata: about };
  yield `{"graph":${JSON.stringify(head).slice(0, -1)},"nodes":{`;
  yield* separated(nodes, writeNode);
  yield '\n},"edges":[';
  yield* separated(ties, writeEdge);
  yield '\n]}}\n';
}

async function* separated<Row>(
  rows: AsyncIterable<Row>,
  write: (row: Row) => string,
): AsyncGenerator<string> {
  let before = '\n';
  for await (const row of rows) {
    yield `${before}${write(row)}`;
    before = ',\n';
  }
}

function writeNode({ key, label, ...metadata }: FileNode): string {
  return `${JSON.stringify(key)}:${JSON.stringify({ label, metadata })}`;
}

function writeEdge({ key, from, to, kind, directed, ...metadata }: FileTie): string {
  return JSON.stringify({ id: key, source: from, target: to, relation: kind, directed, metadata });
}
