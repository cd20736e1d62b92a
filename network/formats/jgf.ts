/**
 * The network in the JSON Graph Format, version 2 (jsongraphformat.info).
 * In: a network file. Out: its text, piece by piece. Not for: which rows it holds.
 *
 * The format has a direction for each edge, so that nothing is lost: `directed` is what the API says. Values of nodes and
 * edges, and what the file is about, stand in `metadata` under the names of the API; what is unknown is null.
 */
import { describeNetwork, type FileNode, type FileTie, type NetworkFile } from './network-file.ts';

/** The text of the file; rows are read as it is. */
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
