/** The membership subgraph as a process of its own. See cli/start.ts for the one-process deployment. */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildMembershipDocuments } from './build/build.ts';
import { membershipSubgraph } from './schema.ts';

await serveFromFacts(membershipSubgraph, buildMembershipDocuments, process.env);
