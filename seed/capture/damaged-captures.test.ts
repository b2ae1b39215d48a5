import {readFileSync} from 'node:fs'

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {CaptureError, isCaptureError} from './capture-error.ts'
import {parseCapture} from './parse-capture.ts'
import {faultsOf} from './parsed-capture-faults.fixture.ts'
import {shippedStoryDocuments} from './shipped-story.fixture.ts'

const capture = readFileSync(new URL('../stories/putin-xi-state-visit.txt', import.meta.url), 'utf8')
const captureLines = capture.split('\n')
const options = {zone: 'Asia/Singapore'}

describe('a capture cut off', () => {
  test('before its source line is refused', () => {
    const outcomes = captureLines
      .slice(0, 52)
      .map((_, count) => attempt(captureLines.slice(0, count).join('\n')))
    expect(outcomes.map((outcome) => (isCaptureError(outcome) ? outcome.problem.code : 'imported'))).toEqual(
      captureLines.slice(0, 52).map((_, count) => (count === 0 ? 'empty' : 'missing-part')),
    )
  })

  test('anywhere after its source line is imported whole', () => {
    const cuts = captureLines.map((_, index) => captureLines.slice(0, index + 1).join('\n')).slice(52)
    expect(cuts.flatMap((text) => faultsOf(text, parseCapture(text, options)))).toEqual([])
  })

  test('after its source line is imported, and the report says what is missing', () => {
    const story = parseCapture(captureLines.slice(0, 53).join('\n'), options)
    expect(story.report.absent.map(({field}) => field.path)).toEqual(
      expect.arrayContaining(['topics', 'newsletter']),
    )
    expect(story.report.warnings.map(({message}) => message)).toEqual([
      'The story gets no topics, and is hard to find again.',
      'The related links here were lost in the capture: add links, or remove the empty block.',
    ])
  })

  test('inside the newsletter offers none: the consent text would be missing', () => {
    const story = parseCapture(captureLines.slice(0, 70).join('\n'), options)
    expect(story.documents.find((document) => document._type === 'siteSettings')).not.toHaveProperty(
      'newsletter',
    )
    expect(story.report.warnings.map(({lines}) => lines)).toEqual([[39], [67], [69]])
  })
})

describe('a capture saved another way', () => {
  test.each([
    ['CR LF', capture.replaceAll('\n', '\r\n')],
    ['CR', capture.replaceAll('\n', '\r')],
    ['U+2028', capture.replaceAll('\n', '\u2028')],
    ['U+2029', capture.replaceAll('\n', '\u2029')],
    ['a byte order mark', `\ufeff${capture}`],
    ['a line end at the end', `${capture}\n`],
    ['spaces and tabs around its lines', captureLines.map((line) => ` \t${line}\u00a0 `).join('\n')],
  ])('with %s gives the same documents', (_, text) => {
    expect(parseCapture(text, options).documents).toEqual(shippedStoryDocuments)
  })
})

describe('a capture that is refused', () => {
  test.each<[string, string, string]>([
    ['empty', '', 'The capture is empty. Copy the text'],
    ['blank', ' \n\u00a0\n\t', 'The capture is empty. Copy the text'],
    [
      'binary',
      '\u0089PNG\r\n\u001a\n\u0000\u0000',
      'line 2: The capture holds characters that no page text has.',
    ],
    ['wrongly decoded', capture.replace('MOSCOW', 'M\ufffdSCOW'), 'line 31: The capture holds characters'],
    ['cut inside a character', `${capture}\ud83d`, 'line 71: The capture holds characters'],
    ['without a date', without(/^30 Dec/), 'The capture has no date line'],
    ['without a source', without(/^Source:/), 'The capture has no source line'],
    ['without a section', without(/^World$/), 'No line over the text is the name of a known section'],
    ['without a headline', without(/^Putin says Russia expects/), 'The capture has no headline'],
    ['pasted twice', `${capture}\n${capture}`, 'lines 28, 99: The capture has 2 of what a page has once'],
    ['with two source lines', `${capture}\nSource: AFP`, 'lines 53, 72: The capture has 2 of'],
    [
      'backwards',
      captureLines.toReversed().join('\n'),
      'lines 19, 44: The source line stands before the date line',
    ],
    [
      'with another headline as often',
      capture.replace('\nWorld\n', '\nWorld\n\nOther\n\nOther\n\nOther\n'),
      'It is not clear which line is the headline: “Other”, “Putin says',
    ],
    [
      'in two sections',
      capture.replace('\nWorld\n', '\nWorld\nAsia\n'),
      'Several sections stand over the text',
    ],
    [
      'with an unknown source',
      capture.replace('Source: Reuters', 'Source: Nobody'),
      'The source “Nobody” is not known.',
    ],
    ['with an impossible date', capture.replace('30 Dec', '31 Nov'), '“31 Nov 2022 07:19PM” is not a time'],
    [
      'updated before it was published',
      capture.replace('07:23PM', '07:18PM'),
      'line 28: The update is earlier than the publication.',
    ],
    [
      'without text',
      [...captureLines.slice(0, 29), ...captureLines.slice(52)].join('\n'),
      'There is no text between the date line and the source line.',
    ],
  ])('%s', (_, text, message) => {
    const outcome = attempt(text)
    expect(outcome).toBeInstanceOf(CaptureError)
    expect(outcome).toHaveProperty('message', expect.stringContaining(message))
  })

  test('for a time that its zone skipped', () => {
    const text = capture.replaceAll(/30 Dec 2022 07:\d\dPM/g, '27 Mar 2022 02:30AM')
    expect(() => parseCapture(text, {zone: 'Europe/Berlin'})).toThrow(
      'is not a time that Europe/Berlin has had',
    )
  })

  test.each([
    [{zone: 'Mars/Olympus'}, '“zone” "Mars/Olympus" is not a time zone. Write it like “Asia/Singapore”.'],
    [{zone: 'UTC', baseUrl: 'javascript:alert(1)'}, '“baseUrl” "javascript:alert(1)"'],
    [{zone: 'UTC', siteName: ''}, '“siteName” ""'],
  ])('for options %j', (wrong, message) => {
    expect(() => parseCapture(capture, wrong)).toThrow(message)
  })
})

