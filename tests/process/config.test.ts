import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, projectFolder, readSecret, requireSecret } from '../../process/config.ts';
import { readSubgraphConfig } from '../../subgraph-runtime/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the folder of the project', () => {
  it('is the one of package.json', () => {
    expect(existsSync(join(projectFolder, 'data/facts'))).toBe(true);
  });
});

describe('the shared secret', () => {
  it('is read from its variable or its file, without the line end', () => {
    const path = join(folder, 'secret');
    writeFileSync(path, 'sixteen-letters!\n');
    expect(readSecret({ SUBGRAPH_SECRET: 'sixteen-letters!' })).toBe('sixteen-letters!');
    expect(readSecret({ SUBGRAPH_SECRET_FILE: path })).toBe('sixteen-letters!');
    expect(readSecret({})).toBeNull();
  });

  it.each(['', 'fifteen-letters', 'sixteen letters!', 'sixteen-letters\u00e9', 'x'.repeat(513)])(
    'cannot be %j, and the message does not repeat it',
    (text) => {
      expect(() => readSecret({ SUBGRAPH_SECRET: text })).toThrow(
        new ConfigError(
          'SUBGRAPH_SECRET: expected a secret of 16 to 512 printable characters without spaces',
        ),
      );
    },
  );

  it('is required where it is used', () => {
    expect(() => requireSecret(null)).toThrow(
      /^SUBGRAPH_SECRET: expected a secret .* SUBGRAPH_SECRET_FILE names$/,
    );
  });
});

describe('the configuration of a subgraph', () => {
  const given = { SUBGRAPH_SECRET: 'sixteen-letters!' };

  it('listens on loopback and retains generations for ten minutes by default', () => {
    expect(readSubgraphConfig(given)).toEqual({
      host: '127.0.0.1',
      port: 0,
      logLevel: 'info',
      secret: 'sixteen-letters!',
      factsFolder: 'var/facts',
      mongodbUri: null,
      generationsRetainedMs: 600_000,
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT: expected a number from 0 to 65535'],
    [
      { GENERATIONS_KEPT_SECONDS: 'always', LOG_LEVEL: 'loud' },
      'LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent; ' +
        'GENERATIONS_KEPT_SECONDS: expected a whole number from 0 to 86400',
    ],
  ])('names every invalid variable: %j', (env, message) => {
    expect(() => readSubgraphConfig({ ...given, ...env })).toThrow(new ConfigError(message));
  });
});
