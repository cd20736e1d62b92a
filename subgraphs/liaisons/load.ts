/**
 * From facts to the documents of the liaisons subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import type { Version } from '../../facts/timeline.ts';
import {
  coConvenors,
  completeLists,
  jointGroups,
  liaisons,
  nominations,
  organizations,
  representations,
  unresolvedLiaisons,
} from './documents.ts';
import { buildLiaisonPairs, timelinesOf } from './liaison-pairs.ts';
import { buildCoConvenors, buildJointGroups } from './load-joint-groups.ts';
import { buildLiaisons } from './load-liaisons.ts';
import { buildOrganizations } from './load-organizations.ts';
import { buildRepresentations } from './load-representations.ts';
import { readLiaisonResolutions } from './load-resolutions.ts';
import { buildUnresolvedLiaisons } from './load-unresolved.ts';
import { loadNetworkDocuments } from './network/load.ts';

/** Everything that the liaisons subgraph stores. */
export function loadLiaisons(collection: FactCollection): readonly LoadedDocuments[] {
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
    loaded(liaisons, edges),
    loaded(unresolvedLiaisons, buildUnresolvedLiaisons(collection)),
    loaded(representations, sent),
    loaded(organizations, inLiaison),
    loaded(jointGroups, joint),
    loaded(coConvenors, buildCoConvenors(collection)),
    loaded(nominations, nominated),
    loaded(completeLists, [...lists.values()].flat().filter(isAboutLiaisons).map(versionHead)),
    ...loadNetworkDocuments(collection, {
      liaisons: edges,
      jointGroups: joint,
      organizations: inLiaison,
    }),
  ];
}

function isAboutLiaisons({ key }: Version): boolean {
  return key.startsWith('liaison|') || key.startsWith('representation|');
}
