/**
 * Whether what a subgraph sent is an answer to what it was asked.
 * In: the text of an answer, the operation, its variables. Out: the answer, or the reason why it is none. And the errors
 * that tell a caller of a fault, one for each field that is missing because of it. Not for: fetching.
 */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../process/protocol.ts';
import { findMisshapen } from './answer-shape.ts';
import { limits } from './limits.ts';
import type { SubgraphFaultCode } from './errors.ts';
import { keyAlias, type EntitySelection, type PlannedOperation } from './planned-operation.ts';

type JsonObject = Record<string, unknown>;

export interface SubgraphAnswer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: JsonObject;
}

/** An answer that must not be used; the message is for the log and names no value of the answer. */
export class BadAnswerError extends Error {
  override readonly name = 'BadAnswerError';
}

/** With these codes a subgraph says that it has not begun to answer. */
const refusals = [
  errorCodes.subgraphUnavailable,
  errorCodes.generationGone,
  errorCodes.storeUnavailable,
] as const;

/** The subgraph says why it does not answer. */
export class SubgraphSaysNoError extends Error {
  override readonly name = 'SubgraphSaysNoError';

  constructor(readonly code: SubgraphFaultCode) {
    super(`the subgraph says ${code}`);
  }
}

/**
 * Reads an answer and checks its shape against the operation.
 * @throws BadAnswerError when the text is no JSON, no GraphQL answer, or answers something else than was asked;
 * SubgraphSaysNoError when it says why it gives no answer
 */
export function readSubgraphAnswer(
  text: string,
  operation: PlannedOperation,
  representations: readonly unknown[],
): SubgraphAnswer {
  const answer = readJsonObject(text);
  const { data, extensions } = answer;
  const errors = readErrors(answer['errors']);
  if (data !== undefined && data !== null && !isObject(data)) throw new BadAnswerError('data is no object');
  if (!isObject(data)) {
    if (errors.length === 0) throw new BadAnswerError('neither data nor errors');
    const refusal = refusals.find((code) => errors.some((error) => isRefusal(error, code)));
    if (refusal !== undefined) throw new SubgraphSaysNoError(refusal);
  } else if (operation.entities !== null) {
    checkEntities(data['_entities'], operation, representations, errors.length > 0);
  } else if (errors.length === 0) {
    const missing = operation.rootFields.filter((name) => !Object.hasOwn(data, name));
    if (missing.length > 0) throw new BadAnswerError('fields are missing from data');
  }
  if (isObject(data)) {
    const place = findMisshapen(data, operation.shape);
    if (place !== null) throw new BadAnswerError(`${place} is not of the form that was asked for`);
  }
  return {
    ...(isObject(data) && { data }),
    ...(errors.length > 0 && { errors }),
    ...(isObject(extensions) && { extensions }),
  };
}

/**
 * One error for every field that stays empty because of a fault: each field of a root fetch, each field of each entity.
 * Paths of entities start at `_entities`; the gateway puts the path of the entity in its place.
 */
export function describeFault(
  code: SubgraphFaultCode,
  service: string,
  operation: PlannedOperation,
  representations: readonly unknown[],
): GraphQLFormattedError[] {
  const paths: (string | number)[][] =
    operation.entities === null
      ? operation.rootFields.map((name) => [name])
      : entityPaths(operation.entities, representations);
  const error = { message: faultMessage(code, service), extensions: { code, service } };
  if (paths.length === 0) return [error];
  return paths.slice(0, limits.errors).map((path) => ({ ...error, path }));
}

function faultMessage(code: SubgraphFaultCode, service: string): string {
  switch (code) {
    case errorCodes.subgraphUnavailable:
      return `The subgraph ${service} cannot be reached.`;
    case errorCodes.subgraphTimeout:
      return `The subgraph ${service} did not answer in time.`;
    case errorCodes.subgraphBadResponse:
      return `The subgraph ${service} gave an answer that cannot be used.`;
    case errorCodes.generationGone:
      return 'The data has changed since the request began; ask again.';
    case errorCodes.storeUnavailable:
      return `The data of the subgraph ${service} cannot be read at the moment.`;
    default:
      return code satisfies never;
  }
}

function entityPaths(
  selections: readonly EntitySelection[],
  representations: readonly unknown[],
): (string | number)[][] {
  return representations.flatMap((representation, index) =>
    selections
      .filter(({ typeName }) => typeName === null || typeName === typeNameOf(representation))
      .flatMap(({ fields }) => fields.map((name) => ['_entities', index, name])),
  );
}

function checkEntities(
  entities: unknown,
  { keys }: PlannedOperation,
  representations: readonly unknown[],
  hasErrors: boolean,
): void {
  // A null list with an error beside it is the subgraph's honest failure; without one it is a silent loss.
  if ((entities === null || entities === undefined) && hasErrors) return;
  if (!Array.isArray(entities)) throw new BadAnswerError('_entities is no list');
  if (entities.length !== representations.length) {
    throw new BadAnswerError(`${entities.length} entities for ${representations.length} representations`);
  }
  entities.forEach((entity: unknown, index) => {
    if (entity === null) return;
    if (!isObject(entity)) throw new BadAnswerError(`entity ${index} is no object`);
    const expected = typeNameOf(representations[index]);
    if (entity['__typename'] !== expected) throw new BadAnswerError(`entity ${index} is of another type`);
    if (!hasKey(entity, representations[index], keys.get(String(expected)) ?? [])) {
      throw new BadAnswerError(`entity ${index} is another one`);
    }
  });
}

/** Keys are compared as text: an id may come as a number from one subgraph and as text from another. */
function hasKey(entity: JsonObject, representation: unknown, fields: readonly string[]): boolean {
  if (!isObject(representation)) return true;
  return fields
    .filter((field) => representation[field] !== undefined)
    .every((field) => String(entity[keyAlias(field)]) === String(representation[field]));
}

function typeNameOf(value: unknown): unknown {
  return isObject(value) ? value['__typename'] : undefined;
}

function readJsonObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadAnswerError('the answer is no JSON');
  }
  if (!isObject(value)) throw new BadAnswerError('the answer is no JSON object');
  return value;
}

function readErrors(value: unknown): GraphQLFormattedError[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new BadAnswerError('errors is no list');
  return value.map((error: unknown) => {
    if (!isObject(error) || typeof error['message'] !== 'string') {
      throw new BadAnswerError('an error has no message');
    }
    const { message, path, extensions } = error;
    return {
      message,
      ...(isPath(path) && { path }),
      ...(isObject(extensions) && { extensions }),
    };
  });
}

/** An error with a path is of a request that was executed. */
function isRefusal({ path, extensions }: GraphQLFormattedError, code: SubgraphFaultCode): boolean {
  return path === undefined && extensions?.['code'] === code;
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
