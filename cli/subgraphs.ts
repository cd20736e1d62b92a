/**
 * The four subgraphs side by side: the only place, beside the tests, that knows them all.
 * In: nothing. Out: definition and loader of each. Not for: serving them.
 */
import type { SubgraphLoader } from '../as-of/build-generation.ts';
import type { RequestContext } from '../as-of/request-context.ts';
import type { SubgraphDefinition } from '../subgraph-runtime/build-schema.ts';
import { loadLiaisons } from '../subgraphs/liaisons/load.ts';
import { liaisonsSubgraph } from '../subgraphs/liaisons/schema.ts';
import { loadMembership } from '../subgraphs/membership/load.ts';
import { membershipSubgraph } from '../subgraphs/membership/schema.ts';
import { loadPublications } from '../subgraphs/publications/load.ts';
import { publicationsSubgraph } from '../subgraphs/publications/schema.ts';
import { loadWorkProgramme } from '../subgraphs/work-programme/load.ts';
import { workProgrammeSubgraph } from '../subgraphs/work-programme/schema.ts';

export interface SubgraphParts {
  readonly definition: SubgraphDefinition<RequestContext>;
  readonly load: SubgraphLoader;
}

export const subgraphs: readonly SubgraphParts[] = [
  { definition: liaisonsSubgraph, load: loadLiaisons },
  { definition: membershipSubgraph, load: loadMembership },
  { definition: publicationsSubgraph, load: loadPublications },
  { definition: workProgrammeSubgraph, load: loadWorkProgramme },
];

/** What builds a whole generation. */
export const subgraphLoaders: readonly SubgraphLoader[] = subgraphs.map(({ load }) => load);
