import { createMemoryStore } from '../../store/memory.ts';
import { describeStore } from './contract.ts';

describeStore('the in-memory store', () => Promise.resolve(createMemoryStore()));
