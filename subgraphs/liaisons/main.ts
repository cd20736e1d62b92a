/**
 * The liaisons subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../generations/serve.ts';
import { buildLiaisonDocuments } from './build/build.ts';
import { liaisonsSubgraph } from './schema.ts';

await serveFromFacts(liaisonsSubgraph, buildLiaisonDocuments, process.env);
