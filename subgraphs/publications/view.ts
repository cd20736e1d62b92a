/** From stored documents to GraphQL objects: pure functions of a document and a day. */
import { committeeOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { toStage } from '../../subgraph-kit/stage-type.ts';
import { formatProjectReference, type DocumentReference } from '../../vocabulary/document-reference.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { designationYear } from './designation-year.ts';
import type { IcsDocument, PublicationDocument } from './documents.ts';
import { reviewRule } from './review-date.ts';
import type { IcsCode } from './types-records.ts';
import type { Publication } from './types.ts';

/** A publication as of a day; fields of the same name and form are taken over. */
export function toPublication(document: PublicationDocument, asOf: Day): Publication {
  return {
    ...document,
    asOf,
    stage: toStage(document.stage),
    pages: Object.entries(document.pages ?? {}).map(([language, count]) => ({ language, count })),
    scopeHtml: document.scope,
    committee: committeeOn(document.committee, asOf),
    workingGroup: committeeOn(document.workingGroup, asOf),
    sharedBy: document.shares.map((share) => ({
      ...share,
      committee: committeeOn(share.committee, asOf),
      jointGroup: committeeOn(share.jointGroup, asOf),
    })),
    project: toProjectKey(document, asOf),
    reviewDate: {
      stated: document.reviewStated,
      computed: document.reviewComputed,
      basis: reviewRule(document.deliverableType),
    },
    icsList: document.ics,
    replacesIds: document.replaces,
    replacedByIds: document.replacedBy,
    ...toProvenance(document),
  };
}

/** An ICS code as of a day. */
export function toIcsCode(document: IcsDocument, asOf: Day): IcsCode {
  return { ...document, asOf, parentCode: document.parent, ...toProvenance(document) };
}

/** Most publications have a number, but no source mentions a project with it. */
function toProjectKey(
  { project, isProjectKnown, deliverableType }: PublicationDocument,
  asOf: Day,
): Publication['project'] {
  if (project === null || !isProjectKnown) return null;
  return { reference: formatProjectReference(project, deliverableType), asOf };
}

/** The latest of several editions: by year, then by edition. */
export function latestEdition(rows: readonly PublicationDocument[]): PublicationDocument | null {
  const [latest] = [...rows].sort(
    (a, b) =>
      (b.year ?? 0) - (a.year ?? 0) || (b.edition ?? 0) - (a.edition ?? 0) || compareText(a._id, b._id),
  );
  return latest ?? null;
}

/**
 * The publication of a reference, among those of its number. Without a type, a standard of that number, or else any
 * deliverable: no two types share a number.
 */
export function pickPublication(
  reference: DocumentReference,
  rows: readonly PublicationDocument[],
): PublicationDocument | null {
  const asked = designationYear(reference);
  const ofYear = rows.filter(({ year }) => asked === null || year === asked);
  const ofType = ofYear.filter(({ deliverableType }) => deliverableType === reference.type);
  return latestEdition(ofType.length > 0 || reference.type !== 'IS' ? ofType : ofYear);
}
