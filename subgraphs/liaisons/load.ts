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
} from './documents.ts';
import { buildCoConvenors, buildJointGroups } from './load-joint-groups.ts';
import { buildLiaisons, buildLiaisonTimelines } from './load-liaisons.ts';
import { buildOrganizations } from './load-organizations.ts';
import { buildRepresentations } from './load-representations.ts';
import { readLiaisonResolutions } from './load-resolutions.ts';

/** Everything that the liaisons subgraph stores. */
export function loadLiaisons(collection: FactCollection): readonly LoadedDocuments[] {
  const rosters = collection.timelines('roster');
  const timelines = buildLiaisonTimelines(collection);
  const sent = buildRepresentations(collection);
  const resolutions = readLiaisonResolutions(collection);
  const { forming } = resolutions;
  return [
    loaded(liaisons, buildLiaisons(timelines, { representations: sent, forming, rosters })),
    loaded(representations, sent),
    loaded(organizations, buildOrganizations(collection, timelines)),
    loaded(jointGroups, buildJointGroups(collection, rosters)),
    loaded(coConvenors, buildCoConvenors(collection)),
    loaded(nominations, resolutions.nominations),
    loaded(completeLists, [...rosters.values()].flat().filter(isAboutLiaisons).map(versionHead)),
  ];
}

function isAboutLiaisons({ key }: Version): boolean {
  return key.startsWith('liaison|') || key.startsWith('representation|');
}
