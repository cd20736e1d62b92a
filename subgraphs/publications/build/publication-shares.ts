/**
 * Which committees share in a publication, beside the committee that published it and the group that developed it: those that
 * had its project in their work programme, and the parents of a joint group that developed it or had it in its programme.
 *
 * A project leaves the programmes when it is published: a committee that had it there by a day counts from then on. A joint
 * group counts with its parents of the day.
 */
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { jointGroupParents } from '../../../history/joint-group-parents.ts';
import { versionId } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Timelines } from '../../../history/fact-index.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { changeDays, closeGaps, cutAt, holdsOn, type Interval } from '../../../history/intervals.ts';
import type { PublicationDocument, PublicationShare } from '../documents.ts';

type ShareHistory = PublicationShare & Interval;

/** A function that gives a publication once for each interval of days over which its shares do not change. */
export function createShareCutter(
  collection: FactCollection,
): (document: PublicationDocument) => readonly PublicationDocument[] {
  const jointGroups = collection.timelines('joint-group');
  const programmes = groupBy(
    buildSubjectTimelines(collection, 'programme-entry').flatMap(({ subject, versions }) =>
      closeGaps(versions).map((version) => ({ ...subject, version })),
    ),
    ({ project }) => project,
  );
  return (document) => {
    const { workingGroup, project, heldBy } = document;
    const listed = (programmes.get(project ?? '') ?? []).map(({ committee, version }): ShareHistory => ({
      committee,
      kind: 'PROGRAMME',
      jointGroup: null,
      validFrom: version.validFrom,
      validTo: version.validTo,
      sources: version.sources,
    }));
    const shares = [
      ...(workingGroup === null ? [] : parentsOf(workingGroup, document, jointGroups)),
      ...listed
        .filter(({ committee }) => committee !== workingGroup)
        .flatMap((entry) => parentsOf(entry.committee, entry, jointGroups)),
      ...listed,
    ].filter(({ committee }) => !heldBy.includes(committee));
    if (shares.length === 0) return [document];
    return cutAt([document], changeDays(shares)).map((piece) => withShares(piece, shares));
  };
}

/** The parents of a joint group while it works on something; nobody for any other group. */
function parentsOf(jointGroup: string, works: Interval, jointGroups: Timelines): readonly ShareHistory[] {
  return (jointGroups.get(jointGroup) ?? []).flatMap((version) => {
    const { sources } = version;
    const from = version.validFrom > works.validFrom ? version.validFrom : works.validFrom;
    const to = version.validTo < works.validTo ? version.validTo : works.validTo;
    if (from >= to) return [];
    return jointGroupParents(version).map((committee): ShareHistory => ({
      committee,
      kind: 'JOINT_GROUP',
      jointGroup,
      validFrom: from,
      validTo: to,
      sources,
    }));
  });
}

function withShares(piece: PublicationDocument, histories: readonly ShareHistory[]): PublicationDocument {
  const shares = histories
    .filter((share) => holdsOn(share, piece.validFrom))
    .map(({ committee, kind, jointGroup, sources }) => ({ committee, kind, jointGroup, sources }));
  return {
    ...piece,
    _id: versionId(piece.key, piece.validFrom),
    shares,
    involved: [...new Set([...piece.heldBy, ...shares.map(({ committee }) => committee)])],
  };
}
