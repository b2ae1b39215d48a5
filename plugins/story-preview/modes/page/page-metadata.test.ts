import {expect, test} from 'vitest'

import {pageMetadata} from './page-metadata.ts'

const nothing = {
  title: undefined,
  description: undefined,
  canonical: undefined,
  isHidden: false,
  siteName: undefined,
  social: {title: undefined, description: undefined, url: undefined, picture: undefined, card: 'summary'},
  section: undefined,
  publishedTime: undefined,
}

test('a page that says nothing has no metadata', () => {
  expect(pageMetadata({title: undefined, canonical: undefined, meta: []})).toEqual(nothing)
  expect(pageMetadata({title: ' ', canonical: '', meta: [['og:title', '']]})).toEqual(nothing)
})

test('a page that says everything is read whole', () => {
  expect(
    pageMetadata({
      title: 'Rain – Dateline',
      canonical: 'https://news.example/rain',
      meta: [
        ['description', 'It rains.'],
        ['robots', 'noindex'],
        ['og:url', 'https://news.example/stories/rain'],
        ['og:title', 'Rain'],
        ['og:description', 'Rain falls.'],
        ['og:image', 'https://cdn.example/rain.jpg'],
        ['og:image:alt', 'Rain'],
        ['og:image:width', '1200'],
        ['og:image:height', '630'],
        ['og:site_name', 'Dateline'],
        ['article:section', 'Weather'],
        ['article:published_time', '2022-12-30T19:19:00+08:00'],
        ['twitter:card', 'summary_large_image'],
      ],
    }),
  ).toEqual({
    title: 'Rain – Dateline',
    description: 'It rains.',
    canonical: 'https://news.example/rain',
    isHidden: true,
    siteName: 'Dateline',
    social: {
      title: 'Rain',
      description: 'Rain falls.',
      url: 'https://news.example/stories/rain',
      picture: {url: 'https://cdn.example/rain.jpg', alt: 'Rain', width: 1200, height: 630},
      card: 'summary_large_image',
    },
    section: 'Weather',
    publishedTime: '2022-12-30T19:19:00+08:00',
  })
})

test('networks fall back on what search engines read', () => {
  const {social} = pageMetadata({
    title: 'Rain – Dateline',
    canonical: 'https://news.example/rain',
    meta: [
      ['description', 'It rains.'],
      ['twitter:image', 'https://cdn.example/rain.jpg'],
    ],
  })
  expect(social).toEqual({
    title: 'Rain – Dateline',
    description: 'It rains.',
    url: 'https://news.example/rain',
    picture: {url: 'https://cdn.example/rain.jpg', alt: '', width: undefined, height: undefined},
    card: 'summary',
  })
})

test('of a property that is there twice the first counts', () => {
  const {social} = pageMetadata({
    title: undefined,
    canonical: undefined,
    meta: [
      ['og:title', 'First'],
      ['og:title', 'Second'],
    ],
  })
  expect(social.title).toBe('First')
})

test.each(['javascript:alert(1)', '/rain.jpg', 'data:image/png;base64,AA', 'not an address'])(
  '%s is no address of a picture, nor of a page',
  (address) => {
    const metadata = pageMetadata({title: undefined, canonical: address, meta: [['og:image', address]]})
    expect(metadata).toEqual(nothing)
  },
)
