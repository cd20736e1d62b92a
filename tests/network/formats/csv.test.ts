import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNetwork, type NetworkFormat } from '../../../gateway/export/network-formats.ts';
import {
  readAll,
  openMadeUp,
  madeUpNetwork,
  pairNetwork,
  type MadeUpNetwork,
} from './made-up-network-file.ts';
import { anyText } from './any-text.ts';

async function read(format: NetworkFormat, network: MadeUpNetwork = madeUpNetwork) {
  const text = await readAll(formatNetwork(openMadeUp(network), format));
  return parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' });
}

describe('the network as two tables', () => {
  it('has a row for each node, with the column names of Gephi', async () => {
    const rows = await read('nodes.csv');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({
      Id: 'ISO/TC 900',
      Label: 'ISO/TC 900',
      Kind: 'COMMITTEE',
      Title: 'Made-up things & "others"',
      Sources: 'report, line 12; list-a, record 7',
      Degree: '2',
      DegreeIn: '1',
      DegreeOut: '2',
      Betweenness: String(1 / 3),
      Closeness: '0.5',
      Eigenvector: '',
      PageRank: '1e-7',
      Clustering: '0',
      CoreNumber: '2',
      Community: '1',
    });
  });

  it('has a row for each edge with its ends, its kind and its days', async () => {
    const rows = await read('edges.csv');
    expect(rows.map(({ Id }) => Id)).toEqual(madeUpNetwork.ties.map(({ key }) => key));
    expect(rows[4]).toEqual({
      Source: 'ISO/TC 901',
      Target: 'organization:XY & Z',
      Type: 'Directed',
      Id: 'liaison 901 xyz',
      Label: 'LIAISON A',
      Weight: '1',
      Start: '2019-01-31',
      End: '2020-05-31',
      Kind: 'LIAISON',
      Category: 'A',
      Level: 'COMMITTEE',
      Role: '',
      Directed: 'false',
      Mutual: '',
      Shared: '',
      Sources: 'report, lines 3-4',
    });
    expect(rows[2]).toMatchObject({ End: '', Mutual: 'true' });
  });

  it('has no edge to a missing node', async () => {
    const [nodes, edges] = await Promise.all([read('nodes.csv'), read('edges.csv')]);
    const known = new Set(nodes.map(({ Id }) => Id));
    expect(edges.flatMap(({ Source, Target }) => [Source, Target]).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  it('preserves any text, except for an apostrophe before what a spreadsheet would take for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (label) => {
        const [row] = await read('nodes.csv', pairNetwork({ label }));
        const inUtf8 = Buffer.from(label).toString();
        const isFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(label);
        expect(row?.['Label']).toBe(isFormula ? `'${inUtf8}` : inUtf8);
      }),
    );
  });
});
