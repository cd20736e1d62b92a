/** Store failures as GraphQL errors with public codes, instead of masked errors. */
import {
  GenerationGoneError,
  StoreUnavailableError,
  type DocumentStore,
  type StoreReader,
} from '../store/documents.ts';
import { errorCodes } from '../process/error-codes.ts';
import { createCodedError } from '../subgraph-runtime/errors.ts';

/** The current generation. Throws STORE_UNAVAILABLE if there is none, or if the store was never reached. */
export function currentReader(store: DocumentStore): StoreReader {
  let reader: StoreReader | null;
  try {
    reader = store.current();
  } catch (error) {
    throw codeStoreError(error);
  }
  if (reader !== null) return reader;
  throw createCodedError(errorCodes.storeUnavailable, 'No data has been imported yet.');
}

/** Runs a step that reads the store and adds codes to its failures. */
export async function withStoreErrorCodes<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw codeStoreError(error);
  }
}

/** The same reader, with coded errors. */
export function codeStoreErrors(reader: StoreReader): StoreReader {
  return {
    revision: reader.revision,
    findByIndex: (...request) => reader.findByIndex(...request).catch(rethrow),
    findPage: (...request) => reader.findPage(...request).catch(rethrow),
    count: (...request) => reader.count(...request).catch(rethrow),
    countBy: (...request) => reader.countBy(...request).catch(rethrow),
  };
}

function rethrow(error: unknown): never {
  throw codeStoreError(error);
}

function codeStoreError(error: unknown): unknown {
  if (error instanceof StoreUnavailableError) {
    return createCodedError(errorCodes.storeUnavailable, 'The data cannot be read at the moment.');
  }
  if (error instanceof GenerationGoneError) {
    const message = `The data of revision ${error.revision} is no longer stored; retry to read the current one.`;
    return createCodedError(errorCodes.generationGone, message);
  }
  return error;
}
