import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {allForms} from '../fixtures/all-forms.ts'
import {putinXiVisit} from '../fixtures/putin-xi-visit.ts'
import {correctedStory, withdrawnStory} from '../fixtures/record.ts'
import {siteSettings} from '../fixtures/settings.ts'
import {readSettings} from '../reading/read-settings.ts'
import {readStory} from '../reading/read-story.ts'
import {scriptJson} from './json-script.ts'
import {StoryMetadata} from './story-metadata.tsx'

const address =
  'https://news.example.com/stories/putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'
const firstWords =
  'Russian President Vladimir Putin said on Friday (Dec 30) he was expecting Chinese President Xi Jinping to make a state visit to Russia in spring 2023, in…'

test('The shipped story in structured data: as the page shows it, without its stand-in picture or initials', () => {
  expect(structuredData(metadataOf(putinXiVisit))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: "Putin says Russia expects China's Xi to make state visit in spring",
    description: firstWords,
    url: address,
    mainEntityOfPage: {'@type': 'WebPage', '@id': address},
    datePublished: '2022-12-30T19:19:00+08:00',
    dateModified: '2022-12-30T19:23:00+08:00',
    author: [{'@type': 'Organization', name: 'Reuters', url: 'https://www.reuters.com/'}],
    publisher: {'@type': 'NewsMediaOrganization', name: 'Dateline', url: 'https://news.example.com/'},
    creditText: 'Reuters',
    sourceOrganization: {'@type': 'Organization', name: 'Reuters', url: 'https://www.reuters.com/'},
    dateline: 'MOSCOW',
    locationCreated: {'@type': 'Place', name: 'Moscow'},
    articleSection: 'World',
    keywords: ['Vladimir Putin', 'Xi Jinping', 'Russia', 'China'],
    about: [
      {
        '@type': 'Person',
        name: 'Vladimir Putin',
        url: 'https://news.example.com/topics/vladimir-putin',
        sameAs: ['https://www.wikidata.org/wiki/Q7747'],
      },
      {'@type': 'Person', name: 'Xi Jinping', url: 'https://news.example.com/topics/xi-jinping'},
      {'@type': 'Place', name: 'Russia', url: 'https://news.example.com/topics/russia'},
      {'@type': 'Place', name: 'China', url: 'https://news.example.com/topics/china'},
    ],
    isAccessibleForFree: true,
    inLanguage: 'en',
    wordCount: 279,
  })
})

test('The shipped story for search engines and social networks', () => {
  expect(headOf(metadataOf(putinXiVisit))).toEqual([
    "<title>Putin says Russia expects China's Xi to make state visit in spring – Dateline</title>",
    `<link rel="canonical" href="${address}"/>`,
    `<meta name="description" content="${firstWords}"/>`,
    '<meta name="robots" content="max-image-preview:large"/>',
    '<meta property="og:type" content="article"/>',
    `<meta property="og:url" content="${address}"/>`,
    `<meta property="og:title" content="Putin says Russia expects China's Xi to make state visit in spring"/>`,
    `<meta property="og:description" content="${firstWords}"/>`,
    '<meta property="og:locale" content="en_GB"/>',
    '<meta property="og:site_name" content="Dateline"/>',
    '<meta property="article:published_time" content="2022-12-30T19:19:00+08:00"/>',
    '<meta property="article:modified_time" content="2022-12-30T19:23:00+08:00"/>',
    '<meta property="article:section" content="World"/>',
    '<meta property="article:tag" content="Vladimir Putin"/>',
    '<meta property="article:tag" content="Xi Jinping"/>',
    '<meta property="article:tag" content="Russia"/>',
    '<meta property="article:tag" content="China"/>',
    '<meta name="twitter:card" content="summary"/>',
  ])
})

test('A staff story with a real picture', () => {
  const metadata = metadataOf(allForms)
  const picture = `${allForms.heroImage?.asset?.url ?? ''}?rect=400,107,1200,960&w=1200&fit=max&auto=format`
  expect(structuredData(metadata)).toMatchObject({
    author: [{'@type': 'Person', name: 'Jane Doe'}],
    image: [
      {
        '@type': 'ImageObject',
        contentUrl: picture,
        url: picture,
        width: 1200,
        height: 960,
        caption: 'Workers at a compressor station, Dec 12, 2022.',
        creditText: 'Dateline/Jane Doe',
        creator: {'@type': 'Person', name: 'Jane Doe'},
        copyrightNotice: 'Dateline/Jane Doe',
      },
    ],
    dateline: 'IRKUTSK, RUSSIA',
    dateModified: '2022-12-30T19:19:00+08:00',
  })
  expect(structuredData(metadata)).not.toHaveProperty('creditText')
  expect(structuredData(metadata)).not.toHaveProperty('sourceOrganization')
  expect(headOf(metadata).filter((tag) => tag.includes('image') || tag.includes('twitter'))).toEqual([
    '<meta name="robots" content="max-image-preview:large"/>',
    `<meta property="og:image" content="${allForms.heroImage?.asset?.url ?? ''}?rect=400,112,1200,630&w=1200&h=630&fit=crop&auto=format"/>`,
    '<meta property="og:image:alt" content="Workers walk along a pipeline in the snow"/>',
    '<meta property="og:image:width" content="1200"/>',
    '<meta property="og:image:height" content="630"/>',
    '<meta name="twitter:card" content="summary_large_image"/>',
    '<meta name="twitter:image:alt" content="Workers walk along a pipeline in the snow"/>',
  ])
})

