/**
 * The network as two tables, with the column names that the spreadsheet import of Gephi knows. See gateway/export/formats.ts
 * for CSV as text.
 *
 * Every edge is directed, as in the other formats; `Directed` has the value of the API. `Kind` keeps parallel edges apart in
 * Gephi. `End` is the last day, empty if no end is known.
 */
import {
  labelTie,
  lastDayOf,
  nodeAttributes,
  tieAttributes,
  type Attribute,
  type FileNode,
  type FileTie,
  type NetworkFile,
} from './network-file.ts';

/** A table whose rows are created on demand. */
export interface Table {
  readonly columns: readonly string[];
  readonly records: AsyncIterable<Readonly<Record<string, string | number | boolean | null>>>;
}

/** The table of nodes: `Id`, `Label` and their attributes. */
export function tabulateNodes({ about, nodes }: Pick<NetworkFile, 'about' | 'nodes'>): Table {
  return tabulate<FileNode>(nodes, [
    { name: 'id', type: 'string', valueOf: ({ key }) => key },
    { name: 'label', type: 'string', valueOf: ({ label }) => label },
    ...nodeAttributes(about),
  ]);
}

/** The table of edges: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Start`, `End` and their attributes. */
export function tabulateTies({ ties }: Pick<NetworkFile, 'ties'>): Table {
  return tabulate<FileTie>(ties, [
    { name: 'source', type: 'string', valueOf: ({ from }) => from },
    { name: 'target', type: 'string', valueOf: ({ to }) => to },
    { name: 'type', type: 'string', valueOf: () => 'Directed' },
    { name: 'id', type: 'string', valueOf: ({ key }) => key },
    { name: 'label', type: 'string', valueOf: labelTie },
    { name: 'weight', type: 'integer', valueOf: ({ weight }) => weight },
    { name: 'start', type: 'string', valueOf: ({ since }) => since },
    { name: 'end', type: 'string', valueOf: lastDayOf },
    ...tieAttributes,
  ]);
}

function tabulate<Row>(rows: AsyncIterable<Row>, attributes: readonly Attribute<Row>[]): Table {
  const cells = attributes.map(({ name, valueOf }) => ({ column: columnOf(name), valueOf }));
  return {
    columns: cells.map(({ column }) => column),
    records: (async function* () {
      for await (const row of rows) {
        yield Object.fromEntries(cells.map(({ column, valueOf }) => [column, valueOf(row)]));
      }
    })(),
  };
}

function columnOf(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
