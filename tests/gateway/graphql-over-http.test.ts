/** The audits of the GraphQL-over-HTTP specification, from the package graphql-http. */
import { serverAudits } from 'graphql-http';
import type { Audit } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../gateway/serve.ts';
import { serveTinyFederation } from '../harness/tiny-federation.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await serveTinyFederation();
});
afterAll(() => server.stop());

function audits(extra: Readonly<Record<string, string>>): Audit[] {
  return serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(extra)) headers.set(name, value);
      return fetch(url, { ...init, headers });
    },
  });
}

async function failures(list: readonly Audit[]): Promise<string[]> {
  const failed: string[] = [];
  for (const audit of list) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed.push(`${audit.name}: ${result.reason}`);
  }
  return failed;
}

describe('GraphQL over HTTP', () => {
  it('has 61 audits, 13 of them MUST', () => {
    const list = audits({});
    expect([list.length, list.filter(({ name }) => name.startsWith('MUST')).length]).toEqual([61, 13]);
  });

  it('all pass with a preflight header', async () => {
    expect(await failures(audits({ 'apollo-require-preflight': 'true' }))).toEqual([]);
  });

  it('only the three plain GET audits, which another site could send, fail without it', async () => {
    const failed = await failures(audits({}));
    expect(failed).toHaveLength(3);
    expect(failed.filter((name) => !/GET/.test(name))).toEqual([]);
  });
});
