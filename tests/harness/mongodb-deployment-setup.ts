/**
 * Before the tests of separate processes on MongoDB: builds dist/, imports the bundled facts as a deployment does, and
 * starts four subgraphs and a gateway for the whole run.
 */
import type { TestProject } from 'vitest/node';
import { setup as buildProject } from './build.ts';
import { databaseOn, withDatabase } from './mongodb-database.ts';
import { runToEnd, startDeployment } from './processes.ts';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { mongodb } = project.getProvidedContext();
  if ('reason' in mongodb) {
    project.provide('mongodbDeployment', '');
    return undefined;
  }
  buildProject();
  const database = databaseOn(mongodb.uri);
  const env = { MONGODB_URI: withDatabase(database) };
  const { code, err } = await runToEnd('cli/main.js', env, ['rebuild']);
  if (code !== 0) throw new Error(`the bundled facts could not be brought into MongoDB: ${err}`);
  const deployment = await startDeployment({ subgraphs: env });
  project.provide('mongodbDeployment', deployment.gateway.url);
  return async () => {
    await deployment.stop();
    // The test server may already be gone, with its data.
    if (mongodb.isReal) await database.drop();
  };
}
