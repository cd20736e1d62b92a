/**
 * The GraphQL side of a list (define-list.ts): its filter and order types, and the resolver classes of its fields.
 *
 * type-graphql finds a field resolver by the name of its method, so each generated method has the name of its field; and it
 * passes arguments in the order of their declaration, so they are named again by the same table that declares them.
 */
import 'reflect-metadata';
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import { PageArguments, type Connection } from '../subgraph-runtime/connection.ts';
import { defineEnum } from '../subgraph-runtime/define-enum.ts';
import type { Day } from '../vocabulary/partial-date.ts';
import { AsOf } from './as-of-argument.ts';
import type { ListCondition, ListConditions } from './list-conditions.ts';
import type { RequestContext } from './request-context.ts';

export type Class = new () => object;

/** Values of arguments or of a filter, by name. */
export type Given = Readonly<Record<string, unknown>>;

type AnyConditions = ListConditions<never>;

/** The types that the fields of a list share; null where the list has none. */
export interface ListTypes {
  readonly filter: Class | null;
  readonly order: object | null;
  readonly rows: string;
  readonly defaultOrder: string;
}

/** Registers `<name>Filter`, and `<name>Order` where there is more than one order. */
export function defineListTypes(
  name: string,
  rows: string,
  conditions: AnyConditions,
  orders: Readonly<Record<string, { readonly description: string }>>,
): ListTypes {
  const names = Object.keys(orders);
  const [defaultOrder] = names;
  if (defaultOrder === undefined) throw new TypeError(`${name}Order: expected at least one order`);
  const descriptions = Object.fromEntries(names.map((order) => [order, orders[order]?.description ?? '']));
  return {
    filter: Object.keys(conditions).length === 0 ? null : defineFilter(name, rows, conditions),
    order: names.length === 1 ? null : defineEnum(`${name}Order`, `Sort order of ${rows}.`, descriptions),
    rows,
    defaultOrder,
  };
}

function defineFilter(name: string, rows: string, conditions: AnyConditions): Class {
  @InputType(`${name}Filter`, { description: `Filters for ${rows}. Omitted conditions are ignored.` })
  class FilterType {}
  for (const [field, condition] of Object.entries(conditions)) {
    Field(condition.type, optionsOf(condition))(FilterType.prototype, field);
  }
  return FilterType;
}

function optionsOf({
  description,
  defaultValue,
  nullable = false,
  isRequired,
  deprecationReason,
}: ListCondition<never>) {
  return {
    description,
    ...(defaultValue === undefined ? { nullable: isRequired !== true } : { defaultValue, nullable }),
    ...(deprecationReason === undefined ? {} : { deprecationReason }),
  };
}

interface FieldSettings {
  readonly field: string;
  readonly description: string;
  readonly connection: Class;
  readonly types: ListTypes;
  /** Arguments beside those of every list. */
  readonly further: AnyConditions;
}

/** What a field of a list is called with. */
export interface ListCall {
  readonly context: RequestContext;
  readonly args: {
    readonly page: PageArguments;
    readonly filter: Given | null | undefined;
    readonly orderBy: string | null | undefined;
  };
  /** All arguments by name, those of every list too. */
  readonly given: Given;
}

/** A resolver class with one root query; the list takes the day of the view. */
export function defineListQuery(
  { field, description, connection, types, further }: FieldSettings,
  connect: (call: ListCall & { readonly day: Day }) => Promise<Connection<unknown>>,
): Class {
  const slots: readonly Slot[] = [['asOf', AsOf()], ['context', Ctx()], ...listSlots(types, further)];
  @Resolver()
  class ListQuery {
    @Query(() => connection, { nullable: true, description })
    [field](...values: readonly unknown[]): Promise<Connection<unknown>> {
      const given = nameValues(slots, values);
      return connect({ ...toCall(given), day: given['asOf'] as Day });
    }
  }
  declareSlots(ListQuery.prototype, field, slots);
  return ListQuery;
}

/** A resolver class with the list as a field of a parent. */
export function defineListField(
  parent: () => Class,
  {
    field,
    description,
    connection,
    types,
    further,
    isNullable,
  }: FieldSettings & { readonly isNullable: boolean },
  connect: (call: ListCall & { readonly root: unknown }) => Promise<Connection<unknown>>,
): Class {
  const slots: readonly Slot[] = [['root', Root()], ['context', Ctx()], ...listSlots(types, further)];
  @Resolver(parent)
  class ListField {
    @FieldResolver(() => connection, { nullable: isNullable, description })
    [field](...values: readonly unknown[]): Promise<Connection<unknown>> {
      const given = nameValues(slots, values);
      return connect({ ...toCall(given), root: given['root'] });
    }
  }
  declareSlots(ListField.prototype, field, slots);
  return ListField;
}

/** A parameter of a generated method: its name, and the decorator that declares it. */
type Slot = readonly [name: string, declare: ReturnType<typeof Arg>];

function listSlots(
  { filter, order, rows, defaultOrder }: ListTypes,
  further: AnyConditions,
): readonly Slot[] {
  return [
    ['page', Args(() => PageArguments)],
    ...Object.entries(further).map(([name, condition]): Slot => [
      name,
      Arg(name, condition.type, optionsOf(condition)),
    ]),
    ...(filter === null ? [] : [slot('filter', filter, `Filter of the ${rows}. Default: all.`)]),
    ...(order === null ? [] : [slot('orderBy', order, `Sort order. Default: ${defaultOrder}.`)]),
  ];
}

function slot(name: string, type: object, description: string): Slot {
  return [name, Arg(name, () => type, { nullable: true, description })];
}

function declareSlots(prototype: object, field: string, slots: readonly Slot[]): void {
  for (const [index, [, declare]] of slots.entries()) declare(prototype, field, index);
}

function nameValues(slots: readonly Slot[], values: readonly unknown[]): Given {
  return Object.fromEntries(slots.map(([name], index) => [name, values[index]]));
}

function toCall(given: Given): ListCall {
  return {
    context: given['context'] as RequestContext,
    args: {
      page: given['page'] as PageArguments,
      filter: given['filter'] as Given | null | undefined,
      orderBy: given['orderBy'] as string | null | undefined,
    },
    given,
  };
}