test('a time that came twice is imported with a warning', () => {
  const text = capture.replaceAll(/30 Dec 2022 07:\d\dPM/g, '30 Oct 2022 02:30AM')
  expect(parseCapture(text, {zone: 'Europe/Berlin'}).report.warnings[0]?.message).toBe(
    '30 Oct 2022 02:30AM happened twice in Europe/Berlin, when clocks went back; 2022-10-30T02:30:00.000+02:00 was taken.',
  )
})

describe('a large capture', () => {
  test('of 10 MB is refused', () => {
    expect(attempt('word '.repeat(2_000_000))).toHaveProperty(
      'message',
      'The capture has 10000000 characters; one page has at most 1000000. Give the text of one story page.',
    )
  })

  test('of more lines than any page is refused', () => {
    expect(attempt(`${capture}${'\n'.repeat(500_000)}`)).toHaveProperty(
      'message',
      'The capture has 500070 lines; one page has at most 20000. Give the text of one story page.',
    )
  })

  const room = 1_000_000 - capture.length - 10
  const lineRoom = 20_000 - captureLines.length - 10
  test.each([
    ['one long paragraph', 'A'.repeat(room)],
    ['a paragraph that opens like a dateline', `A ${'B '.repeat(room / 2 - 1)}`],
    ['a paragraph of opened brackets', '(Photo: '.repeat(room / 8)],
    ['a paragraph of dates', 'Feb 4, 2022 '.repeat(room / 12)],
    ['line ends', '\n'.repeat(lineRoom)],
    ['one-letter paragraphs', 'a\n'.repeat(lineRoom)],
    ['related markers', 'Related:\n'.repeat(lineRoom)],
    ['share bars', 'Facebook Email\n'.repeat(lineRoom)],
    ['advertisements', 'Advertisement\n'.repeat(lineRoom)],
  ])('at the limit, of %s, is read in one pass', (_, filling) => {
    const text = capture.replace('\nHe said the visit', () => `\n${filling}\nHe said the visit`)
    expect(faultsOf(text, parseCapture(text, options))).toEqual([])
  })

  test.each([
    ['sections', 'World\n'.repeat(lineRoom)],
    ['headlines', `${captureLines[12]}\n`.repeat(room / 67)],
    ['captions', `${captureLines[25]}\n`.repeat(room / 173)],
  ])('at the limit, with %s over the text, is read in one pass', (_, filling) => {
    const text = `${filling}${capture}`
    expect(faultsOf(text, parseCapture(text, options))).toEqual([])
  })

  test('at the limit, of topics, is read in one pass', () => {
    const text = capture.replace(
      'Russia China\n',
      () => `Russia China ${'Nobody Russia '.repeat(room / 14)}\n`,
    )
    expect(faultsOf(text, parseCapture(text, options))).toEqual([])
  })
})

describe('any damage gives a clear error or a story that is whole', () => {
  const lineIndex = fc.nat({max: captureLines.length - 1})

  test('shuffled lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(captureLines, {minLength: captureLines.length}), (lines) => {
        expect(faultsAfterDamage(lines.join('\n'))).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  test('lines left out, doubled and swapped', () => {
    fc.assert(
      fc.property(
        fc.array(lineIndex, {maxLength: 4}),
        fc.array(lineIndex, {maxLength: 4}),
        fc.array(fc.tuple(lineIndex, lineIndex), {maxLength: 3}),
        (left, doubled, swapped) => {
          const lines = [...captureLines]
          for (const [one, other] of swapped) {
            const moved = lines[one] ?? ''
            lines[one] = lines[other] ?? ''
            lines[other] = moved
          }
          const damaged = lines.flatMap((line, index) => {
            if (left.includes(index)) return []
            return doubled.includes(index) ? [line, line] : [line]
          })
          expect(faultsAfterDamage(damaged.join('\n'))).toEqual([])
        },
      ),
      {numRuns: 500},
    )
  })

  test('text cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat({max: capture.length}), fc.nat({max: 200}), (end, start) => {
        expect(faultsAfterDamage(capture.slice(start, end))).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  test('any text at all in the place of a line', () => {
    fc.assert(
      fc.property(lineIndex, fc.string({unit: 'grapheme'}), (index, text) => {
        expect(faultsAfterDamage(captureLines.with(index, text).join('\n'))).toEqual([])
      }),
      {numRuns: 500},
    )
  })
})

function attempt(text: string): unknown {
  try {
    return parseCapture(text, options)
  } catch (error) {
    return error
  }
}

/** The faults of an import that was not refused. Errors of another class are faults too. */
function faultsAfterDamage(text: string): string[] {
  const outcome = attempt(text)
  if (isCaptureError(outcome)) return []
  if (outcome instanceof Error) throw outcome
  return faultsOf(text, parseCapture(text, options))
}

function without(line: RegExp): string {
  return captureLines.filter((candidate) => !line.test(candidate)).join('\n')
}
