/** Files of ISO Open Data through the command line: from a path, an address and standard input. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, type CommandResult } from '../harness/command-line.ts';
import { startFileServer, type FileServer } from '../harness/file-server.ts';
import { readOpenDataFixture } from '../harness/open-data.ts';

const ics = readOpenDataFixture('ics.csv');
let folder: string;
let server: FileServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-data-'));
  server = await startFileServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else {
      response.setHeader('etag', '"1"').setHeader('last-modified', 'Thu, 29 May 2025 10:00:00 GMT');
      response.end(gzipSync(ics));
    }
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const env = (to: string) => ({
  FACTS_DIR: join(folder, to),
  FETCHED_DIR: join(folder, 'fetched'),
  PRIVATE_FACTS_DIR: join(folder, 'private'),
});
const run = (to: string, ...args: readonly string[]) => runCommand(env(to), 'import', ...args);

async function runWithInput(input: Buffer, ...args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'import', ...args], {
    env: { PATH: process.env['PATH'], ...env('input') },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

// Each command is a process of its own that builds a graph: several in one test take their time on a busy machine.
describe('committee-graph import of ISO Open Data', { timeout: 180_000 }, () => {
  it('takes the as-of date from the modification time of the file, and reports that', async () => {
    const path = join(folder, 'codes.download');
    await writeFile(path, ics);
    await utimes(path, new Date('2025-05-20T12:00:00Z'), new Date('2025-05-20T12:00:00Z'));
    const { code, out, err } = await run('path', path);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('as of 2025-05-20, from the last change of the file\nread 4 records\n');
    expect(await readdir(join(folder, 'path'))).toEqual(['codes.download-2025-05-20.iso-ics.ndjson']);
  });

  it('does not read an unchanged file of an address again', async () => {
    const address = `${server.address}/latest/iso_ics.csv.gz`;
    const first = await run('address', address);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('as of 2025-05-29, from Last-Modified of the address');
    const name = 'iso_ics-2025-05-29.iso-ics.ndjson';
    const written = await readFile(join(folder, 'address', name), 'utf8');
    const second = await run('address', address);
    expect([second.code, second.out]).toEqual([
      0,
      `${address}: unchanged since its import; not read again\n`,
    ]);
    expect(await readFile(join(folder, 'address', name), 'utf8')).toBe(written);
    // What is remembered names neither the address nor where the facts are.
    const [remembered = ''] = await readdir(join(folder, 'fetched'));
    expect(remembered).toMatch(/^[\da-f]{32}\.json$/);
    expect(JSON.parse(await readFile(join(folder, 'fetched', remembered), 'utf8'))).toEqual({
      etag: '"1"',
      lastModified: 'Thu, 29 May 2025 10:00:00 GMT',
      factFile: name,
      day: '2025-05-29',
    });
    // Another folder has nothing of it yet, and facts that were taken away are wanted again.
    expect((await run('another', address)).out).toContain('4 facts accepted');
    await rm(join(folder, 'address', name));
    expect((await run('address', address)).out).toContain('4 facts accepted');
  });

  it('refuses an address with a password, which is neither repeated nor stored', async () => {
    const address = server.address.replace('//', '//ada:secret@');
    const { code, out, err } = await run('password', `${address}/latest/iso_ics.csv.gz`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`error ${new URL(address).host}: expected an address without user name and password\n`);
    await expect(readdir(join(folder, 'password'))).rejects.toThrow('ENOENT');
  });

  it('reads standard input with an as-of date', async () => {
    const without = await runWithInput(ics, '-');
    expect([without.code, without.err]).toEqual([
      2,
      'error -: states no day of its own; expected --as-of YYYY-MM-DD\n',
    ]);
    const { code, out } = await runWithInput(gzipSync(ics), '-', '--as-of', '2025-05-29');
    expect(code).toBe(0);
    expect(out).toContain('as of 2025-05-29, from --as-of');
    expect(await readdir(join(folder, 'input'))).toEqual(['iso-ics-2025-05-29.iso-ics.ndjson']);
  });

  it('changes nothing for a file that is truncated, partly rejected, or ambiguous under --strict', async () => {
    const committees = readOpenDataFixture('committees.jsonl').toString();
    const cut = join(folder, 'cut.jsonl');
    await writeFile(cut, committees.slice(0, -30));
    expect(await run('none', cut)).toMatchObject({
      code: 2,
      err: 'error cut.jsonl:31: not JSON, or truncated; expected one JSON object per line\n',
    });
    const bad = join(folder, 'bad.jsonl');
    await writeFile(bad, committees.replace('"creationDate":"2001-05-06"', '"creationDate":"soon"'));
    const rejected = await run('none', bad);
    expect(rejected.code).toBe(2);
    expect(rejected.out).toContain(
      'line 1: creationDate is "soon"; expected a day such as 2018-05-22, or null',
    );
    const open = join(folder, 'open.csv');
    const [header = ''] = readOpenDataFixture('committees.csv').toString().split('\n');
    await writeFile(open, `${header}\n7,ISO/TC 901,Active,W,,,,,,,,,,,,,,,"[1, 2]","[A, B, C]",x\n`);
    expect((await run('none', open, '--strict')).code).toBe(3);
    expect((await run('none', open, '--dry-run')).code).toBe(0);
    await expect(readdir(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });

  it('refuses an as-of date for a document, and an invalid one', async () => {
    const path = join(folder, 'made-up.yaml');
    await writeFile(
      path,
      'source:\n  id: made-up\n  title: Made up\n  file: made-up.txt\n  specificity: 5\nasOf: 2021-03-01\nstatements:\n  - fact: committee\n    at: line 1\n    committee: ISO/TC 999\n    title: Widgets\n...\n',
    );
    expect(await run('none', path, '--as-of', '2025-05-29')).toMatchObject({
      code: 2,
      err: `error ${path}: has a date of its own; --as-of is only for files of ISO Open Data\n`,
    });
    expect((await run('none', path, '--as-of', '2025-02-30')).err).toContain(
      'expected a day such as 2025-05-29',
    );
  });
});
