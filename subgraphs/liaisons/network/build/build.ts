/**
 * From facts and documents of the subgraph to the documents of the network.
 * In: a fact collection, liaisons, joint groups, organizations. Out: nodes, ties, affiliations. Not for: the network of
 * one day (snapshot.ts).
 */
import { findEndedGroups } from '../../../../history/ended-groups.ts';
import { built, type BuiltDocuments } from '../../../../generations/built-documents.ts';
import type { FactCollection } from '../../../../history/fact-collection.ts';
import type { JointGroupDocument, LiaisonDocument, OrganizationDocument } from '../../documents.ts';
import { isOrganizationKey } from '../../party.ts';
import {
  affiliations,
  networkNodes,
  networkTies,
  type AffiliationDocument,
  type NetworkTieDocument,
} from '../documents.ts';
import { buildAffiliations } from './affiliations.ts';
import { buildNodes, endStatuses, findStanding, type Mention } from './nodes.ts';
import { buildTies } from './ties.ts';

/** Documents of the subgraph that the network is made from. */
export interface NetworkSources {
  readonly liaisons: readonly LiaisonDocument[];
  readonly jointGroups: readonly JointGroupDocument[];
  readonly organizations: readonly OrganizationDocument[];
}

/** Everything that is stored of the network. */
export function buildNetworkDocuments(
  collection: FactCollection,
  { liaisons, jointGroups, organizations }: NetworkSources,
): readonly BuiltDocuments[] {
  const ended = findEndedGroups(collection, endStatuses);
  const standing = findStanding(collection, ended);
  const ties = buildTies({ collection, liaisons, jointGroups, standing, ended });
  const held = buildAffiliations({ collection, standing, ended });
  const mentions = [...ties.flatMap(mentionEnds), ...held.map(mentionCommittee)];
  return [
    built(networkNodes, buildNodes({ collection, standing, mentions, organizations })),
    built(networkTies, ties),
    built(affiliations, held),
  ];
}

/** The committees at the ends; organizations are on record from the first source that names them. */
function mentionEnds({
  fromKey,
  toKey,
  validFrom,
  validTo,
  sources,
}: NetworkTieDocument): readonly Mention[] {
  return [fromKey, toKey]
    .filter((key) => !isOrganizationKey(key))
    .map((committee) => ({ committee, validFrom, validTo, sources }));
}

function mentionCommittee({ committee, validFrom, validTo, sources }: AffiliationDocument): Mention {
  return { committee, validFrom, validTo, sources };
}
