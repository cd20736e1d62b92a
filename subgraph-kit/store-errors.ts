/**
 * What a caller reads when the store fails: an error with a public code, instead of a masked one.
 * In: a store or a reader. Out: a reader whose failures have codes. Not for: failures of anything else.
 */
import {
  GenerationGoneError,
  StoreUnavailableError,
  type DocumentStore,
  type StoreReader,
} from '../store/documents.ts';
import { createCodedError, errorCodes } from '../subgraph-runtime/errors.ts';

/** The current generation. Throws STORE_UNAVAILABLE where there is none, or where the store was never reached. */
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

/** Runs a step that reads the store; its failures have codes. */
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
    const message = `The data of revision ${error.revision} is no longer kept; ask again for the current one.`;
    return createCodedError(errorCodes.generationGone, message);
  }
  return error;
}
