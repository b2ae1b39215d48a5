import {expect, test} from 'vitest'

import {localFonts, onMachineHtml, onMachinePolicy} from './keep-studio-on-machine.ts'

test('the policy names the page and the lake, and nothing off the machine', () => {
  const policy = onMachinePolicy({lakeUrl: 'http://localhost:3400', projectId: 'dateline'})
  const origins = policy.match(/[a-z]+:\/\/[^\s;]+/g) ?? []
  expect(new Set(origins)).toEqual(
    new Set([
      'ws://localhost:*',
      'http://localhost:3400',
      'http://dateline.localhost:3400',
      'ws://localhost:3400',
      'ws://dateline.localhost:3400',
    ]),
  )
  expect(policy).not.toMatch(/\*(?!$|\s)|https:/)
})

test('the policy names a lake at https, and its sockets, as they are', () => {
  const policy = onMachinePolicy({lakeUrl: 'https://localhost:3400', projectId: 'dateline'})
  expect(policy).toContain(
    'https://localhost:3400 https://dateline.localhost:3400 wss://localhost:3400 wss://dateline.localhost:3400',
  )
})

test('the policy lets sites be framed that are named', () => {
  const options = {lakeUrl: 'http://localhost:3400', projectId: 'dateline'}
  const frames = (frameOrigins: string[]) =>
    onMachinePolicy({...options, frameOrigins})
      .split('; ')
      .find((directive) => directive.startsWith('frame-src'))
  expect([frames([]), frames(['http://localhost:3000'])]).toEqual([
    "frame-src 'self' blob:",
    "frame-src 'self' blob: http://localhost:3000",
  ])
})

test('the policy comes first in the head, and the bridge script and the web fonts go', () => {
  const html =
    '<html><head lang="en"><title>Studio</title><script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>\n<style>@font-face {\n src: url("https://x.test/a.woff2");\n}\nbody{}</style></head></html>'
  expect(onMachineHtml(html, 'the policy')).toBe(
    '<html><head lang="en"><meta http-equiv="Content-Security-Policy" content="the policy"><title>Studio</title><style>body{}</style></head></html>',
  )
})

test('the design system takes its type from this machine', () => {
  expect(
    localFonts(
      'src:url(https://design-system-static.sanity.io/InterVariable-latin-20260728.woff2);src:url("https://design-system-static.sanity.io/InterVariable-Italic-latin-20260728.woff2")',
    ),
  ).toBe(
    'src:url(@fontsource-variable/inter/files/inter-latin-wght-normal.woff2);src:url("@fontsource-variable/inter/files/inter-latin-wght-italic.woff2")',
  )
})
