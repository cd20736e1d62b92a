/**
 * The membership subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../as-of/serve.ts';
import { loadMembership } from './load.ts';
import { membershipSubgraph } from './schema.ts';

await serveFromFacts(membershipSubgraph, loadMembership, process.env);
