/** The progress of an import, shown only on a terminal. */
import ora from 'ora';

export interface ImportProgress {
  /** The same chunks, counted. `size` is the expected number of bytes, if known. */
  readonly begin: (
    named: string,
    chunks: AsyncIterable<Uint8Array>,
    size: number | null,
  ) => AsyncIterable<Uint8Array>;
  readonly countRecord: () => void;
  readonly stop: () => void;
}

const MEGABYTE = 1_000_000;

/** Shows nothing if standard error is not a terminal, or for JSON output. */
export function createImportProgress(isSilent: boolean): ImportProgress {
  return isSilent || !process.stderr.isTTY ? silentProgress : showProgress();
}

const silentProgress: ImportProgress = {
  begin: (_, chunks) => chunks,
  countRecord: () => undefined,
  stop: () => undefined,
};

function showProgress(): ImportProgress {
  const spinner = ora({ text: 'reading' }).start();
  let records = 0;
  return {
    begin: (named, chunks, size) => {
      records = 0;
      spinner.text = `reading ${named}`;
      return count(chunks, (bytes) => {
        spinner.text = `reading ${named}: ${describe(bytes, size)}, ${records.toLocaleString('en')} records`;
      });
    },
    countRecord: () => {
      records += 1;
    },
    stop: () => {
      spinner.stop();
    },
  };
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    report(bytes);
    yield chunk;
  }
}

function describe(bytes: number, size: number | null): string {
  const read = (bytes / MEGABYTE).toFixed(1);
  if (size === null || size === 0) return `${read} MB`;
  const share = Math.min(100, Math.floor((100 * bytes) / size));
  return `${read} of ${(size / MEGABYTE).toFixed(1)} MB (${share} %)`;
}
