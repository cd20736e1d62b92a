/** Skips every test of the MongoDB projects without a server; mongodb-setup.ts reports why. */
import { beforeEach } from 'vitest';
import { isMongodbMissing } from './mongodb.ts';

beforeEach(({ skip }) => {
  skip(isMongodbMissing, 'no MongoDB');
});
