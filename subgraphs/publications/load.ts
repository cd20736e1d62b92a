/**
 * From facts to the documents of the publications subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { knownProjects } from '../../as-of/known-projects.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { cleanText } from '../../facts/clean-text.ts';
import { parseDocumentReference, projectNumber } from '../../facts/document-reference.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { padNumbers } from '../../facts/folded-text.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../facts/partial-date.ts';
import { publicationStatus } from '../../facts/stages.ts';
import type { Version } from '../../facts/timeline.ts';
import { designationYear } from './designation-year.ts';
import { icsCodes, publications, type PublicationDocument } from './documents.ts';
import { loadIcsCodes } from './load-ics.ts';
import { computeReviewDate } from './review-date.ts';
import { createSharedLists, type SharedLists } from './shared-lists.ts';

const nothing: readonly never[] = [];

/** Everything that the publications subgraph stores. */
export function loadPublications(collection: FactCollection): readonly LoadedDocuments[] {
  const known = knownProjects(collection.facts);
  const lists = createSharedLists();
  const documents = [...collection.timelines('publication').values()].flatMap((versions) =>
    versions.map((version) => toDocument(version, known, lists)),
  );
  return [loaded(publications, documents), loaded(icsCodes, loadIcsCodes(collection))];
}

/** Field by field: with tens of thousands of documents, copying objects into objects is most of the time. */
function toDocument(version: Version, known: ReadonlySet<string>, lists: SharedLists): PublicationDocument {
  const value = claimed<'publication'>(version);
  const designation = version.key;
  const { number, year, type } = readDesignation(designation);
  const deliverableType = value('deliverableType') ?? type;
  const [title, scope, stage] = [value('title'), value('scope'), value('stage')];
  const [committee, workingGroup] = [value('committee'), value('workingGroup')];
  const project = value('project') ?? number;
  const publishedOn = value('publishedOn');
  const publishedFirst = publishedOn === null ? null : firstDay(publishedOn);
  const reviewStated = value('reviewDate');
  const reviewComputed = computeReviewDate(deliverableType, publishedOn);
  const review = reviewStated ?? reviewComputed;
  const reviewLast = review === null ? null : lastDay(review);
  const { heldBy, within } = lists.holders(committee, workingGroup);
  const { ics, icsWithin, icsFields } = lists.classification(value('ics') ?? []);
  const replacedBy = value('replacedBy') ?? nothing;
  return {
    ...versionHead(version),
    designation,
    sortKey: number === null ? padNumbers(designation) : `${padNumbers(number)} ${String(year ?? '')}`,
    number,
    year,
    edition: value('edition'),
    deliverableType,
    supplement: value('supplement'),
    title,
    scope,
    publishedOn,
    publishedFirst,
    publishedLast: publishedOn === null ? null : lastDay(publishedOn),
    publishedSort: publishedFirst ?? END_OF_TIME,
    stage,
    status: stage === null ? null : publicationStatus(stage),
    committee,
    workingGroup,
    heldBy,
    within,
    ics,
    icsWithin,
    icsFields,
    languages: lists.texts(value('languages') ?? nothing),
    pages: value('pages'),
    project,
    isProjectKnown: project !== null && known.has(project),
    reviewStated,
    reviewComputed,
    reviewLast,
    reviewSort: reviewLast ?? END_OF_TIME,
    url: value('url'),
    isoId: value('isoId'),
    replaces: value('replaces') ?? nothing,
    replacedBy,
    isReplaced: replacedBy.length > 0,
    words: searchWords(designation, title, scope === null ? null : cleanText(scope)),
  };
}

function readDesignation(designation: string) {
  const read = parseDocumentReference(designation);
  if (!read.ok) return { number: null, year: null, type: null };
  return { number: projectNumber(read.value), year: designationYear(read.value), type: read.value.type };
}
