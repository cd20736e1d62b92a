/** From facts and documents of the subgraph to the documents of the network. */
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
import { buildNodes, endStatuses, findExisting, type Mention } from './nodes.ts';
import { buildTies } from './ties.ts';

/** Documents of the subgraph that the network is built from. */
export interface NetworkSources {
  readonly liaisons: readonly LiaisonDocument[];
  readonly jointGroups: readonly JointGroupDocument[];
  readonly organizations: readonly OrganizationDocument[];
}

/** All documents of the network. */
export function buildNetworkDocuments(
  collection: FactCollection,
  { liaisons, jointGroups, organizations }: NetworkSources,
): readonly BuiltDocuments[] {
  const ended = findEndedGroups(collection, endStatuses);
  const existing = findExisting(collection, ended);
  const ties = buildTies({ collection, liaisons, jointGroups, existing, ended });
  const shared = buildAffiliations({ collection, existing, ended });
  const mentions = [...ties.flatMap(mentionEnds), ...shared.map(mentionCommittee)];
  return [
    built(networkNodes, buildNodes({ collection, existing, mentions, organizations })),
    built(networkTies, ties),
    built(affiliations, shared),
  ];
}

/** The committees at the ends; an organization has a document from the first source that names it. */
function mentionEnds({ from, to, validFrom, validTo, sources }: NetworkTieDocument): readonly Mention[] {
  return [from, to]
    .filter((key) => !isOrganizationKey(key))
    .map((committee) => ({ committee, validFrom, validTo, sources }));
}

function mentionCommittee({ committee, validFrom, validTo, sources }: AffiliationDocument): Mention {
  return { committee, validFrom, validTo, sources };
}
