import {expect, test} from 'vitest'

import {assetOf} from '../fixtures/picture.ts'
import {pictureSources} from './picture-sources.ts'

const anyRatio = {widths: [400, 800, 2000], minimumRatio: 0.1, maximumRatio: 10}
const square = {widths: [400], minimumRatio: 1, maximumRatio: 1}
const asset = assetOf(1600, 1000)

test('A whole picture at the widths asked for, none wider than the file', () => {
  expect(pictureSources(asset, {}, anyRatio)).toEqual({
    src: `${asset.url}?w=1600&fit=max&auto=format`,
    srcSet: [
      `${asset.url}?w=400&fit=max&auto=format 400w`,
      `${asset.url}?w=800&fit=max&auto=format 800w`,
      `${asset.url}?w=1600&fit=max&auto=format 1600w`,
    ].join(', '),
    width: 1600,
    height: 1000,
  })
})

test('The crop decides the ratio', () => {
  expect(
    pictureSources(asset, {crop: {top: 0, bottom: 0.5, left: 0.5, right: 0}}, {...anyRatio, widths: [400]}),
  ).toEqual({
    src: `${asset.url}?rect=800,0,800,500&w=400&fit=max&auto=format`,
    srcSet: `${asset.url}?rect=800,0,800,500&w=400&fit=max&auto=format 400w`,
    width: 400,
    height: 250,
  })
})

test('A picture that must be cut is cut around its hotspot', () => {
  expect(pictureSources(asset, {hotspot: {x: 1, y: 0.5, width: 0.1, height: 0.1}}, square)).toEqual({
    src: `${asset.url}?rect=600,0,1000,1000&w=400&h=400&fit=crop&auto=format`,
    srcSet: `${asset.url}?rect=600,0,1000,1000&w=400&h=400&fit=crop&auto=format 400w`,
    width: 400,
    height: 400,
  })
})

test('Addresses of another form are used as they are', () => {
  const url = 'https://pictures.example.com/a.jpg'
  expect(pictureSources({url, width: 40, height: 30}, {}, square)).toEqual({src: url, width: 40, height: 30})
  expect(pictureSources({url, width: 40, height: -1}, {}, square)).toEqual({src: url})
})

test('A drawing is not scaled', () => {
  const url = 'https://cdn.sanity.io/images/p/d/abc-40x30.svg'
  expect(pictureSources({url, width: 40, height: 30}, {}, square)).toEqual({src: url, width: 40, height: 30})
})

test('A lake on this machine serves its own pictures', () => {
  const url = 'http://127.0.0.1:3333/assets/images/p/d/abc-40x30.png'
  expect(pictureSources({url}, {}, anyRatio)?.src).toBe(`${url}?w=40&fit=max&auto=format`)
})

test.each([null, undefined, {}, {url: 7}, {url: 'javascript:alert(1)'}, {url: 'data:image/png;base64,AA=='}])(
  'Nothing is shown for %j',
  (file) => {
    expect(pictureSources(file, {}, square)).toBeUndefined()
  },
)
