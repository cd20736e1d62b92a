/** The commands as a user runs them: their own process, arguments, output, exit codes. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function launch(args: readonly string[]) {
  const env = {
    PATH: process.env['PATH'],
    FACTS_DIR: join(folder, 'facts'),
    PRIVATE_FACTS_DIR: join(folder, 'private'),
    HOST: '127.0.0.1',
    PORT: '0',
  };
  return spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: root, env });
}

/** Runs a command to its end. */
function run(...args: string[]): Promise<Result> {
  const child = launch(args);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((done) =>
    child.on('close', (code) => {
      done({ code, out, err });
    }),
  );
}

const statements = (title: string) => `source:
  id: made-up
  title: Made-up minutes
  file: minutes.txt
  specificity: 5
asOf: 2021-03-01
statements:
  - fact: committee
    at: line 1
    committee: ISO/TC 999
    title: ${title}
...
`;

describe('committee-graph query', () => {
  it('prints a table without colours unless on a terminal', async () => {
    const { code, out } = await run(
      'query',
      '{ committee(reference: "TC307", asOf: "2020-05-28") { reference membershipCounts { participating } } }',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/committee\.membershipCounts\.participating\s*│ 44/);
    expect(out).not.toContain('\u001b');
  });

  it('prints JSON with the revision', async () => {
    const { out } = await run('query', '--format', 'json', '{ committee(reference: "TC307") { reference } }');
    expect(JSON.parse(out)).toMatchObject({
      data: { committee: { reference: 'ISO/TC 307' } },
      extensions: { revision: expect.any(String) as string },
    });
  });

  it('reports errors of the graph with exit code 4 and their paths', async () => {
    const { code, err } = await run('query', '{ committee(reference: "committee 5") { reference } }');
    expect(code).toBe(4);
    expect(err).toContain('committee: `reference`: "committee 5" names no committee; expected ');
  });

  it('refuses an invalid query with exit code 2', async () => {
    const { code, err } = await run('query', 'no-such-file.graphql');
    expect([code, err]).toEqual([
      2,
      'error query: "no-such-file.graphql" is neither a GraphQL document nor a readable file\n',
    ]);
  });
});

describe('committee-graph import', () => {
  it('writes one fact file, reports its content, and reports if nothing changed', async () => {
    const file = join(folder, 'made-up.yaml');
    await writeFile(file, statements('Widgets'));
    const first = await run('import', file);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('1 facts accepted');
    expect(await readdir(join(folder, 'facts'))).toEqual(['made-up.statements.ndjson']);
    expect((await run('import', file)).out).toContain('no change');
    const { out } = await run(
      'query',
      '--format',
      'json',
      '{ committee(reference: "ISO/TC 999") { title } }',
    );
    expect(JSON.parse(out)).toMatchObject({ data: { committee: { title: 'Widgets' } } });
  });

  it('names file, line and column of an error and changes nothing', async () => {
    const file = join(folder, 'wrong.yaml');
    await writeFile(file, statements('Widgets').replace('at: line 1', 'at: 7'));
    const before = await readdir(join(folder, 'facts'));
    const { code, err } = await run('import', file);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.yaml:9:5: at: /);
    expect(await readdir(join(folder, 'facts'))).toEqual(before);
  });

  it('reads a committee report, separates contacts, and fails on ambiguity under --strict', async () => {
    const report = join(root, 'tests/fixtures/committee-report', await reportFixture());
    const strict = await run('import', '--strict', '--source-id', 'fixture', report);
    expect(strict.code).toBe(3);
    const { code } = await run('import', '--source-id', 'fixture', report);
    expect(code).toBe(0);
    const facts = await readFile(join(folder, 'facts/fixture.committee-report.ndjson'), 'utf8');
    const contacts = await readFile(join(folder, 'private/fixture.committee-report.private.ndjson'), 'utf8');
    expect(facts).not.toContain('@');
    expect(contacts).toContain('@example.org');
  });

  it('refuses an unknown kind of file', async () => {
    const { code, err } = await run('import', 'package.json');
    expect(code).toBe(2);
    expect(err).toContain('package.json: unknown kind of file; expected .txt or .docx for committee-report');
  });
});

async function reportFixture(): Promise<string> {
  const [name] = (await readdir(join(root, 'tests/fixtures/committee-report'))).filter((file) =>
    file.endsWith('.txt'),
  );
  if (name === undefined) throw new Error('no report fixture');
  return name;
}

describe('committee-graph start', () => {
  it('answers, follows an import without a restart, and ends cleanly on SIGTERM', async () => {
    const child = launch(['start']);
    const ended = new Promise((done) => child.on('close', done));
    const url = await new Promise<string>((found) => {
      let log = '';
      child.stdout.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        const address = /"url":"([^"]+)"/.exec(log)?.[1];
        if (address !== undefined) found(address);
      });
    });
    const ask = async (query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as { data: unknown; extensions: { revision: string } };
    };
    const question = '{ committee(reference: "ISO/TC 999") { title } }';
    const before = await ask(question);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const file = join(folder, 'made-up.yaml');
    await writeFile(file, statements('Gadgets'));
    await run('import', file);
    await expect
      .poll(async () => (await ask(question)).data, { timeout: 20_000, interval: 200 })
      .toEqual({ committee: { title: 'Gadgets' } });
    expect((await ask(question)).extensions.revision).not.toBe(before.extensions.revision);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('names an invalid variable and never listens', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start'], {
      cwd: root,
      env: { PATH: process.env['PATH'], PORT: 'http' },
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
    expect(err).toBe('error PORT: expected a number from 0 to 65535\n');
  });
});
