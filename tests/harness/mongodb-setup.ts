/** Before the MongoDB projects: uses the server of MONGODB_URI, or starts a test server once for both projects. */
import type { TestProject } from 'vitest/node';
import { startMongodbServer } from './mongodb-server.ts';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  if ('mongodb' in run.getProvidedContext()) return undefined;
  const given = process.env['MONGODB_URI'];
  if (given !== undefined && given !== '') {
    run.provide('mongodb', { uri: given, isReal: true });
    return undefined;
  }
  const server = await startMongodbServer();
  if (server.kind === 'missing') {
    console.warn(`The MongoDB suite is skipped: ${server.reason}. MONGODB_URI may name any MongoDB server.`);
    run.provide('mongodb', { reason: server.reason });
    return undefined;
  }
  run.provide('mongodb', { uri: server.uri, isReal: false });
  return () => server.stop();
}
