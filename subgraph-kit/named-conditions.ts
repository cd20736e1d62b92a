/** The usual kinds of filter condition, as functions of the stored field they compare with. */
import { Int } from 'type-graphql';
import type { Filter, KnownScalar, StoredDocument } from '../store/documents.ts';
import { readCommitteeArgument } from './committee-argument.ts';
import type { Conditions, ListCondition, TypeThunk } from './list-conditions.ts';
import { readPerson, readText } from './read-argument.ts';
import { DateScalar } from './scalars.ts';
import { matchWords, type SearchableDocument } from './search-words.ts';

type FieldOf<T> = keyof T & string;

/** The usual conditions on the stored fields of a collection. */
export type NamedConditions<T extends StoredDocument> = ReturnType<typeof conditionsOn<T>>;

export function conditionsOn<T extends StoredDocument>() {
  return { ...referenceConditions<T>(), ...textConditions<T>(), ...valueConditions<T>() };
}

/** The required argument `with` of a list of shared rows: the field holds both committees. */
export function sharedWith<T extends StoredDocument>(field: FieldOf<T>): ListCondition<T> {
  return {
    ...conditionsOn<T>().committee(field, 'The other committee, in any spelling.'),
    isRequired: true,
  };
}

function on<T extends StoredDocument>(field: FieldOf<T>, condition: KnownScalar | object): Conditions<T> {
  return [{ [field]: condition } as Filter<T>];
}

function referenceConditions<T extends StoredDocument>() {
  return {
    /** A committee in any spelling; the field is or holds its canonical reference. */
    committee: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => String,
      description,
      read: async (text: string, { context, argument }) =>
        on(field, await readCommitteeArgument(context, text, argument)),
    }),
    /** Several committees in any spelling; the field holds all of them. */
    allCommittees: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => [String],
      description,
      read: (texts: readonly string[], { context, argument }) =>
        Promise.all(
          texts.map(async (text) => on(field, await readCommitteeArgument(context, text, argument))),
        ).then((conditions) => conditions.flat()),
    }),
    /** One of several committees in any spelling. */
    anyCommittee: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => [String],
      description,
      read: async (texts: readonly string[], { context, argument }) => {
        const references = texts.map((text) => readCommitteeArgument(context, text, argument));
        return on(field, { $in: await Promise.all(references) });
      },
    }),
    /** A person by id or name in any spelling. */
    person: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => String,
      description,
      read: (text: string, { argument }) => on(field, readPerson(text, argument)),
    }),
  };
}

function textConditions<T extends StoredDocument>() {
  return {
    /** Text that `read` brings into the stored form; trimmed where there is no `read`. */
    text: (
      field: FieldOf<T>,
      description: string,
      read: (text: string, argument: string) => string = readText,
    ): ListCondition<T> => ({
      type: () => String,
      description,
      read: (text: string, { argument }) => on(field, read(text, argument)),
    }),
    /** One of several texts, each as in `text`. */
    anyText: (
      field: FieldOf<T>,
      description: string,
      read: (text: string, argument: string) => string = readText,
    ): ListCondition<T> => ({
      type: () => [String],
      description,
      read: (texts: readonly string[], { argument }) =>
        on(field, { $in: texts.map((text) => read(text, argument)) }),
    }),
    /** Words, or beginnings of words, that must all occur. */
    words: (description: string): ListCondition<T & SearchableDocument> => ({
      type: () => String,
      description,
      read: (text: string, { argument }) => matchWords(text, argument),
    }),
  };
}

function valueConditions<T extends StoredDocument>() {
  return {
    /** One value of an enum or scalar. */
    value: (field: FieldOf<T>, type: TypeThunk, description: string): ListCondition<T> => ({
      type,
      description,
      read: (value: KnownScalar) => on(field, value),
    }),
    integer: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => Int,
      description,
      read: (value: number) => on(field, value),
    }),
    flag: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => Boolean,
      description,
      read: (value: boolean) => on(field, value),
    }),
    /** One of several values of an enum; an empty list matches nothing. */
    anyOf: (field: FieldOf<T>, type: () => object, description: string): ListCondition<T> => ({
      type: () => [type()] as never,
      description,
      read: (values: readonly KnownScalar[]) => on(field, { $in: values }),
    }),
    /** A calendar day or other scalar compared with the field, which null never satisfies. */
    compare: (
      field: FieldOf<T>,
      operator: '$gte' | '$lte' | '$gt' | '$lt',
      description: string,
      { type = () => DateScalar, read = String }: CompareOptions = {},
    ): ListCondition<T> => ({
      type,
      description,
      read: (value: string, { argument }) => on(field, { [operator]: read(value, argument) }),
    }),
    /** Asks nothing itself: other conditions look it up in `given`, or a parent's rows do. */
    option: (
      type: TypeThunk,
      description: string,
      options: Pick<ListCondition<T>, 'defaultValue' | 'nullable' | 'isRequired' | 'needs'> = {},
    ): ListCondition<T> => ({ type, description, ...options, read: () => [] }),
  };
}

interface CompareOptions {
  readonly type?: TypeThunk;
  readonly read?: (value: string, argument: string) => string;
}
