import {expect, test} from 'vitest'

import {withCurrentUrl} from './current-asset-url.ts'

const place = {projectId: 'newsroom', baseUrl: 'http://localhost:4000'}
const path = 'images/newsroom/production/abc-1x1.png'
const asset = {
  _id: 'image-abc-1x1-png',
  _type: 'sanity.imageAsset',
  _rev: 'r',
  _createdAt: 't',
  _updatedAt: 't',
  path,
  url: `http://localhost:3400/${path}`,
  size: 1,
}

test.each([
  [asset, `http://localhost:4000/${path}`],
  [{...asset, url: `http://127.0.0.1:3400/${path}`}, `http://localhost:4000/${path}`],
  [{...asset, url: `http://newsroom.localhost:3400/${path}`}, `http://localhost:4000/${path}`],
  [{...asset, url: `https://localhost/${path}`}, `http://localhost:4000/${path}`],
])('%j leads to where the lake is', (document, url) => {
  expect(Object.entries(withCurrentUrl(document, place))).toEqual(Object.entries({...document, url}))
})

test.each([
  {...asset, url: `http://localhost:4000/${path}`},
  {...asset, url: `https://cdn.sanity.io/${path}`},
  {...asset, url: `http://localhost.example.com:3400/${path}`},
  {...asset, url: 'http://localhost:3400/somewhere/else.png'},
  {...asset, url: `file://localhost/${path}`},
  {...asset, url: undefined},
  {...asset, path: 'images/other/production/abc-1x1.png'},
  {...asset, path: undefined},
  {...asset, _type: 'sanity.fileAsset'},
  {...asset, _type: 'story'},
])('%j is left as it is', (document) => {
  expect(withCurrentUrl(document, place)).toBe(document)
})
