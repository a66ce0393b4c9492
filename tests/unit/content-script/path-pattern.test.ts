import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathPattern } from '../../../entrypoints/overlay.content/path-pattern';

test.each([
  ['/claims/882610099213/lines', '', '/claims/*/lines'],
  [
    '/web/core/vault/',
    '#/remittance-viewer/claims/882610099213',
    '/web/core/vault/#/remittance-viewer/claims/*',
  ],
  ['/app/claims/search', '#/results?from=20240801&member=XWC905771260', '/app/claims/search#/results'],
  ['/portal/home', '#section', '/portal/home'],
  ['/summary/eyJjbGFpbUlkIjoiMTIzIiwibWVtYmVyIjoiQUJDIn0=', '', '/summary/*'],
  ['/member/jane%20doe/claims', '', '/member/*/claims'],
])('%s%s → %s', (pathname, hash, pattern) => {
  expect(pathPattern({ pathname, hash })).toBe(pattern);
});

test('no run of three digits is ever left', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.nat({ max: 99_999_999 }), (path, id) => {
      const pattern = pathPattern({ pathname: `${path}/${1000 + id}`, hash: '' });
      expect(pattern).not.toMatch(/\d{3}/);
    }),
  );
});
