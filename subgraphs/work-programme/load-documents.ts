/**
 * From facts to the documents of registers.
 * In: histories of documents, and everything else that names a document. Out: register documents. Not for: projects.
 *
 * A document that only a resolution, ballot, study or comment round names is kept too: register and number are known.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import type { DocumentNumber } from '../../facts/fact-kinds.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { formatDocumentNumber } from '../../facts/document-number.ts';
import { subjectKeys } from '../../facts/subject-key.ts';
import { END_OF_TIME } from '../../facts/partial-date.ts';
import { buildTimelines, type Version } from '../../facts/timeline.ts';
import type { RegisterDocument } from './documents.ts';
import { dateSpan, foldWords, numberSortKey, wordKeys } from './search-keys.ts';

/** The study that the words of a heading mean, with all its names folded; null where none or several fit. */
export type FindStudy = (words: string) => { readonly key: string; readonly names: readonly string[] } | null;

/** The stored documents of every document that any fact names. */
export function loadDocuments(collection: FactCollection, findStudy: FindStudy): readonly RegisterDocument[] {
  const listed = buildTimelines(collection.facts, 'document', collection);
  const mentioned = collectMentions(collection).flatMap(({ version, number }) => {
    const first = (listed.get(version.key) ?? [])[0]?.from ?? END_OF_TIME;
    return version.from < first ? [toDocument({ ...version, to: first }, number, findStudy)] : [];
  });
  const own = [...listed].flatMap(([key, versions]) =>
    versions.map((version) => toDocument(version, readKey(key), findStudy)),
  );
  return [...own, ...mentioned];
}

function readKey(key: string): DocumentNumber {
  const [register = '', number = ''] = key.split('|');
  return { register, number: Number(number) };
}

function toDocument(
  version: Version,
  { register, number }: DocumentNumber,
  findStudy: FindStudy,
): RegisterDocument {
  const value = claimed<'document'>(version);
  const [title, date, listedBy, row] = [value('title'), value('date'), value('listedBy'), value('row')];
  const [project, study] = [value('project'), value('study')];
  const list = listedBy ?? register;
  const found = study === null ? null : findStudy(study);
  return {
    ...versionHead(version),
    register,
    number,
    sortKey: numberSortKey(formatDocumentNumber({ register, number })),
    words: wordKeys([title, value('purpose')]),
    title,
    date,
    ...dateSpan(date),
    purpose: value('purpose'),
    deadline: value('deadline'),
    listedBy,
    row,
    // The same row may be counted anew below each heading of a list.
    rowKey: row === null ? null : [list, project ?? study ?? '', row].join('|'),
    project,
    study,
    studyKey: found?.key ?? null,
    studyNames: study === null ? [] : [...new Set([foldWords(study), ...(found?.names ?? [])])],
    lists: [...new Set([register, list])],
  };
}

/** The first place that names each document outside the lists. */
function collectMentions(collection: FactCollection) {
  const first = new Map<string, { version: Version; number: DocumentNumber }>();
  const kinds = ['resolution', 'ballot', 'study', 'comment-round'] as const;
  for (const kind of kinds) {
    for (const versions of buildTimelines(collection.facts, kind, collection).values()) {
      for (const version of versions) {
        for (const number of documentsNamedIn(version)) {
          const key = subjectKeys.document(number);
          const known = first.get(key);
          if (known !== undefined && known.version.from <= version.from) continue;
          first.set(key, { version: mentionOf(key, version), number });
        }
      }
    }
  }
  return [...first.values()];
}

function documentsNamedIn({ values }: Version): readonly DocumentNumber[] {
  return ['documents', 'results', 'document', 'termsOfReference'].flatMap((field) => {
    const value = values[field] as DocumentNumber | readonly DocumentNumber[] | undefined;
    return value ?? [];
  });
}

function mentionOf(key: string, { from, sources }: Version): Version {
  return { key, from, to: END_OF_TIME, values: {}, unknown: {}, citations: {}, sources, conflicts: [] };
}
