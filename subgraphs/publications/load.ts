/**
 * From facts to the documents of the publications subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { wordStarts } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { committeeParent } from '../../facts/committee-reference.ts';
import { parseDocumentReference, projectNumber } from '../../facts/document-reference.ts';
import { factsOfKind, type FactCollection } from '../../facts/fact-collection.ts';
import { datesAgree, END_OF_TIME, firstDay, lastDay } from '../../facts/partial-date.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import { publications, type PublicationDocument } from './documents.ts';
import { computeReviewDate } from './review-date.ts';

/** Everything that the publications subgraph stores. */
export function loadPublications(collection: FactCollection): readonly LoadedDocuments[] {
  const timelines = buildTimelines(collection.facts, 'publication', collection);
  const dates = collectPublicationDates(collection);
  const documents = [...timelines.values()].flat().map((version) => toDocument(version, dates));
  return [loaded(publications, documents)];
}

type PublicationDates = ReadonlyMap<string, readonly { readonly date: string; readonly asOf: string }[]>;

function collectPublicationDates({ facts }: FactCollection): PublicationDates {
  const dates = new Map<string, { date: string; asOf: string }[]>();
  for (const { subject, values, asOf } of factsOfKind(facts, 'publication')) {
    if (values.publishedOn === undefined) continue;
    const known = dates.get(subject.designation) ?? [];
    dates.set(subject.designation, [...known, { date: values.publishedOn, asOf }]);
  }
  return dates;
}

function toDocument(version: Version, dates: PublicationDates): PublicationDocument {
  const value = claimed<'publication'>(version);
  const designation = version.key;
  const { number, year, type } = readDesignation(designation);
  const deliverableType = value('deliverableType') ?? type;
  const publishedOn = mostPreciseDate(version, dates);
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
    within: [...new Set(heldBy.flatMap(withParents))],
    project: value('project') ?? number,
    reviewStated,
    reviewComputed,
    reviewSort: review === null ? END_OF_TIME : lastDay(review),
    url: value('url'),
    wordStarts: wordStarts(designation, value('title')),
  };
}

function readDesignation(designation: string) {
  const read = parseDocumentReference(designation);
  if (!read.ok) return { number: null, year: null, type: null };
  return { number: projectNumber(read.value), year: read.value.year, type: read.value.type };
}

/** A later list that gives the year alone does not take back the day that an earlier source gave. */
function mostPreciseDate(version: Version, dates: PublicationDates): string | null {
  const shown = claimed<'publication'>(version)('publishedOn');
  if (shown === null) return null;
  const agreeing = (dates.get(version.key) ?? [])
    .filter(({ date, asOf }) => lastDay(asOf) <= version.from && datesAgree(date, shown))
    .map(({ date }) => date)
    .filter((date) => date.length > shown.length);
  // Sources that give different days within the shown month or year leave it at what they agree on.
  const [precise = shown, ...others] = [...new Set(agreeing)].sort((a, b) => b.length - a.length);
  return others.every((other) => datesAgree(precise, other)) ? precise : shown;
}

function withParents(reference: string): readonly string[] {
  const parent = committeeParent(reference);
  return parent === null ? [reference] : [reference, ...withParents(parent)];
}

function padNumbers(text: string): string {
  return text.replace(/\d+/gu, (digits) => digits.padStart(6, '0'));
}
