/**
 * The membership subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildMembershipDocuments } from './build/build.ts';
import { membershipSubgraph } from './schema.ts';

await serveFromFacts(membershipSubgraph, buildMembershipDocuments, process.env);
