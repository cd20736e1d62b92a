/**
 * Skips every test of the MongoDB suite where there is no server, tests of the main suite included.
 * In: what mongodb-setup.ts found. Out: skipped tests. Not for: saying why; mongodb-setup.ts has said it.
 */
import { beforeEach } from 'vitest';
import { isMongodbMissing } from './mongodb.ts';

beforeEach(({ skip }) => {
  skip(isMongodbMissing, 'no MongoDB');
});
