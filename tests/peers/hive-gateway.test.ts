/** The questions of this run are really answered by the other engine, which needs the secret. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingEngine, startHiveGateway, type RunningPeer } from '../harness/hive-gateway.ts';

const question = '{ committee(reference: "ISO/TC 307", asOf: "2020-05-28") { title } }';

describe.skipIf(missingEngine() !== null)('Hive Gateway in front of the subgraphs', () => {
  const peers: RunningPeer[] = [];
  beforeAll(async () => {
    peers.push(await startHiveGateway(), await startHiveGateway('another-secret-of-the-tests'));
  });
  afterAll(() => Promise.all(peers.map((peer) => peer.stop())));

  it('answers with the secret, and without the extensions that our gateway adds', async () => {
    const answer = await peers[0]?.ask(question);
    expect(answer?.body).toEqual({
      data: { committee: { title: 'Blockchain and distributed ledger technologies' } },
    });
  });

  it('gets nothing with another secret', async () => {
    const body = (await peers[1]?.ask(question))?.body as { data: unknown; errors: unknown[] };
    expect(body.data).toEqual({ committee: null });
    expect(body.errors).toHaveLength(1);
  });
});
