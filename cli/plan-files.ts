/**
 * Which fact files an archive is to hold after a change, and in which order to write them.
 * In: the files that are present, files to add, one to remove. Out: the fact sets as they will be, and steps. Not for:
 * writing (change-facts.ts).
 *
 * An edition of a series is written against the one before it, so that another edition may change files beside its own.
 * After every step each edition that is there is written against one that is there too, and says what it said: a change
 * that is cut off leaves files that can be read, and that the next change brings into order.
 */
import { isEdition, writeEditions } from '../history/editions/editions.ts';
import { printFactFile } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import type { FactFile } from '../store/fact-archive.ts';
import type { OpenFactFile } from './open-facts.ts';

/** A file to add: as it is written already, which stays so unless it is an edition, or as what it is to say. */
export type NewFactFile = OpenFactFile | Pick<OpenFactFile, 'name' | 'set'>;

/** A file to take away, with the reason to keep on record. */
export interface FileToRemove {
  readonly id: string;
  readonly reason: string;
}

export interface FilePlan {
  /** What all files say after the change. */
  readonly sets: readonly FactSet[];
  /** In this order; files that do not change are left out, unless they were asked for. */
  readonly write: readonly FactFile[];
  /** Once all is written. */
  readonly remove: readonly FileToRemove[];
}

/** Throws FactCollectionError where editions do not go together. */
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
  const leaving = before.filter((one) => !stays(one));
  const changed = new Set([...leaving, ...added].map(({ set }) => set.edition?.series));
  const inChanged = ({ set }: OpenFactFile) => changed.has(set.edition?.series);
  const present = before.filter(inChanged).map(({ set }) => set);
  // What is written against a leaving edition is written anew while that edition is still there.
  const kept =
    leaving.length === 0 ? present : writeEditions(present, new Set(leaving.map(({ set }) => set.source.id)));
  const sets = [
    ...before.filter((one) => !inChanged(one)).map(({ set }) => set),
    ...writeEditions([...kept, ...added.map(({ set }) => set)]),
  ];
  const names = new Map([...before, ...added].map(({ name, set }) => [set.source.id, name]));
  const asBefore = new Map(before.map((file) => [file.set, file]));
  const print = (set: FactSet): FactFile => ({
    ...(asBefore.get(set) ?? printFactFile(set)),
    name: names.get(set.source.id) ?? set.source.id,
  });
  const written = sets.map(print);
  const comesBack = (file: OpenFactFile) =>
    written.some(({ name, id }) => name === file.name && id === file.id);
  const steps = leaving.every(comesBack) ? written : [...kept.map(print), ...written];
  const left = new Set(written.map(({ name }) => name));
  return {
    sets,
    write: withoutRepetitions(steps, before, new Set(added.map(({ name }) => name))),
    remove: before
      .filter((one) => stays(one) && !left.has(one.name))
      .map(({ id }) => ({ id, reason: 'another file is the same edition' })),
  };
}

/** Steps that change a file, or say of one that was asked for that it does not change. */
function withoutRepetitions(
  steps: readonly FactFile[],
  before: readonly OpenFactFile[],
  asked: ReadonlySet<string>,
): readonly FactFile[] {
  const ids = new Map(before.map(({ name, id }) => [name, id]));
  return steps.filter(({ name, id }) => {
    const isSame = ids.get(name) === id;
    ids.set(name, id);
    return !isSame || asked.has(name);
  });
}
