/**
 * Checks that a subgraph's response matches the request, and describes faults to clients: one error for each field that
 * is missing because of the fault.
 */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../process/error-codes.ts';
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

/** A response that must not be used. The message is for the log and repeats no value of the response. */
export class BadAnswerError extends Error {
  override readonly name = 'BadAnswerError';
}

/** Codes with which a subgraph refuses a request before it executes it. */
const refusals = [
  errorCodes.subgraphUnavailable,
  errorCodes.generationGone,
  errorCodes.storeUnavailable,
] as const;

export class SubgraphRefusedError extends Error {
  override readonly name = 'SubgraphRefusedError';

  constructor(readonly code: SubgraphFaultCode) {
    super(`the subgraph refused with ${code}`);
  }
}

/**
 * Parses a response and checks its structure against the operation.
 * @throws BadAnswerError if it is not a GraphQL response or does not match the operation; SubgraphRefusedError if the
 * subgraph refused the request
 */
export function readSubgraphAnswer(
  text: string,
  operation: PlannedOperation,
  representations: readonly unknown[],
): SubgraphAnswer {
  const answer = readJsonObject(text);
  const { data, extensions } = answer;
  const errors = readErrors(answer['errors']);
  if (data !== undefined && data !== null && !isObject(data))
    throw new BadAnswerError('data is not an object');
  if (!isObject(data)) {
    if (errors.length === 0) throw new BadAnswerError('neither data nor errors');
    const refusal = refusals.find((code) => errors.some((error) => isRefusal(error, code)));
    if (refusal !== undefined) throw new SubgraphRefusedError(refusal);
  } else if (operation.entities !== null) {
    checkEntities(data['_entities'], operation, representations, errors.length > 0);
  } else if (errors.length === 0) {
    const missing = operation.rootFields.filter((name) => !Object.hasOwn(data, name));
    if (missing.length > 0) throw new BadAnswerError('fields are missing from data');
  }
  if (isObject(data)) {
    const place = findMisshapen(data, operation.shape);
    if (place !== null) throw new BadAnswerError(`${place} has an unexpected structure`);
  }
  return {
    ...(isObject(data) && { data }),
    ...(errors.length > 0 && { errors }),
    ...(isObject(extensions) && { extensions }),
  };
}

/**
 * One error for every field that stays empty because of a fault: each field of a root fetch, each field of each entity.
 * Paths of entities start at `_entities`, which Apollo Gateway replaces by the path of the entity.
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
      return `The subgraph ${service} did not respond in time.`;
    case errorCodes.subgraphBadResponse:
      return `The subgraph ${service} sent an invalid response.`;
    case errorCodes.generationGone:
      return 'The data has changed since the request began; send it again.';
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
  // A null list with an error is a reported failure; without an error it is silent data loss.
  if ((entities === null || entities === undefined) && hasErrors) return;
  if (!Array.isArray(entities)) throw new BadAnswerError('_entities is not a list');
  if (entities.length !== representations.length) {
    throw new BadAnswerError(`${entities.length} entities for ${representations.length} representations`);
  }
  entities.forEach((entity: unknown, index) => {
    if (entity === null) return;
    if (!isObject(entity)) throw new BadAnswerError(`entity ${index} is not an object`);
    const expected = typeNameOf(representations[index]);
    if (entity['__typename'] !== expected) throw new BadAnswerError(`entity ${index} has another type`);
    if (!hasKey(entity, representations[index], keys.get(String(expected)) ?? [])) {
      throw new BadAnswerError(`entity ${index} has another key`);
    }
  });
}

/** Keys are compared as text: one subgraph may send an id as a number and another as text. */
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
    throw new BadAnswerError('the response is not JSON');
  }
  if (!isObject(value)) throw new BadAnswerError('the response is not a JSON object');
  return value;
}

function readErrors(value: unknown): GraphQLFormattedError[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new BadAnswerError('errors is not a list');
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

/** An error with a path comes from the execution of a request. */
function isRefusal({ path, extensions }: GraphQLFormattedError, code: SubgraphFaultCode): boolean {
  return path === undefined && extensions?.['code'] === code;
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
