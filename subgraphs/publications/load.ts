/**
 * From facts to the documents of the publications subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { lineOfParents } from '../../facts/committee-reference.ts';
import { parseDocumentReference, projectNumber } from '../../facts/document-reference.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { padNumbers } from '../../facts/folded-text.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../facts/partial-date.ts';
import type { Version } from '../../facts/timeline.ts';
import { publications, type PublicationDocument } from './documents.ts';
import { computeReviewDate } from './review-date.ts';

/** Everything that the publications subgraph stores. */
export function loadPublications(collection: FactCollection): readonly LoadedDocuments[] {
  const timelines = collection.timelines('publication');
  return [loaded(publications, [...timelines.values()].flat().map(toDocument))];
}

function toDocument(version: Version): PublicationDocument {
  const value = claimed<'publication'>(version);
  const designation = version.key;
  const { number, year, type } = readDesignation(designation);
  const deliverableType = value('deliverableType') ?? type;
  const publishedOn = value('publishedOn');
  const [reviewStated, reviewComputed] = [
    value('reviewDate'),
    computeReviewDate(deliverableType, publishedOn),
  ];
  const review = reviewStated ?? reviewComputed;
  const [committee, workingGroup] = [value('committee'), value('workingGroup')];
  const heldBy = [committee, workingGroup].filter((holder) => holder !== null);
  return {
    ...versionHead(version),
    designation,
    sortKey: `${padNumbers(number ?? designation)} ${String(year ?? '')}`,
    number,
    year,
    edition: value('edition'),
    deliverableType,
    title: value('title'),
    publishedOn,
    publishedFirst: publishedOn === null ? null : firstDay(publishedOn),
    publishedLast: publishedOn === null ? null : lastDay(publishedOn),
    publishedSort: publishedOn === null ? END_OF_TIME : firstDay(publishedOn),
    committee,
    workingGroup,
    heldBy: [...new Set(heldBy)],
    within: [...new Set(heldBy.flatMap(lineOfParents))],
    project: value('project') ?? number,
    reviewStated,
    reviewComputed,
    reviewSort: review === null ? END_OF_TIME : lastDay(review),
    url: value('url'),
    words: searchWords(designation, value('title')),
  };
}

function readDesignation(designation: string) {
  const read = parseDocumentReference(designation);
  if (!read.ok) return { number: null, year: null, type: null };
  return { number: projectNumber(read.value), year: read.value.year, type: read.value.type };
}
