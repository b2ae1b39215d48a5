import {readFileSync} from 'node:fs'

import {describe, expect, test} from 'vitest'

import type {ArticleDocument} from '../documents/seed-document.ts'
import {parseCapture} from './parse-capture.ts'
import {shippedStoryDocuments} from './shipped-story.fixture.ts'

const capture = readFileSync(new URL('../stories/putin-xi-state-visit.txt', import.meta.url), 'utf8')
const options = {zone: 'Asia/Singapore'}

describe('the shipped story', () => {
  const {documents, report} = parseCapture(capture, options)
  const article = articleOf(documents)

  test('becomes exactly these documents', () => {
    expect(documents).toEqual(shippedStoryDocuments)
  })

  test('gives the same again', () => {
    expect(parseCapture(capture, options)).toEqual({documents, report})
  })

  test('keeps every line of the capture in the report, in order', () => {
    expect(report.lines.map((line) => line.text).join('\n')).toBe(capture)
    expect(report.lines.map((line) => line.number)).toEqual(report.lines.map((_, index) => index + 1))
  })

  test('says what became of each line that has words', () => {
    expect(
      report.lines
        .filter((line) => line.text.trim() !== '')
        .map((line) => `${line.number} ${line.fate} ${'into' in line ? line.into[0]?.path : line.reason}`),
    ).toEqual([
      '1 dropped the name of an image that the capture does not carry',
      '2 configuration award.title',
      '4 configuration award.awardedBy',
      '5 derived award.title',
      '7 derived award.awardedBy',
      '8 configuration navigation',
      '9 dropped the name of an image that the capture does not carry',
      '11 imported name',
      '13 imported headline',
      '14 configuration shareChannels',
      '16 configuration adPositions',
      '18 configuration adPositions',
      '20 derived name',
      '22 derived headline',
      '24 derived headline',
      '26 imported heroImage.caption',
      '28 imported publishedAt',
      '29 derived shareChannels',
      '31 imported dateline',
      '33 imported body[_key=="df790698cfe1"]',
      '35 imported body[_key=="7aa7c3858aea"]',
      '37 imported body[_key=="9815e452e0ef"]',
      '39 imported body[_key=="4475df685ab7"]',
      '41 imported body[_key=="4c5435e99188"]',
      '43 imported body[_key=="0a4d631c0b22"]',
      '45 imported body[_key=="73e652bbef62"]',
      '47 imported body[_key=="6ec1f05572d1"]',
      '49 imported body[_key=="169ad94caea4"]',
      '51 imported body[_key=="333ca432a7f6"]',
      '53 imported name',
      '55 derived topics',
      '57 imported topics',
      '59 configuration adPositions',
      '61 dropped heading of a list that the page queries; it is never stored',
      '63 dropped placeholder of a list that had not loaded',
      '65 configuration adPositions',
      '67 configuration newsletter.heading',
      '69 configuration newsletter.text',
      '71 configuration newsletter.consentText',
    ])
  })

  test('brings every character of the text: dateline and blocks rebuild lines 31 to 51', () => {
    const rebuilt = article.body.map((block) =>
      block._type === 'block' ? block.children[0].text : `${block.heading}:`,
    )
    const captured = capture
      .split('\n')
      .slice(30, 51)
      .map((line) => line.replaceAll('\u00a0', ' ').trim())
      .filter((line) => line !== '')
    expect(`${article.dateline}: ${rebuilt.join('\n')}`).toBe(captured.join('\n'))
    expect(
      captured
        .filter((line) => line !== 'Related:')
        .join(' ')
        .split(/\s+/),
    ).toHaveLength(279)
  })

  test('holds no no-break space', () => {
    expect(JSON.stringify(documents)).not.toMatch(/\u00a0|\\u00a0/i)
  })

  test('supposes only what it says it supposes', () => {
    expect(report.assumptions.map(({field, value}) => [field.document, field.path, value])).toEqual([
      ['siteSettings', 'adPositions', 'top, masthead, afterTopics, afterOnward'],
      [article._id, 'publishedAt', 'Asia/Singapore'],
      [article._id, 'updatedAt', 'Asia/Singapore'],
      ['siteSettings', 'baseUrl', 'https://dateline.example'],
      ['siteSettings', 'siteName', 'Dateline'],
      ['siteSettings', 'timeZone', 'Asia/Singapore'],
      ['siteSettings', 'language', 'en'],
      ['siteSettings', 'navigation', 'World'],
      [article._id, 'language', 'en'],
      [article._id, 'showAds', 'true'],
      [article._id, 'slug', article.slug.current],
    ])
  })

  test('leaves empty what the capture does not carry', () => {
    expect(report.absent.map(({field}) => field.path)).toEqual([
      'body[_key=="4475df685ab7"].links',
      'heroImage.asset',
      'heroImage.alt',
      'newsletter.action',
      'logo',
      'standfirst',
      'kicker',
      'searchTitle',
      'searchDescription',
      'canonicalUrl',
    ])
  })

  test('asks for the lost related links, and for nothing else', () => {
    expect(report.warnings).toEqual([
      {
        lines: [39],
        message: 'The related links here were lost in the capture: add links, or remove the empty block.',
      },
    ])
  })
})

test('options decide what a capture leaves open', () => {
  const {documents} = parseCapture(capture, {
    zone: 'Europe/Berlin',
    baseUrl: 'http://localhost:8080',
    siteName: 'The Paper',
    language: 'ms',
  })
  const article = articleOf(documents)
  expect({publishedAt: article.publishedAt, language: article.language}).toEqual({
    publishedAt: '2022-12-30T18:19:00.000Z',
    language: 'ms',
  })
  expect(documents.find((document) => document._type === 'siteSettings')).toMatchObject({
    siteName: 'The Paper',
    baseUrl: 'http://localhost:8080',
    timeZone: 'Europe/Berlin',
    language: 'ms',
  })
})

function articleOf(documents: ReturnType<typeof parseCapture>['documents']): ArticleDocument {
  const article = documents.find((document) => document._type === 'article')
  if (article === undefined) throw new Error('No article among the documents')
  return article
}
