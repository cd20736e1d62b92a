import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../harness/command-line.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const asOf = ['--as-of', '2020-05-28'] as const;

describe('export on the command line', () => {
  it('writes a list with its filter to a file, whole', async () => {
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

  it('refuses an unknown list, a filter that is no object, and one that the list does not take', async () => {
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
});
