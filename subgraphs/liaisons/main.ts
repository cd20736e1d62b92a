/** The liaisons subgraph as a process of its own. See cli/start.ts for the one-process deployment. */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildLiaisonDocuments } from './build/build.ts';
import { liaisonsSubgraph } from './schema.ts';

await serveFromFacts(liaisonsSubgraph, buildLiaisonDocuments, process.env);