test('A corrected story tells machines what it tells readers, with the same dates', () => {
  const metadata = metadataOf(correctedStory)
  expect(structuredData(metadata)).toMatchObject({
    datePublished: '2022-12-30T19:19:00+08:00',
    dateModified: '2022-12-31T10:05:00+08:00',
    correction: [
      {
        '@type': 'CorrectionComment',
        name: 'Correction',
        text: 'The headline and first paragraph gave the plans as those of the government. They are the operator’s.',
        datePublished: '2022-12-31T10:05:00+08:00',
      },
      {
        '@type': 'CorrectionComment',
        name: 'Clarification',
        text: 'An earlier version did not say that exports double by volume, not by value.',
        datePublished: '2022-12-30T20:40:00+08:00',
      },
    ],
  })
  expect(headOf(metadata).filter((tag) => tag.includes('_time'))).toEqual([
    '<meta property="article:published_time" content="2022-12-30T19:19:00+08:00"/>',
    '<meta property="article:modified_time" content="2022-12-31T10:05:00+08:00"/>',
  ])
})

test('A withdrawn story asks to be forgotten, and describes nothing', () => {
  const metadata = metadataOf(withdrawnStory)
  expect(headOf(`${metadata}<script`)).toEqual([
    '<title>This story has been withdrawn – Dateline</title>',
    '<link rel="canonical" href="https://news.example.com/stories/siberian-pipeline-to-double-its-exports"/>',
    '<meta name="robots" content="noindex"/>',
    '<meta property="og:type" content="website"/>',
    '<meta property="og:title" content="This story has been withdrawn"/>',
    '<meta property="og:site_name" content="Dateline"/>',
    '<meta name="twitter:card" content="summary"/>',
  ])
  expect(structuredData(metadata)).toBe(null)
})

test('Without the address of the site nothing absolute is made up', () => {
  const metadata = metadataOf(putinXiVisit, {...siteSettings, baseUrl: null})
  expect(headOf(metadata).filter((tag) => tag.includes('canonical') || tag.includes('og:url'))).toEqual([])
  expect(structuredData(metadata)).toMatchObject({
    publisher: {'@type': 'NewsMediaOrganization', name: 'Dateline'},
    about: [{name: 'Vladimir Putin'}, {name: 'Xi Jinping'}, {name: 'Russia'}, {name: 'China'}],
  })
  expect(metadata).not.toContain('/stories/')
  expect(metadata).not.toContain('/topics/')
})

test('The logo is the publisher’s, and never the picture of a story', () => {
  const logo = {url: 'https://cdn.sanity.io/images/p/d/logo-112x112.png', width: 112, height: 112}
  const data = structuredData(metadataOf({...putinXiVisit, heroImage: null}, {...siteSettings, logo}))
  expect(data).toMatchObject({publisher: {logo: {'@type': 'ImageObject', ...logo}}})
  expect(data).not.toHaveProperty('image')
})

test('A source can keep its stories out of search engines, and itself from being named', () => {
  const source = {...wire(), noindex: true, display: 'hidden' as const}
  const metadata = metadataOf({...putinXiVisit, source})
  expect(metadata).toContain('<meta name="robots" content="noindex"/>')
  expect(metadata).not.toContain('Reuters')
})

test('A story first published elsewhere has its address there', () => {
  const canonicalUrl = 'https://partner.example.com/story'
  const metadata = metadataOf({...putinXiVisit, canonicalUrl})
  expect(metadata).toContain(`<link rel="canonical" href="${canonicalUrl}"/>`)
  expect(structuredData(metadata)).toMatchObject({url: canonicalUrl})
})

test('The editor’s words for search engines come first', () => {
  const metadata = metadataOf({...putinXiVisit, searchTitle: 'Xi to visit', searchDescription: 'In spring.'})
  expect(headOf(metadata).slice(0, 3)).toEqual([
    '<title>Xi to visit – Dateline</title>',
    `<link rel="canonical" href="${address}"/>`,
    '<meta name="description" content="In spring."/>',
  ])
})

test('Nothing in a document can end the script it stands in', () => {
  expect(scriptJson({a: '</script><!-- & \u2028\u2029'})).toBe(
    String.raw`{"a":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029"}`,
  )
})

function metadataOf(story: typeof putinXiVisit, settings = siteSettings): string {
  const site = readSettings(settings)
  return renderToStaticMarkup(<StoryMetadata story={readStory(story, site)} settings={site} />)
}

function structuredData(markup: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(markup)?.[1] ?? 'null')
}

function headOf(markup: string): readonly string[] {
  const head = markup.slice(0, markup.indexOf('<script')).replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  return head.split(/(?<=<\/title>|\/>)/)
}

function wire() {
  if (putinXiVisit.source === null) throw new TypeError('The shipped story has lost its source.')
  return putinXiVisit.source
}
