/**
 * The conditions of list filters: how one field of a filter is declared, and what it asks of the store. A filter is a table of
 * these rows (define-list.ts); what a blank, a null and an unknown value mean is decided here alone.
 */
import { Int } from 'type-graphql';
import type { Day } from '../vocabulary/partial-date.ts';
import type { Filter, KnownScalar, StoredDocument } from '../store/documents.ts';
import { readCommitteeArgument } from './committee-argument.ts';
import { readPerson, readText, refuseArgument } from './read-argument.ts';
import type { RequestContext } from './request-context.ts';
import { DateScalar } from './scalars.ts';
import { matchWords, type SearchableDocument } from './search-words.ts';

/** A GraphQL type as type-graphql takes it: a class, scalar, enum, or a list of one. */
export type TypeThunk = () => object;

/** Where the value of a condition was given. */
export interface ConditionPlace {
  readonly context: RequestContext;
  readonly day: Day;
  /** Path of the argument, such as `filter.committee`. */
  readonly argument: string;
  /** Every value of the filter, for conditions that another value changes. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Key of the parent whose stored rows are listed; null in a list of all rows, or of computed ones. */
  readonly parent: string | null;
}

type Conditions<T extends StoredDocument> = readonly Filter<T>[];

/** One field of a filter. */
export interface ListCondition<T extends StoredDocument> {
  /** Its GraphQL type. */
  readonly type: TypeThunk;
  readonly description: string;
  /** Non-null with this default; nullable without one. */
  readonly defaultValue?: boolean;
  /** Non-null without a default. */
  readonly isRequired?: boolean;
  /** Another field without which this one means nothing: giving it alone is BAD_USER_INPUT. */
  readonly needs?: string;
  /** Another field that this one cannot be given with: giving both is BAD_USER_INPUT. */
  readonly excludes?: string;
  readonly deprecationReason?: string;
  /** What a given value asks of the store. Throws errors that name the argument. */
  readonly read: (value: never, place: ConditionPlace) => Conditions<T> | Promise<Conditions<T>>;
}

/** A filter: its fields by name. */
export type ListConditions<T extends StoredDocument> = Readonly<Record<string, ListCondition<T>>>;

type FieldOf<T> = keyof T & string;

/** What every filter value of a caller asks of the store; values that are null or omitted ask nothing. */
export async function readConditions<T extends StoredDocument>(
  conditions: ListConditions<T>,
  given: Readonly<Record<string, unknown>>,
  place: Omit<ConditionPlace, 'argument' | 'given'>,
  path: (field: string) => string,
): Promise<Conditions<T>> {
  const read = Object.entries(conditions).map(([name, condition]) => {
    const value = given[name];
    if (value === null || value === undefined) return [];
    const { needs, excludes } = condition;
    if (needs !== undefined && given[needs] == null) {
      throw refuseArgument(path(name), ` needs \`${path(needs)}\`; expected both`);
    }
    if (excludes !== undefined && given[excludes] != null) {
      throw refuseArgument(path(name), ` excludes \`${path(excludes)}\`; expected one of them`);
    }
    return condition.read(value as never, { ...place, argument: path(name), given });
  });
  return (await Promise.all(read)).flat();
}

/** What the arguments of a list, declared as conditions, ask of the store. */
export function readArguments<T extends StoredDocument>(
  conditions: ListConditions<T>,
  given: Readonly<Record<string, unknown>>,
  place: Omit<ConditionPlace, 'argument' | 'given'>,
): Promise<Conditions<T>> {
  return readConditions(conditions, given, place, (argument) => argument);
}

/** Conditions of a filter as arguments, for a list that took them flat before it had a filter. */
export function deprecatedArguments<T extends StoredDocument>(
  conditions: ListConditions<T>,
): ListConditions<T> {
  return Object.fromEntries(
    Object.entries(conditions).map(([name, condition]) => [
      name,
      { ...condition, deprecationReason: `Use \`filter: { ${name}: ... }\`.` },
    ]),
  );
}

/** The usual kinds of condition on the stored fields of a collection. */
export type NamedConditions<T extends StoredDocument> = ReturnType<typeof conditionsOn<T>>;

export function conditionsOn<T extends StoredDocument>() {
  const on = (field: FieldOf<T>, condition: KnownScalar | object): Conditions<T> => [
    { [field]: condition } as Filter<T>,
  ];
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
    /** A person by id or name in any spelling. */
    person: (field: FieldOf<T>, description: string): ListCondition<T> => ({
      type: () => String,
      description,
      read: (text: string, { argument }) => on(field, readPerson(text, argument)),
    }),
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
      options: Pick<ListCondition<T>, 'defaultValue' | 'isRequired' | 'needs'> = {},
    ): ListCondition<T> => ({ type, description, ...options, read: () => [] }),
    /** Words, or beginnings of words, that must all occur. */
    words: (description: string): ListCondition<T & SearchableDocument> => ({
      type: () => String,
      description,
      read: (text: string, { argument }) => matchWords(text, argument) as Conditions<T>,
    }),
  };
}

/** The required argument `with` of a list of shared rows: the field holds both committees. */
export function sharedWith<T extends StoredDocument>(field: FieldOf<T>): ListCondition<T> {
  return {
    ...conditionsOn<T>().committee(field, 'The other committee, in any spelling.'),
    isRequired: true,
  };
}

interface CompareOptions {
  readonly type?: TypeThunk;
  readonly read?: (value: string, argument: string) => string;
}
