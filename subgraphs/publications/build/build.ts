/** Builds the documents of the publications subgraph from facts. */
import { claimed } from '../../../history/claimed-value.ts';
import { knownProjects } from '../../../history/known-projects.ts';
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { createSharedLists, type SharedLists } from '../../../history/shared-lists.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { cleanText } from '../../../vocabulary/clean-text.ts';
import { parseDocumentReference, projectNumber } from '../../../vocabulary/document-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { padNumbers } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../../vocabulary/partial-date.ts';
import { publicationStatus } from '../../../vocabulary/stages.ts';
import type { Version } from '../../../history/timeline.ts';
import { designationYear } from '../designation-year.ts';
import { icsCodes, publications, type PublicationDocument } from '../documents.ts';
import { buildIcsCodes } from './ics.ts';
import { createShareCutter } from './publication-shares.ts';
import { computeReviewDate } from '../review-date.ts';

const nothing: readonly never[] = [];

/** All documents of the subgraph. */
export function buildPublicationDocuments(collection: FactCollection): readonly BuiltDocuments[] {
  const known = knownProjects(collection.facts);
  const lists = createSharedLists();
  const cutByShares = createShareCutter(collection);
  const documents = [...collection.timelines('publication').values()].flatMap((versions) =>
    versions.flatMap((version) => cutByShares(toDocument(version, known, lists))),
  );
  return [built(publications, documents), built(icsCodes, buildIcsCodes(collection))];
}

/** One literal without spreads, which would dominate the time for tens of thousands of documents. */
function toDocument(version: Version, known: ReadonlySet<string>, lists: SharedLists): PublicationDocument {
  const value = claimed<'publication'>(version);
  const { _id, key, validFrom, validTo, unknown, sources, conflicts } = versionHead(version);
  const { number, year, type } = readDesignation(key);
  const deliverableType = value('deliverableType') ?? type;
  const [title, scope, stage] = [value('title'), value('scope'), value('stage')];
  const [committee, workingGroup] = [value('committee'), value('workingGroup')];
  const { heldBy, within } = lists.holders(committee, workingGroup);
  const { ics, icsWithin, icsFields } = lists.classification(value('ics') ?? nothing);
  const [project, replacedBy] = [value('project') ?? number, value('replacedBy') ?? nothing];
  const published = spanOf(value('publishedOn'));
  const review = readReview(value('reviewDate'), computeReviewDate(deliverableType, published.date));
  return {
    _id,
    key,
    validFrom,
    validTo,
    unknown,
    sources,
    conflicts,
    designation: key,
    sortKey: number === null ? padNumbers(key) : `${padNumbers(number)} ${String(year ?? '')}`,
    number,
    year,
    edition: value('edition'),
    deliverableType,
    supplement: value('supplement'),
    title,
    scope,
    publishedOn: published.date,
    publishedFirst: published.first,
    publishedLast: published.last,
    publishedSort: published.first ?? END_OF_TIME,
    stage,
    status: stage === null ? null : publicationStatus(stage),
    committee,
    workingGroup,
    heldBy,
    within,
    shares: nothing,
    involved: heldBy,
    ics,
    icsWithin,
    icsFields,
    languages: lists.texts(value('languages') ?? nothing),
    pages: value('pages'),
    project,
    isProjectKnown: project !== null && known.has(project),
    reviewStated: review.stated,
    reviewComputed: review.computed,
    reviewLast: review.last,
    reviewSort: review.last ?? END_OF_TIME,
    url: value('url'),
    isoId: value('isoId'),
    replaces: value('replaces') ?? nothing,
    replacedBy,
    isReplaced: replacedBy.length > 0,
    words: searchWords(key, title, scope === null ? null : cleanText(scope)),
  };
}

function spanOf(date: string | null) {
  if (date === null) return { date, first: null, last: null };
  return { date, first: firstDay(date), last: lastDay(date) };
}

function readReview(stated: string | null, computed: string | null) {
  return { stated, computed, last: spanOf(stated ?? computed).last };
}

function readDesignation(designation: string) {
  const read = parseDocumentReference(designation);
  if (!read.ok) return { number: null, year: null, type: null };
  return { number: projectNumber(read.value), year: designationYear(read.value), type: read.value.type };
}
