/** The processes that mongodb-deployment-setup.ts has started. Tests that stop or disturb processes start their own. */
import { inject } from 'vitest';
import type { Deployment } from './processes.ts';
import { postQuery } from './tiny-federation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the gateway; empty where there is no MongoDB. */
    mongodbDeployment: string;
  }
}

/** Unused without a server: mongodb-skip.ts skips the tests. */
export function joinMongodbDeployment(): Pick<Deployment, 'ask' | 'stop'> {
  const url = inject('mongodbDeployment');
  return {
    ask: (query, variables) => postQuery(url, query, variables),
    // They stop with the run.
    stop: () => Promise.resolve(),
  };
}
