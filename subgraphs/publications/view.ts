/**
 * From stored documents to what callers see: pure functions of documents and a day.
 * In: documents. Out: plain objects of the types in types.ts. Not for: reading stores.
 */
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

/** A publication as of a day. */
export function toPublication(document: PublicationDocument, asOf: Day): Publication {
  const { designation, year, edition, deliverableType, title, publishedOn, url, isoId } = document;
  return {
    designation,
    asOf,
    year,
    edition,
    deliverableType,
    title,
    publishedOn,
    supplement: document.supplement,
    stage: toStage(document.stage),
    status: document.status,
    languages: document.languages,
    pages: Object.entries(document.pages ?? {}).map(([language, count]) => ({ language, count })),
    scopeHtml: document.scope,
    isoId,
    committee: committeeOn(document.committee, asOf),
    workingGroup: committeeOn(document.workingGroup, asOf),
    sharedBy: document.shares.map(({ committee, kind, jointGroup, sources }) => ({
      committee: committeeOn(committee, asOf),
      kind,
      jointGroup: committeeOn(jointGroup, asOf),
      sources,
    })),
    project: showProject(document, asOf),
    reviewDate: {
      stated: document.reviewStated,
      computed: document.reviewComputed,
      basis: reviewRule(deliverableType),
    },
    url,
    icsList: document.ics,
    replacesIds: document.replaces,
    replacedByIds: document.replacedBy,
    ...toProvenance(document),
  };
}

/** A code of the classification as of a day. */
export function toIcsCode(document: IcsDocument, asOf: Day): IcsCode {
  const { code, level, title, titleFr, scope, parent } = document;
  return { code, asOf, level, title, titleFr, scope, parentCode: parent, ...toProvenance(document) };
}

/** Most publications have a number, but no source speaks of a project of that number. */
function showProject(
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
 * The publication that a reference means, among those of its number. A reference without a type is answered by a standard
 * of that number, else by whatever carries the number: no two types share one.
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
