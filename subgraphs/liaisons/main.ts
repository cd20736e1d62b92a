/**
 * The liaisons subgraph as a process of its own.
 * In: the environment (docs/configuration.md). Out: a listening subgraph. Not for: the one-process shape (cli/start.ts).
 */
import { serveFromFacts } from '../../as-of/serve.ts';
import { loadLiaisons } from './load.ts';
import { liaisonsSubgraph } from './schema.ts';

await serveFromFacts(liaisonsSubgraph, loadLiaisons, process.env);
