/**
 * Which fact files an archive is to hold after a change, and in which order to write them.
 * In: the files that are present, files to add, one to remove. Out: the fact sets as they will be, and steps. Not for:
 * writing (change-facts.ts).
 *
 * An edition of a series is written against the one before it, so that another edition may change files beside its own.
 * After every step each edition that is there is written against one that is there too, and says what it said: a change
 * that is cut off leaves files that can be read, and that the next change brings into order.
 */
import { isEdition, writeEditions } from '../facts/editions.ts';
import { parseFactFile, printFactFile } from '../facts/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import type { FactFile } from '../store/fact-archive.ts';

/** A file to add: as text, which stays as it is unless it is an edition, or as what it is to say. */
export type NewFactFile =
  { readonly name: string; readonly text: string } | { readonly name: string; readonly set: FactSet };

/** A file to write. */
export interface FileToWrite {
  readonly name: string;
  readonly text: string;
}

/** A file to take away, with the reason to keep on record. */
export interface FileToRemove {
  readonly id: string;
  readonly reason: string;
}

export interface FilePlan {
  /** What all files say after the change. */
  readonly sets: readonly FactSet[];
  /** In this order; files that do not change are left out, unless they were asked for. */
  readonly write: readonly FileToWrite[];
  /** Once all is written. */
  readonly remove: readonly FileToRemove[];
}

/** Throws FactFileError where a text is no fact file, FactCollectionError where editions do not go together. */
export function planFiles(
  present: readonly FactFile[],
  add: readonly NewFactFile[],
  remove: FileToRemove | null,
): FilePlan {
  const [before, added] = [present.map(openFile), add.map(openFile)];
  const replaced = new Set(add.map(({ name }) => name));
  const stays = ({ file }: OpenPresent) => !replaced.has(file.name) && file.id !== remove?.id;
  const single = [...before.filter(stays), ...added].filter(({ set }) => !isEdition(set));
  const asAdded = added.flatMap(({ file, set }) =>
    isEdition(set) ? [] : [{ name: file.name, text: 'text' in file ? file.text : printFactFile(set) }],
  );
  const editions = planEditions(before.filter(isOfEdition), added.filter(isOfEdition), stays);
  return {
    sets: [...single.map(({ set }) => set), ...editions.sets],
    write: [...asAdded, ...editions.write],
    remove: [...(remove === null ? [] : [remove]), ...editions.remove],
  };
}

interface Open<F> {
  readonly file: F;
  readonly set: FactSet;
}
type OpenPresent = Open<FactFile>;

function openFile<F extends { readonly name: string; readonly text: string } | NewFactFile>(
  file: F,
): Open<F> {
  return { file, set: 'set' in file ? file.set : parseFactFile(file.text, file.name) };
}

function isOfEdition({ set }: Open<unknown>): boolean {
  return isEdition(set);
}

function planEditions(
  before: readonly OpenPresent[],
  added: readonly Open<NewFactFile>[],
  stays: (one: OpenPresent) => boolean,
): FilePlan {
  const leaving = before.filter((one) => !stays(one));
  const changed = new Set([...leaving, ...added].map(({ set }) => set.edition?.series));
  const inChanged = ({ set }: OpenPresent) => changed.has(set.edition?.series);
  const present = before.filter(inChanged).map(({ set }) => set);
  // What is written against a leaving edition is written anew while that edition is still there.
  const kept =
    leaving.length === 0 ? present : writeEditions(present, new Set(leaving.map(({ set }) => set.source.id)));
  const sets = [
    ...before.filter((one) => !inChanged(one)).map(({ set }) => set),
    ...writeEditions([...kept, ...added.map(({ set }) => set)]),
  ];
  const names = new Map([...before, ...added].map(({ file, set }) => [set.source.id, file.name]));
  const texts = new Map(before.map(({ file, set }) => [set, file.text]));
  const print = (set: FactSet): FileToWrite => ({
    name: names.get(set.source.id) ?? set.source.id,
    text: texts.get(set) ?? printFactFile(set),
  });
  const written = sets.map(print);
  const comesBack = ({ file }: OpenPresent) =>
    written.some(({ name, text }) => name === file.name && text === file.text);
  const steps = leaving.every(comesBack) ? written : [...kept.map(print), ...written];
  const left = new Set(written.map(({ name }) => name));
  return {
    sets,
    write: withoutRepetitions(steps, before, new Set(added.map(({ file }) => file.name))),
    remove: before
      .filter((one) => stays(one) && !left.has(one.file.name))
      .map(({ file }) => ({ id: file.id, reason: 'another file is the same edition' })),
  };
}

/** Steps that change a file, or say of one that was asked for that it does not change. */
function withoutRepetitions(
  steps: readonly FileToWrite[],
  before: readonly OpenPresent[],
  asked: ReadonlySet<string>,
): readonly FileToWrite[] {
  const texts = new Map(before.map(({ file }) => [file.name, file.text]));
  return steps.filter(({ name, text }) => {
    const isSame = texts.get(name) === text;
    texts.set(name, text);
    return !isSame || asked.has(name);
  });
}
