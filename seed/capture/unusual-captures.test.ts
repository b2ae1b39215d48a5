import {readFileSync} from 'node:fs'

import {describe, expect, test} from 'vitest'

import type {ArticleDocument, SiteSettingsDocument} from '../documents/seed-document.ts'
import {parseCapture, type ParsedCapture} from './parse-capture.ts'

const capture = readFileSync(new URL('../stories/putin-xi-state-visit.txt', import.meta.url), 'utf8')
const options = {zone: 'Asia/Singapore'}

describe('the source line', () => {
  test.each([
    ['Source: Reuters', []],
    ['Source: Agencies/ec/ac', ['ec', 'ac']],
    ['Source: CNA/lk(ac)', ['lk', 'ac']],
    ['Source: AFP/lk/lk', ['lk']],
  ])('%s', (line, signOffs) => {
    const story = parseCapture(capture.replace('Source: Reuters/lk', line), options)
    expect(articleOf(story).signOffs).toEqual(signOffs)
  })

  test('with a second agency reports it', () => {
    const story = parseCapture(capture.replace('Reuters/lk', 'Reuters/Bloomberg/lk'), options)
    expect(articleOf(story).signOffs).toEqual(['lk'])
    expect(story.report.warnings.map(({message}) => message)).toContain(
      '“Bloomberg” on the source line is not initials; it was left out.',
    )
  })
})

describe('the dateline', () => {
  test.each([
    ['NEW YORK/LONDON: ', 'NEW YORK/LONDON'],
    ['SAO PAULO: ', 'SAO PAULO'],
    ['WASHINGTON, D.C.: ', 'WASHINGTON, D.C.'],
    ['', undefined],
    ['WATCH: ', undefined],
    ['Moscow: ', undefined],
  ])('%j gives %j', (opening, dateline) => {
    const story = parseCapture(capture.replace('MOSCOW: ', opening), options)
    const [first] = articleOf(story).body
    expect(articleOf(story).dateline).toBe(dateline)
    expect(first?._type === 'block' ? first.children[0].text.slice(0, 24) : first).toBe(
      `${dateline === undefined ? opening : ''}Russian President Vladimir Putin`.slice(0, 24),
    )
  })
})

describe('topics', () => {
  test('that the vocabulary does not know are reported, not guessed', () => {
    const story = parseCapture(capture.replace('Xi Jinping Russia', 'Nobody Known Russia'), options)
    expect(articleOf(story).topics.map((topic) => topic._ref)).toEqual([
      'topic-vladimir-putin',
      'topic-russia',
      'topic-china',
    ])
    expect(story.report.warnings.map(({lines, message}) => [lines, message])).toContainEqual([
      [57],
      '“Nobody Known” is not split into topics: add each name to seed/vocabulary/topics.json.',
    ])
  })
})

describe('furniture inside the text', () => {
  test('is taken out and reported', () => {
    const story = parseCapture(
      capture.replace(
        '\nHe said the visit',
        `\nAdvertisement\nWorld\n${articleOf(parseCapture(capture, options)).headline}\nAlso worth reading\nHe said the visit`,
      ),
      options,
    )
    expect(articleOf(story).body).toEqual(articleOf(parseCapture(capture, options)).body)
    expect(story.report.warnings.map(({lines, message}) => [lines, message])).toEqual([
      [[35], 'Not imported: the page has no further place for an advertisement here.'],
      [[36], 'The headline or the section stands inside the text; it was taken out.'],
      [[37], 'The headline or the section stands inside the text; it was taken out.'],
      [[38], 'Not imported: the heading of the onward list stands outside its place.'],
      [[43], 'The related links here were lost in the capture: add links, or remove the empty block.'],
    ])
  })

  test('a paragraph that stands twice stays twice, under its own key', () => {
    const story = parseCapture(capture.replace('\nRelated:\n', '\nTwice.\n\nTwice.\n\nRelated:\n'), options)
    const twice = articleOf(story).body.filter(
      (block) => block._type === 'block' && block.children[0].text === 'Twice.',
    )
    expect(twice).toHaveLength(2)
    expect(new Set(twice.map(({_key}) => _key)).size).toBe(2)
    expect(story.report.warnings[0]).toEqual({
      lines: [39, 41],
      message: 'The same paragraph stands twice in the text; both are kept.',
    })
  })
})

describe('the picture', () => {
  test('without its caption line is left out, with a warning', () => {
    const story = parseCapture(capture.replace(/\nRussian President .*\(Photo: .*\)\n/, '\n'), options)
    expect(articleOf(story)).not.toHaveProperty('heroImage')
    expect(story.report.warnings[0]).toEqual({
      lines: [],
      message: 'The story gets no main picture: its caption was not found.',
    })
  })

  test('whose caption names two dates gets none of them', () => {
    const story = parseCapture(
      capture.replace('China, Feb 4, 2022.', 'China, Feb 4, 2022, not Feb 5, 2022.'),
      options,
    )
    expect(articleOf(story).heroImage).not.toHaveProperty('dateCreated')
    expect(story.report.absent.map(({field}) => field.path)).toContain('heroImage.dateCreated')
  })
})

test('a share bar with an unknown network keeps the others', () => {
  const story = parseCapture(capture.replaceAll('Telegram', 'Carrierpigeon'), options)
  expect(settingsOf(story).shareChannels).toEqual(['whatsapp', 'facebook', 'x', 'email', 'linkedin'])
  expect(story.report.warnings[0]).toEqual({
    lines: [14],
    message: 'Share channels not known and left out: Carrierpigeon.',
  })
})

test('a headline without Latin letters gets a slug and an id all the same', () => {
  const story = parseCapture(capture.replaceAll(/Putin says Russia expects.*/g, '普京表示'), options)
  const article = articleOf(story)
  expect(article.slug.current).toMatch(/^[0-9a-f]{10}$/)
  expect(article._id).toBe(`article-${article.slug.current}`)
})

function articleOf({documents}: ParsedCapture): ArticleDocument {
  const article = documents.find((document) => document._type === 'article')
  if (article === undefined) throw new Error('No article among the documents')
  return article
}

function settingsOf({documents}: ParsedCapture): SiteSettingsDocument {
  const settings = documents.find((document) => document._type === 'siteSettings')
  if (settings === undefined) throw new Error('No site settings among the documents')
  return settings
}
