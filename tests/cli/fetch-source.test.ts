import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../cli/exit.ts';
import { openAddress, type FetchedVersion } from '../../cli/fetch-source.ts';
import { startFileServer, type FileServer } from '../harness/file-server.ts';

const version: FetchedVersion = { etag: '"v1"', lastModified: 'Thu, 29 May 2025 10:00:00 GMT' };
const limits = { maxBytes: 1_000, timeoutMs: 60_000 };

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/data/file.jsonl.gz') {
      if (request.headers['if-none-match'] === version.etag) {
        response.writeHead(304).end();
        return;
      }
      response
        .setHeader('etag', '"v1"')
        .setHeader('last-modified', 'Thu, 29 May 2025 10:00:00 GMT')
        .end('content');
    } else if (path === '/large') response.end(Buffer.alloc(2_000));
    else if (path === '/endless') {
      response.write(Buffer.alloc(900));
      response.write(Buffer.alloc(900));
    } else if (path === '/slow') response.write('a');
    else if (path === '/cut') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    } else if (path === '/around') response.writeHead(302, { location: '/around' }).end();
    else if (path === '/moved') response.writeHead(301, { location: '/data/file.jsonl.gz' }).end();
    else if (path === '/elsewhere') {
      response.writeHead(301, { location: 'http://other.example.org/file' }).end();
    } else response.writeHead(404).end();
  });
});
afterAll(() => server.close());

async function read(path: string, options: Partial<typeof limits> = {}, known: FetchedVersion | null = null) {
  const opened = await openAddress(`${server.address}${path}`, known, { ...limits, ...options });
  if (opened === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.chunks) chunks.push(chunk);
  const { file, day, size, version: found } = opened;
  return { file, day, size, version: found, content: Buffer.concat(chunks).toString() };
}

describe('a file at an address', () => {
  it('comes with its name, day and version', async () => {
    expect(await read('/data/file.jsonl.gz')).toEqual({
      file: 'file.jsonl.gz',
      day: { day: '2025-05-29', from: 'Last-Modified of the address' },
      size: 7,
      version,
      content: 'content',
    });
  });

  it('is not sent again while its version is unchanged', async () => {
    expect(await read('/data/file.jsonl.gz', {}, version)).toBeNull();
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Thu, 29 May 2025 10:00:00 GMT',
    });
    expect(await read('/data/file.jsonl.gz', {}, { etag: '"v0"', lastModified: null })).not.toBeNull();
  });

  it('is found after redirects', async () => {
    expect(await read('/moved')).toMatchObject({ content: 'content' });
  });

  it.each([
    ['/none', 'HTTP status 404; expected 200'],
    ['/large', 'larger than 1000 bytes; --max-bytes allows more'],
    ['/endless', 'larger than 1000 bytes; --max-bytes allows more'],
    ['/cut', 'the response is incomplete; nothing was changed'],
    ['/around', 'redirects more than 5 times'],
    ['/elsewhere', 'redirects to http://other.example.org; expected https there'],
  ])('at %s %s', async (path, message) => {
    await expect(read(path)).rejects.toThrow(`${server.address}${path}: ${message}`);
  });

  it('at /slow took longer than allowed', async () => {
    await expect(read('/slow', { timeoutMs: 200 })).rejects.toThrow(
      `${server.address}/slow: took longer than 0.2 seconds; --timeout allows more`,
    );
  });

  it('cannot be fetched without a server, and the password of an address is never shown', async () => {
    await expect(openAddress('http://127.0.0.1:1/file', null, limits)).rejects.toThrow(
      'http://127.0.0.1:1/file: cannot be fetched (ECONNREFUSED)',
    );
    await expect(openAddress('http://user:secret@127.0.0.1:1/file', null, limits)).rejects.toThrow(
      '127.0.0.1:1: expected an address without user name and password',
    );
    for (const [address, shown] of [
      ['https://user:secret@ho st/file', 'https://ho st/file'],
      ['https://user:secret/word@host/file', 'https://host/file'],
    ] as const) {
      await expect(openAddress(address, null, limits)).rejects.toThrow(
        new CommandError(`${shown}: not an address; expected https://host/path`),
      );
    }
  });
});
