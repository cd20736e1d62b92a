/** Documents of registers, also those that only a resolution, ballot, study or comment round names. */
import { claimed } from '../../../history/claimed-value.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { formatDocumentNumber, type DocumentNumber } from '../../../vocabulary/document-number.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { padNumbers } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import type { Version } from '../../../history/timeline.ts';
import type { RegisterDocument } from '../documents.ts';
import { collectMentions } from './first-mentions.ts';
import { dateSpan, foldWords } from '../search-keys.ts';

/** Finds the study that a heading names, with all its folded names; null if none or several match. */
export type FindStudy = (words: string) => { readonly key: string; readonly names: readonly string[] } | null;

/** Builds the documents that any fact names. */
export function buildDocuments(
  collection: FactCollection,
  findStudy: FindStudy,
): readonly RegisterDocument[] {
  const listed = collection.timelines('document');
  const mentions = collectMentions(collection, 'document', subjectKeys.document);
  const mentioned = [...mentions].flatMap(([key, version]) => {
    const first = (listed.get(key) ?? [])[0]?.validFrom ?? END_OF_TIME;
    return version.validFrom < first
      ? [toDocument({ ...version, validTo: first }, readKey(key), findStudy)]
      : [];
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
    sortKey: padNumbers(formatDocumentNumber({ register, number })),
    words: searchWords(title, value('purpose')),
    title,
    date,
    ...dateSpan(date),
    purpose: value('purpose'),
    deadline: value('deadline'),
    listedBy,
    row,
    // Rows may be numbered anew below each heading of a list.
    rowKey: row === null ? null : [list, project ?? study ?? '', row].join('|'),
    project,
    study,
    studyKey: found?.key ?? null,
    studyNames: study === null ? [] : [...new Set([foldWords(study), ...(found?.names ?? [])])],
    lists: [...new Set([register, list])],
  };
}
