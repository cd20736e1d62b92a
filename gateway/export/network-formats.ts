/** The file formats of the network by their extension, which is also the value of `--format`. */
import { tabulateNodes, tabulateTies, type Table } from '../../network/formats/csv.ts';
import { writeGexf } from '../../network/formats/gexf.ts';
import { writeGraphml } from '../../network/formats/graphml.ts';
import { writeJgf } from '../../network/formats/jgf.ts';
import type { NetworkFile } from '../../network/formats/network-file.ts';
import { exportMediaTypes, formatRows } from './formats.ts';

export const networkFormats = ['gexf', 'graphml', 'jgf.json', 'nodes.csv', 'edges.csv'] as const;
export type NetworkFormat = (typeof networkFormats)[number];

export const networkMediaTypes: Readonly<Record<NetworkFormat, string>> = {
  gexf: 'application/gexf+xml; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
  'jgf.json': 'application/vnd.jgf+json; charset=utf-8',
  'nodes.csv': exportMediaTypes.csv,
  'edges.csv': exportMediaTypes.csv,
};

/** The text of the file; rows are asked for as the text is read. */
export function formatNetwork(file: NetworkFile, format: NetworkFormat): AsyncIterable<string | Buffer> {
  switch (format) {
    case 'gexf':
      return writeGexf(file);
    case 'graphml':
      return writeGraphml(file);
    case 'jgf.json':
      return writeJgf(file);
    case 'nodes.csv':
      return formatTable(tabulateNodes(file));
    case 'edges.csv':
      return formatTable(tabulateTies(file));
  }
}

function formatTable({ records, columns }: Table): AsyncIterable<string | Buffer> {
  return formatRows(records, 'csv', columns);
}
