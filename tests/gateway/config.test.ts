import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGatewayConfig, readSupergraph } from '../../gateway/config.ts';
import { ConfigError, projectFolder } from '../../process/config.ts';

const addresses = {
  SUBGRAPH_MEMBERSHIP_URL: 'http://127.0.0.1:4001/graphql',
  SUBGRAPH_WORK_PROGRAMME_URL: 'http://127.0.0.1:4002/graphql',
  SUBGRAPH_LIAISONS_URL: 'http://127.0.0.1:4003/graphql',
  SUBGRAPH_PUBLICATIONS_URL: 'https://publications.example.org/graphql',
};

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    readGatewayConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the configuration of the gateway', () => {
  it('listens on loopback and reads the committed supergraph by default', () => {
    expect(readGatewayConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      supergraphPath: join(projectFolder, 'schema/supergraph.graphql'),
      subgraphUrls: null,
      secret: null,
      subgraphTimeoutMs: 3_000,
    });
  });

  it('takes every variable', () => {
    const env = {
      HOST: '::1',
      PORT: '0',
      LOG_LEVEL: 'silent',
      SUPERGRAPH: 'other.graphql',
      SUBGRAPH_SECRET: 'sixteen-letters!',
      SUBGRAPH_TIMEOUT_MS: '250',
      ...addresses,
    };
    expect(readGatewayConfig(env)).toEqual({
      host: '::1',
      port: 0,
      logLevel: 'silent',
      supergraphPath: 'other.graphql',
      subgraphUrls: {
        membership: addresses.SUBGRAPH_MEMBERSHIP_URL,
        'work-programme': addresses.SUBGRAPH_WORK_PROGRAMME_URL,
        liaisons: addresses.SUBGRAPH_LIAISONS_URL,
        publications: addresses.SUBGRAPH_PUBLICATIONS_URL,
      },
      secret: 'sixteen-letters!',
      subgraphTimeoutMs: 250,
    });
  });

  it.each([
    [{ PORT: 'many' }, 'PORT: expected a number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT: expected a number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT: expected a number from 0 to 65535'],
    [{ PORT: '' }, 'PORT: expected a number from 0 to 65535'],
    [{ HOST: '' }, 'HOST: expected a host name or address'],
    [{ SUBGRAPH_TIMEOUT_MS: '0' }, 'SUBGRAPH_TIMEOUT_MS: expected a whole number from 1 to 10000'],
    [{ SUBGRAPH_TIMEOUT_MS: '3s' }, 'SUBGRAPH_TIMEOUT_MS: expected a whole number from 1 to 10000'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent'],
    [
      { ...addresses, SUBGRAPH_LIAISONS_URL: 'ftp://example.org' },
      'SUBGRAPH_LIAISONS_URL: expected an address such as http://127.0.0.1:4001/graphql',
    ],
    [
      { PORT: 'many', SUPERGRAPH: '' },
      'PORT: expected a number from 0 to 65535; SUPERGRAPH: expected the path of a file',
    ],
  ])('names the variable of %j', (env, message) => {
    expect(refusal(env)).toBe(message);
  });

  it.each(Object.keys(addresses))('requires all addresses or none: without %s', (variable) => {
    const env = { ...addresses, [variable]: undefined };
    expect(refusal(env)).toBe(
      `${variable}: expected an address, because other subgraphs have one (all or none)`,
    );
  });
});

describe('the supergraph file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function fileWith(text: string): string {
    const path = join(folder, 'supergraph.graphql');
    writeFileSync(path, text);
    return path;
  }

  it('is read unchanged', () => {
    expect(readSupergraph(fileWith('type Query { a: Int }'))).toBe('type Query { a: Int }');
  });

  it.each([
    ['', /: the supergraph is empty$/],
    [' \n', /: the supergraph is empty$/],
    [
      'garbage',
      /: the supergraph is not a GraphQL schema definition \(Syntax Error: Unexpected Name "garbage"\.\)$/,
    ],
    ['type Query { a', /: the supergraph is not a GraphQL schema definition \(Syntax Error: .*<EOF>\.\)$/],
  ])('is refused in one line when it holds %j', (text, message) => {
    expect(() => readSupergraph(fileWith(text))).toThrow(message);
  });

  it('is refused in one line when it is missing', () => {
    const path = join(folder, 'missing.graphql');
    expect(() => readSupergraph(path)).toThrow(
      new ConfigError(`${path}: the supergraph cannot be read (ENOENT)`),
    );
  });
});
