import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {readImageParameters} from './image-parameters.ts'
import {type Geometry, outputSize, planGeometry, type Size} from './plan-geometry.ts'

const landscape = {width: 400, height: 200}

describe('of 400 × 200 pixels', () => {
  test.each([
    ['', 400, 200],
    ['w=100', 100, 50],
    ['h=50', 100, 50],
    ['w=100&dpr=2', 200, 100],
    ['w=100&h=100', 100, 50],
    ['w=800', 800, 400],
    ['w=800&h=800&fit=clip', 800, 400],
    ['w=100&h=100&fit=max', 100, 50],
    ['w=2000&fit=max', 400, 200],
    ['w=2000&h=100&fit=max', 200, 100],
    ['w=100&h=100&fit=crop', 100, 100],
    ['w=800&h=800&fit=crop', 800, 800],
    ['w=100&fit=crop', 100, 50],
    ['h=100&max-w=150&fit=crop', 150, 100],
    ['h=100&min-w=250&fit=crop', 250, 100],
    ['w=100&min-h=80&max-h=90&fit=crop', 100, 80],
    ['max-w=100&fit=crop', 400, 200],
    ['h=100&max-w=150', 200, 100],
    ['w=100&h=100&fit=scale', 100, 100],
    ['w=100&fit=scale', 100, 50],
    ['w=100&h=100&fit=fill', 100, 50],
    ['w=100&h=100&fit=fill&bg=fff', 100, 100],
    ['w=800&h=800&fit=fill&bg=fff', 800, 800],
    ['w=800&h=800&fit=fillmax&bg=fff', 800, 800],
    ['w=800&h=800&fit=fillmax', 400, 200],
    ['w=800&fit=fillmax&bg=fff', 800, 400],
    ['w=100&fit=fillmax&bg=fff', 100, 50],
    ['w=100&h=100&fit=min', 100, 100],
    ['w=800&h=800&fit=min', 200, 200],
    ['w=800&h=100&fit=min', 400, 50],
    ['w=800&fit=min', 400, 200],
    ['pad=10', 420, 220],
    ['w=100&pad=10', 100, 60],
    ['w=100&h=100&pad=10&fit=crop', 100, 100],
    ['w=10&pad=20', 41, 41],
    ['w=8192', 8192, 4096],
    ['h=8192', 8192, 4096],
    ['h=8000&w=8000&fit=crop', 8000, 8000],
  ])('%s makes %i × %i', (query, width, height) => {
    expect(outputSize(plan(landscape, query))).toEqual({width, height})
  })

  test.each([
    ['crop=left', {left: 0, top: 0}],
    ['crop=center', {left: 50, top: 0}],
    ['crop=right', {left: 100, top: 0}],
    ['crop=focalpoint&fp-x=0.4', {left: 30, top: 0}],
    ['crop=focalpoint&fp-x=0.9', {left: 100, top: 0}],
  ])('%s cuts a square out there', (query, corner) => {
    expect(plan(landscape, `w=100&h=100&fit=crop&${query}`)).toEqual({
      resized: {width: 200, height: 100},
      cut: {width: 100, height: 100, ...corner},
      margins: undefined,
    })
  })

  test('what does not come out even is filled on the right and at the bottom', () => {
    expect(plan(landscape, 'w=501&h=303&fit=fillmax&bg=fff').margins).toEqual({
      left: 50,
      right: 51,
      top: 51,
      bottom: 52,
    })
  })
})

test('no answer is larger than 8192 pixels on a side', () => {
  const plans = [
    plan({width: 100, height: 2000}, 'w=8000'),
    plan({width: 16_000, height: 9000}, ''),
    plan({width: 10, height: 10_000}, 'w=8000&h=8000&fit=crop&dpr=3'),
  ]
  expect(plans.map(outputSize)).toEqual([
    {width: 409, height: 8180},
    {width: 8192, height: 4608},
    {width: 8192, height: 8192},
  ])
})

const side = fc.integer({min: 1, max: 3000})

test.each([
  ['clip', ({source, asked, made}: Case) => touchesBox(made, asked) && keepsShape(made, source)],
  [
    'max',
    ({source, asked, made}: Case) =>
      isWithin(made, source) && isWithin(made, asked) && keepsShape(made, source),
  ],
  ['scale', ({asked, made}: Case) => isEqual(made, asked)],
  ['crop', ({asked, made}: Case) => isEqual(made, asked)],
  [
    'min',
    ({source, asked, made}: Case) =>
      isWithin(made, source) && isWithin(made, asked) && keepsShape(made, asked),
  ],
  ['fill', ({asked, made}: Case) => isEqual(made, asked)],
  ['fillmax', ({asked, made}: Case) => isEqual(made, asked)],
] as const)('fit=%s holds for all sizes', (fit, holds) => {
  fc.assert(
    fc.property(
      side,
      side,
      side,
      side,
      fc.double({min: 0, max: 1, noNaN: true}),
      (w, h, width, height, x) => {
        const [source, asked] = [
          {width, height},
          {width: w, height: h},
        ]
        const geometry = plan(source, `w=${w}&h=${h}&fit=${fit}&bg=fff&fp-x=${x.toFixed(3)}`)
        expect(holds({source, asked, made: outputSize(geometry)})).toBe(true)
        expect(isInside(geometry)).toBe(true)
      },
    ),
  )
})

interface Case {
  source: Size
  asked: Size
  made: Size
}

function plan(source: Size, query: string) {
  return planGeometry(source, readImageParameters(new URLSearchParams(query)))
}

/** Whether what is cut out lies within what it is cut out of. */
function isInside({cut, resized}: Geometry): boolean {
  if (cut === undefined || 'focus' in cut) return true
  const {left, top, width, height} = cut
  return left >= 0 && left + width <= resized.width && top >= 0 && top + height <= resized.height
}

function isEqual(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}

function isWithin(one: Size, other: Size): boolean {
  return one.width <= other.width && one.height <= other.height
}

function touchesBox(made: Size, box: Size): boolean {
  return isWithin(made, box) && (made.width === box.width || made.height === box.height)
}

/** Whether one scale explains both sides, each rounded to whole pixels, one at least. */
function keepsShape(made: Size, shape: Size): boolean {
  const [across, down] = [scales(made.width, shape.width), scales(made.height, shape.height)]
  return across.least <= down.most && down.least <= across.most
}

/** The scales by which a side becomes so many pixels. */
function scales(pixels: number, whole: number): {least: number; most: number} {
  return {least: pixels === 1 ? 0 : (pixels - 0.5) / whole, most: (pixels + 0.5) / whole}
}
