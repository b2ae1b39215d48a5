import {expect, test} from 'vitest'

import {frameDocument} from './frame-document.ts'

test('is a standards-mode document whose policy allows no script', () => {
  expect(frameDocument({stylesheet: 'p{color:red}', imageOrigins: ['http://localhost:3400']})).toBe(
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'; " +
      "style-src 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob: https: http://localhost:3400; " +
      "media-src 'self' https:; form-action 'none'; base-uri 'none'\">" +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      '<style>p{color:red}</style></head><body></body></html>',
  )
})

test('a stylesheet cannot end its own element', () => {
  expect(frameDocument({stylesheet: '/*</STYLE><script>*/', imageOrigins: []})).toContain(
    '<style>/*<\\/style><script>*/</style>',
  )
})
