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

/** Everything that the liaisons subgraph stores. */
export function loadLiaisons(collection: FactCollection): readonly LoadedDocuments[] {
  const lists = collection.timelines('roster');
  const pairs = buildLiaisonPairs(collection);
  const sent = buildRepresentations(collection);
  const { nominations: nominated, forming } = readLiaisonResolutions(collection);
  const { rosters } = collection;
  const surroundings = { representations: sent, forming, directedLists: lists, rosters };
  return [
    loaded(liaisons, buildLiaisons(pairs, surroundings)),
    loaded(unresolvedLiaisons, buildUnresolvedLiaisons(collection)),
    loaded(representations, sent),
    loaded(organizations, buildOrganizations(collection, timelinesOf(pairs))),
    loaded(jointGroups, buildJointGroups(collection, lists)),
    loaded(coConvenors, buildCoConvenors(collection)),
    loaded(nominations, nominated),
    loaded(completeLists, [...lists.values()].flat().filter(isAboutLiaisons).map(versionHead)),
  ];
}

function isAboutLiaisons({ key }: Version): boolean {
  return key.startsWith('liaison|') || key.startsWith('representation|');
}
