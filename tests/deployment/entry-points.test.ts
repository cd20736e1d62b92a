/** The build runs with plain node from any folder, and finds data and schemas. */
import { describe, expect, it } from 'vitest';
import { runToEnd, startProcess } from '../harness/processes.ts';
import { answer, question } from '../harness/sample-graph.ts';
import { postQuery } from '../harness/tiny-federation.ts';

const env = { FACTS_DIR: '/nothing/imported' };

describe('the built command line', () => {
  it('serves the whole graph from one process', async () => {
    const graph = await startProcess('cli/main.js', env, ['start']);
    expect((await postQuery(graph.url, question)).body.data).toEqual(answer);
    const page = await (await fetch(graph.url)).text();
    expect(page).toContain('graphiql');
    graph.kill('SIGTERM');
    expect(await graph.ended).toBe(0);
  });

  it('answers a query without a server', async () => {
    const { code, out } = await runToEnd('cli/main.js', env, ['query', '--format', 'json', question]);
    expect([code, (JSON.parse(out) as { data: unknown }).data]).toEqual([0, answer]);
  });

  it('finds the committed schemas up to date', async () => {
    const { code, out } = await runToEnd('cli/main.js', env, ['compose', '--check']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'schema/ is up to date']);
  });
});
