import {expect, test} from 'vitest'

import {checkedSiteUrl, localSiteUrl, requireHost} from './site-address.ts'

test.each([
  ['localhost', 'http://localhost:3500'],
  ['192.168.1.20', 'http://192.168.1.20:3500'],
  ['fd00::1', 'http://[fd00::1]:3500'],
])('served at %s, opened at %s', (host, url) => {
  requireHost(host)
  expect(localSiteUrl(host, 3500)).toBe(url)
})

test('served at every address, opened at one that is on a network where there is one', () => {
  expect(localSiteUrl('0.0.0.0', 3500)).toMatch(/^http:\/\/(?:localhost|(?!127\.)\d+\.\d+\.\d+\.\d+):3500$/)
})

test.each(['news.example.com', '192.168.1', 'http://localhost'])('refuses to be served at %s', (host) => {
  expect(() => requireHost(host)).toThrow(
    `SITE_HOST is "${host}", but it is an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them.`,
  )
})

test('a site’s address loses its last slash', () => {
  expect(checkedSiteUrl('https://news.example.com/')).toBe('https://news.example.com')
})

test.each(['news.example.com', 'ftp://news.example.com'])('refuses %s as a site’s address', (text) => {
  expect(() => checkedSiteUrl(text)).toThrow(`SANITY_STUDIO_SITE_URL is "${text}", but`)
})
