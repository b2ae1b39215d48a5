import {PassThrough} from 'node:stream'
import {text} from 'node:stream/consumers'
import {stripVTControlCharacters} from 'node:util'

import {describe, expect, test} from 'vitest'

import {closestTo} from './closest-to.ts'
import {completeQuery} from './complete-query.ts'
import {pointAt} from './point-at.ts'
import {plainResult, prettyResult} from './print-result.ts'
import {runQueryPrompt} from './query-prompt.ts'
import {requireParams} from './require-params.ts'
import {resolveQuery} from './resolve-query.ts'

const vocabulary = {
  queries: ['latestStoriesQuery', 'redirectQuery'],
  types: ['article', 'section', 'siteSettings'],
  fields: ['headline', 'heroImage', 'slug', 'current'],
}

describe('the end of a line is completed', () => {
  test.each([
    ['lat', ['latestStoriesQuery'], 'lat'],
    ['*[_type == "s', ['section"', 'siteSettings"'], 's'],
    ['*[_type in ["article", "si', ['siteSettings"'], 'si'],
    ['*{he', ['headline', 'heroImage'], 'he'],
    ['*{slug.cu', ['current'], 'cu'],
    ['*{slug.co', [], 'co'],
    ['*{"n": co', ['coalesce(', 'count('], 'co'],
    ['*{"n": math::m', ['math::max(', 'math::min('], 'math::m'],
    ['*[headline match "lat', [], ''],
    ['*[0] | or', ['order('], 'or'],
  ])('%s', (line, completions, part) => {
    expect(completeQuery(line, vocabulary)).toEqual([completions, part])
  })
})

describe('what was meant', () => {
  test.each([
    ['hedline', ['headline', 'heroImage'], 'headline'],
    ['latestStoryQuery', ['latestStoriesQuery', 'redirectQuery'], 'latestStoriesQuery'],
    ['x', ['headline'], undefined],
    ['anything', [], undefined],
  ])('by %s', (written, candidates, meant) => {
    expect(closestTo(written, candidates)).toBe(meant)
  })

  const example = {
    name: 'latestStoriesQuery',
    title: 'The newest stories',
    about: 'Cards.',
    query: '*[0...$limit]',
    params: {limit: 10},
    perspective: 'published',
    askedBy: 'site',
  } as const

  test.each([
    ['latestStoriesQuery', {groq: '*[0...$limit]', perspective: 'published', params: {limit: 10}}],
    ['*[0]', {groq: '*[0]', perspective: 'published', params: {}}],
    ['now()', {groq: 'now()', perspective: 'published', params: {}}],
  ])('as a query: %s', (given, resolved) => {
    expect(resolveQuery(given, [example])).toEqual(resolved)
  })

  test('as a query is asked back where there is none', () => {
    expect(() => resolveQuery('somethingQuery', [example])).toThrow(
      'No query of the project is called somethingQuery. npm run query -- --list names them all.',
    )
  })
})

describe('a parameter', () => {
  test.each([
    ['*[slug.current == $slug]', {slug: 'a'}],
    ['*[headline == "$5" && body match \'$x\'] // $y', {}],
    ['*[0]', {surplus: 1}],
  ])('is there for %s', (groq, params) => {
    expect(() => requireParams(groq, params)).not.toThrow()
  })

  test('that is missing is pointed at', () => {
    expect(() => requireParams('*[slug.current == $slug]', {slugg: 'a'})).toThrow(
      [
        'The query asks for a parameter that was not given.',
        '> 1 | *[slug.current == $slug]',
        '    |                   ^^^^^ $slug is missing. You gave --param slugg; did you mean slug?',
      ].join('\n'),
    )
  })
})

test('a place beyond the end of a line is marked at its end', () => {
  expect(pointAt('*[\n_type\n]', {start: 3, end: 99}, 'Here')).toBe('> 2 | _type\n    | ^^^^^ Here')
  expect(pointAt('*[', {start: 2, end: 2}, 'Here')).toBe('> 1 | *[\n    |   ^ Here')
})

test('a result is printed for people as for programs, but for its colours', () => {
  const result = {text: 'a "quoted": 1 null', list: [1.5e3, -2, true, null], nested: {'a:b': {}}}
  expect(stripVTControlCharacters(prettyResult(result))).toBe(plainResult(result))
  expect(plainResult({a: 1})).toBe('{\n  "a": 1\n}')
})

/** What the prompt says when this is typed. */
async function say(typed: string, isTerminal: boolean, ends = false): Promise<string> {
  const input = new PassThrough()
  const output = new PassThrough()
  const said = text(output)
  const running = runQueryPrompt({
    input,
    output,
    isTerminal,
    vocabulary,
    answer: (query) =>
      query === 'wrong' ? Promise.reject(new Error('That is wrong.')) : Promise.resolve(`answer to ${query}`),
  })
  // One by one, as keys come: what comes at once was pasted, and is not completed.
  for (const character of typed) input.write(character)
  if (ends) input.end()
  await running
  output.end()
  return stripVTControlCharacters(await said)
}

describe('the prompt', () => {
  test('answers one query after the other, mistakes included, until an empty line', async () => {
    expect(await say('*[0]\nwrong\n\nnever asked\n', false)).toBe(
      'Ask in GROQ, or by the name of a query. Tab completes, an empty line or Ctrl-D ends.\n' +
        'groq> answer to *[0]\ngroq> That is wrong.\ngroq> ',
    )
  })

  test('answers what was typed before the end of a pipe', async () => {
    expect(await say('*[0]', false, true)).toContain('answer to *[0]')
  })

  test('completes with the Tab key', async () => {
    expect(await say('lat\t\n\n', true)).toContain('answer to latestStoriesQuery')
  })
})
