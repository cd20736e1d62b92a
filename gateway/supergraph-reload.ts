/**
 * Whether a changed supergraph may take the place of the one that serves.
 * In: ways to read it, to ask its subgraphs, to take it over. Out: a graph that serves it; or the old one, a line in the
 * log and a higher count. Not for: noticing that the file has changed (process/follow-files.ts).
 */
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { graphNames } from './entity-keys.ts';

export interface SupergraphReloadOptions {
  /** The supergraph that serves now. */
  readonly serving: string;
  /** Reads the changed one; throws when it is no whole GraphQL document. */
  readonly read: () => string;
  /** Rejects when the subgraph of that name cannot answer. */
  readonly checkSubgraph: (name: string) => Promise<unknown>;
  /** Starts a graph on it and sends new requests there; rejects, and changes nothing, when it cannot be used. */
  readonly takeOver: (supergraphSdl: string) => Promise<void>;
  readonly logger: Logger;
}

export interface SupergraphReload {
  /** Tries the file as it is now. False when it may succeed later without the file changing. */
  attempt(): Promise<boolean>;
  /** How many attempts have been refused. */
  failed(): number;
}

export function createSupergraphReload(options: SupergraphReloadOptions): SupergraphReload {
  const { read, checkSubgraph, takeOver, logger } = options;
  let serving = options.serving;
  let failed = 0;
  const refuse = (error: unknown): void => {
    failed += 1;
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ reason, failed }, 'the changed supergraph is refused; the last good one keeps serving');
  };
  return {
    failed: () => failed,
    attempt: async () => {
      let next: string;
      try {
        next = read();
        if (next === serving) return true;
        await Promise.all(subgraphNames(next).map((name) => nameFault(name, checkSubgraph)));
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
      logger.info('a changed supergraph has been taken over');
      return true;
    },
  };
}

class SubgraphNotReadyError extends Error {}

async function nameFault(name: string, check: (name: string) => Promise<unknown>): Promise<void> {
  try {
    await check(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SubgraphNotReadyError(`the subgraph ${name} cannot answer: ${reason}`);
  }
}

/** Names of the subgraphs that a supergraph is composed of. */
function subgraphNames(supergraphSdl: string): string[] {
  return [...graphNames(parse(supergraphSdl, { noLocation: true })).values()];
}
