import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../harness/command-line.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const asOf = ['--as-of', '2020-05-28'] as const;

describe('export on the command line', () => {
  it('writes a complete filtered list to a file', async () => {
    const out = join(folder, 'jwg4.ndjson');
    const filter = '{"workingGroup": "TC 307/JWG 4"}';
    const { code, err } = await runCommand(
      {},
      'export',
      'projects',
      ...asOf,
      '--filter',
      filter,
      '--out',
      out,
    );
    expect([code, err]).toEqual([0, '']);
    const rows = (await readFile(out, 'utf8')).split('\n').slice(0, -1);
    const references = rows.map((line) => (JSON.parse(line) as { reference: string }).reference);
    expect(references).toEqual(expect.arrayContaining(['ISO/TR 23245', 'ISO/TR 23249']));
    expect(await readdir(folder)).toEqual(['jwg4.ndjson']);
  });

  it('refuses an unknown list, a filter that is not an object, and one that the list does not accept', async () => {
    const [list, text, field] = await Promise.all([
      runCommand({}, 'export', 'secrets'),
      runCommand({}, 'export', 'projects', '--filter', 'blockchain'),
      runCommand({}, 'export', 'projects', '--filter', '{"colour": "red"}', '--out', join(folder, 'none')),
    ]);
    expect([list.code, list.err]).toEqual([2, expect.stringContaining('expected one of') as string]);
    expect([text.code, text.err]).toEqual([
      2,
      expect.stringContaining('--filter: expected a JSON object') as string,
    ]);
    expect([field.code, field.out]).toEqual([4, '']);
    expect(field.err).toContain('colour');
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes the neighbourhood of a committee as a file for Gephi', async () => {
    const out = join(folder, 'tc307.gexf');
    const around = ['--around', 'TC 307', '--kinds', 'LIAISON,JOINT_GROUP'];
    const { code, err } = await runCommand({}, 'export', 'network', ...asOf, ...around, '--out', out);
    expect([code, err]).toEqual([0, '']);
    const graph = parse(MultiGraph, await readFile(out, 'utf8'));
    expect(graph.getNodeAttributes('ISO/TC 307')).toMatchObject({ kind: 'COMMITTEE', distance: 0 });
    expect(graph.neighbors('ISO/TC 307')).toEqual(
      expect.arrayContaining(['ISO/IEC JTC 1/SC 27', 'ISO/TC 307/JWG 4', 'organization:SWIFT']),
    );
    expect(await readdir(folder)).toEqual(['tc307.gexf']);
  });

  it('refuses a network around an unknown node, of unknown ties, and in a list format', async () => {
    const out = ['--out', join(folder, 'none')] as const;
    const [nobody, kinds, format] = await Promise.all([
      runCommand({}, 'export', 'network', ...asOf, '--around', 'ISO/TC 99999', ...out),
      runCommand({}, 'export', 'network', '--kinds', 'FRIENDSHIP', ...out),
      runCommand({}, 'export', 'network', '--format', 'ndjson', ...out),
    ]);
    expect([nobody.code, nobody.err]).toEqual([
      4,
      expect.stringContaining('"ISO/TC 99999" on 2020-05-28') as string,
    ]);
    expect([kinds.code, kinds.err]).toEqual([2, expect.stringContaining('kinds: "FRIENDSHIP"') as string]);
    expect([format.code, format.err]).toEqual([2, expect.stringContaining('graphml') as string]);
    expect(await readdir(folder)).toEqual([]);
  });
});
