/**
 * The fact files of an archive after a change, and the order in which to write them.
 *
 * An edition of a series is stored as its difference from the one before it, so adding or removing an edition may
 * change other files. After every step, each present edition is based on another present one and its content is
 * unchanged: an interrupted change leaves readable files, which the next change completes.
 */
import { isEdition, writeEditions } from '../history/editions/editions.ts';
import { printFactFile } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import type { FactFile } from '../store/fact-archive.ts';
import type { OpenFactFile } from './open-facts.ts';

/** A file to add, with its content, which remains unless it is an edition, or as a fact set. */
export type NewFactFile = OpenFactFile | Pick<OpenFactFile, 'name' | 'set'>;

/** A file to remove, with the reason to record. */
export interface FileToRemove {
  readonly id: string;
  readonly reason: string;
}

export interface FilePlan {
  /** The fact sets after the change. */
  readonly sets: readonly FactSet[];
  /** In this order; unchanged files are omitted, unless they were to be added. */
  readonly write: readonly FactFile[];
  /** After all writes. */
  readonly remove: readonly FileToRemove[];
}

/** Throws FactCollectionError if editions are inconsistent. */
export function planFiles(
  present: readonly OpenFactFile[],
  add: readonly NewFactFile[],
  remove: FileToRemove | null,
): FilePlan {
  const replaced = new Set(add.map(({ name }) => name));
  const stays = ({ id, name }: OpenFactFile) => !replaced.has(name) && id !== remove?.id;
  const single = [...present.filter(stays), ...add].filter((one) => !isOfEdition(one));
  const asAdded = add
    .filter((one) => !isOfEdition(one))
    .map((one) => ('content' in one ? one : { name: one.name, ...printFactFile(one.set) }));
  const editions = planEditions(present.filter(isOfEdition), add.filter(isOfEdition), stays);
  return {
    sets: [...single.map(({ set }) => set), ...editions.sets],
    write: [...asAdded, ...editions.write],
    remove: [...(remove === null ? [] : [remove]), ...editions.remove],
  };
}

function isOfEdition({ set }: NewFactFile): boolean {
  return isEdition(set);
}

function planEditions(
  before: readonly OpenFactFile[],
  added: readonly NewFactFile[],
  stays: (one: OpenFactFile) => boolean,
): FilePlan {
  const removed = before.filter((one) => !stays(one));
  const changed = new Set([...removed, ...added].map(({ set }) => set.edition?.series));
  const inChanged = ({ set }: OpenFactFile) => changed.has(set.edition?.series);
  const present = before.filter(inChanged).map(({ set }) => set);
  // Editions based on a removed one are rewritten while that one is still present.
  const remaining =
    removed.length === 0 ? present : writeEditions(present, new Set(removed.map(({ set }) => set.source.id)));
  const sets = [
    ...before.filter((one) => !inChanged(one)).map(({ set }) => set),
    ...writeEditions([...remaining, ...added.map(({ set }) => set)]),
  ];
  const names = new Map([...before, ...added].map(({ name, set }) => [set.source.id, name]));
  const filesBySet = new Map(before.map((file) => [file.set, file]));
  const print = (set: FactSet): FactFile => ({
    ...(filesBySet.get(set) ?? printFactFile(set)),
    name: names.get(set.source.id) ?? set.source.id,
  });
  const written = sets.map(print);
  const isRewritten = (file: OpenFactFile) =>
    written.some(({ name, id }) => name === file.name && id === file.id);
  const steps = removed.every(isRewritten) ? written : [...remaining.map(print), ...written];
  const left = new Set(written.map(({ name }) => name));
  return {
    sets,
    write: omitUnchanged(steps, before, new Set(added.map(({ name }) => name))),
    remove: before
      .filter((one) => stays(one) && !left.has(one.name))
      .map(({ id }) => ({ id, reason: 'another file is the same edition' })),
  };
}

/** Omits steps that change nothing, except for requested files. */
function omitUnchanged(
  steps: readonly FactFile[],
  before: readonly OpenFactFile[],
  requested: ReadonlySet<string>,
): readonly FactFile[] {
  const ids = new Map(before.map(({ name, id }) => [name, id]));
  return steps.filter(({ name, id }) => {
    const isSame = ids.get(name) === id;
    ids.set(name, id);
    return !isSame || requested.has(name);
  });
}
