import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsToAsk, ownSites, type Portal, patternOf, portalIsOn } from '../../../src/panels/options/sites';
import { defaultSettings } from '../../../src/settings';

describe('the address of a site', () => {
  it.each([
    ['billing.example.com', 'https://billing.example.com/*'],
    ['https://billing.example.com/claims?id=7', 'https://billing.example.com/*'],
    ['  HTTPS://Intranet.Example:8443/x ', 'https://intranet.example:8443/*'],
    ['localhost', 'https://localhost/*'],
  ])('%s is the pattern %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it.each([
    '',
    'billing',
    'ftp://example.com',
    'http://example.com',
    'javascript:alert(1)',
    'https://',
    'two words.com',
    '*.com',
    'https://*/',
  ])('%s is none', (address) => {
    expect(patternOf(address)).toBeNull();
  });

  it('is never a pattern for more than one origin', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        const pattern = patternOf(address);
        expect(pattern === null || /^https:\/\/[^*/]+\/\*$/.test(pattern)).toBe(true);
      }),
    );
  });
});

const portal: Portal = {
  id: 'p',
  name: 'Portal',
  group: 'Payers',
  payer: null,
  hosts: ['https://a.example.com/*', 'https://b.example.com/*'],
  access: 'optional',
  certainty: 'seen',
};

describe('a portal is on', () => {
  it('when the browser allows all its hosts', () => {
    expect(portalIsOn(portal, ['https://a.example.com/*'], defaultSettings)).toBe(false);
    expect(portalIsOn(portal, portal.hosts, defaultSettings)).toBe(true);
    expect(portalIsOn(portal, ['https://*/*'], defaultSettings)).toBe(true);
  });

  it('when its host is allowed, though its pattern names a path: browsers give whole hosts', () => {
    const part = { ...portal, hosts: ['https://a.example.com/claims/*'] };
    expect(hostsToAsk(part)).toEqual(['https://a.example.com/*']);
    expect(portalIsOn(part, ['https://a.example.com/*'], defaultSettings)).toBe(true);
  });

  it('never while its address is not known', () => {
    expect(portalIsOn({ ...portal, hosts: [], access: 'install' }, [], defaultSettings)).toBe(false);
  });

  it('from the start when it is bundled, until the user turns it off', () => {
    const bundled = { ...portal, access: 'install' as const };
    expect(portalIsOn(bundled, [], defaultSettings)).toBe(true);
    const off = { ...defaultSettings, sitesOff: ['https://a.example.com'] };
    expect(portalIsOn(bundled, [], off)).toBe(false);
  });
});

it('own sites are those allowed that no portal lists', () => {
  const granted = ['https://a.example.com/*', 'https://mine.example.org/*'];
  const settings = { ...defaultSettings, sitesOn: ['https://gone.example.org/*'] };
  expect(ownSites([portal], granted, settings)).toEqual(['https://mine.example.org/*']);
});
