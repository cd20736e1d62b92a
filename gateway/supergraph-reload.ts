/**
 * Decides whether a changed supergraph may replace the current one. If not, the current one keeps serving, and the
 * refusal is logged and counted.
 */
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { graphNames } from './entity-keys.ts';

interface SupergraphReloadOptions {
  /** The current supergraph. */
  readonly serving: string;
  /** Reads the changed supergraph; throws if it is not a complete GraphQL document. */
  readonly read: () => string;
  /** Rejects if the subgraph of that name cannot answer. */
  readonly checkSubgraph: (name: string) => Promise<unknown>;
  /** Starts a graph on the new supergraph and sends new requests to it; rejects, and changes nothing, if it is invalid. */
  readonly takeOver: (supergraphSdl: string) => Promise<void>;
  readonly logger: Logger;
}

export interface SupergraphReload {
  /** Tries the file in its current state. False if the attempt may succeed later without a change of the file. */
  attempt(): Promise<boolean>;
  /** Number of refused attempts. */
  failed(): number;
}

export function createSupergraphReload(options: SupergraphReloadOptions): SupergraphReload {
  const { read, checkSubgraph, takeOver, logger } = options;
  let serving = options.serving;
  let failed = 0;
  const refuse = (error: unknown): void => {
    failed += 1;
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ reason, failed }, 'changed supergraph refused; the last good one keeps serving');
  };
  return {
    failed: () => failed,
    attempt: async () => {
      let next: string;
      try {
        next = read();
        if (next === serving) return true;
        await Promise.all(subgraphNames(next).map((name) => requireAnswer(name, checkSubgraph)));
      } catch (error) {
        refuse(error);
        return !(error instanceof SubgraphNotReadyError);
      }
      try {
        await takeOver(next);
      } catch (error) {
        refuse(error);
        return true;
      }
      serving = next;
      logger.info('now serving the changed supergraph');
      return true;
    },
  };
}

class SubgraphNotReadyError extends Error {}

async function requireAnswer(name: string, check: (name: string) => Promise<unknown>): Promise<void> {
  try {
    await check(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SubgraphNotReadyError(`the subgraph ${name} cannot answer: ${reason}`);
  }
}

function subgraphNames(supergraphSdl: string): string[] {
  return [...graphNames(parse(supergraphSdl, { noLocation: true })).values()];
}
