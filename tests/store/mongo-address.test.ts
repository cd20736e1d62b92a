import { describe, expect, it } from 'vitest';
import { placeOfMongo } from '../../store/mongo-address.ts';

describe('the place of a MongoDB address', () => {
  it.each([
    ['mongodb://host', 'host/committee-graph'],
    ['mongodb://host:27017/graph?tls=true', 'host:27017/graph'],
    ['mongodb://ada:se%40cret@one:27017,two:27018/graph', 'one:27017,two:27018/graph'],
    ['mongodb://ada:se@cret@host/graph', 'host/graph'],
    ['mongodb+srv://ada:secret@host.example.org?authSource=admin', 'host.example.org/committee-graph'],
  ])('is of %s %s, without user, password and options', (uri, place) => {
    expect(placeOfMongo(uri)).toBe(place);
  });
});
