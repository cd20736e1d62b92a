/**
 * The conditions of list filters: how one field of a filter is declared, and what it asks of the store. A filter is a table of
 * these rows (define-list.ts); what a blank, a null and an unknown value mean is decided here alone.
 */
import type { Day } from '../vocabulary/partial-date.ts';
import type { Filter, StoredDocument } from '../store/documents.ts';
import { refuseArgument } from './read-argument.ts';
import type { RequestContext } from './request-context.ts';

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

export type Conditions<T extends StoredDocument> = readonly Filter<T>[];

/** One field of a filter. */
export interface ListCondition<T extends StoredDocument> {
  /** Its GraphQL type. */
  readonly type: TypeThunk;
  readonly description: string;
  /** Non-null with this default, unless `nullable`; nullable without one. */
  readonly defaultValue?: boolean | number | readonly string[];
  readonly nullable?: boolean;
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

/** What every filter value of a caller asks of the store; values that are null or omitted ask nothing. */
export async function readConditions<T extends StoredDocument>(
  conditions: ListConditions<T>,
  given: Readonly<Record<string, unknown>>,
  place: Omit<ConditionPlace, 'argument' | 'given'>,
  path: (field: string) => string,
): Promise<Conditions<T>> {
  const read = Object.entries(conditions).map(async ([name, condition]): Promise<Conditions<T>> => {
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
