/** From facts to the documents of the liaisons subgraph. */
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Version } from '../../../history/timeline.ts';
import {
  coConvenors,
  completeLists,
  jointGroups,
  liaisons,
  nominations,
  organizations,
  representations,
  unresolvedLiaisons,
} from '../documents.ts';
import { buildLiaisonPairs, timelinesOf } from './liaison-pairs.ts';
import { buildCoConvenors, buildJointGroups } from './joint-groups.ts';
import { buildLiaisons } from './liaisons.ts';
import { buildOrganizations } from './organizations.ts';
import { buildRepresentations } from './representations.ts';
import { readLiaisonResolutions } from './resolutions.ts';
import { buildUnresolvedLiaisons } from './unresolved-liaisons.ts';
import { buildNetworkDocuments } from '../network/build/build.ts';

/** All documents of the liaisons subgraph. */
export function buildLiaisonDocuments(collection: FactCollection): readonly BuiltDocuments[] {
  const lists = collection.timelines('roster');
  const pairs = buildLiaisonPairs(collection);
  const sent = buildRepresentations(collection);
  const { nominations: nominated, forming } = readLiaisonResolutions(collection);
  const { rosters } = collection;
  const surroundings = { representations: sent, forming, directedLists: lists, rosters };
  const edges = buildLiaisons(pairs, surroundings);
  const inLiaison = buildOrganizations(collection, timelinesOf(pairs));
  const joint = buildJointGroups(collection, lists);
  return [
    built(liaisons, edges),
    built(unresolvedLiaisons, buildUnresolvedLiaisons(collection)),
    built(representations, sent),
    built(organizations, inLiaison),
    built(jointGroups, joint),
    built(coConvenors, buildCoConvenors(collection)),
    built(nominations, nominated),
    built(completeLists, [...lists.values()].flat().filter(isAboutLiaisons).map(versionHead)),
    ...buildNetworkDocuments(collection, {
      liaisons: edges,
      jointGroups: joint,
      organizations: inLiaison,
    }),
  ];
}

function isAboutLiaisons({ key }: Version): boolean {
  return key.startsWith('liaison|') || key.startsWith('representation|');
}
