import {createImageUrlBuilder, type ImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'

import {chooseRendition} from './choose-rendition.ts'
import {foretell, HEIGHT, isNear, places, type Seen, WIDTH} from './foretell-image.fixture.ts'
import {readImageParameters} from './image-parameters.ts'
import {renderImage} from './render-image.ts'

const builder = createImageUrlBuilder({projectId: 'newsroom', dataset: 'production'})

let gradient: Buffer

/** Red grows from left to right, green from top to bottom: every pixel says where it was. */
beforeAll(async () => {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      pixels.set(
        [Math.round(((x + 0.5) / WIDTH) * 255), Math.round(((y + 0.5) / HEIGHT) * 255), 128],
        (y * WIDTH + x) * 3,
      )
    }
  }
  gradient = await sharp(pixels, {raw: {width: WIDTH, height: HEIGHT, channels: 3}})
    .png()
    .toBuffer()
})

describe('URLs that @sanity/image-url builds', () => {
  const crop = {left: 0.25, right: 0.125, top: 0.1, bottom: 0.3}
  const hotspot = {x: 0.5, y: 0.25, width: 0.3, height: 0.3}
  const sources = [
    ['the whole image', {}],
    ['a crop', {crop}],
    ['a crop with a hotspot', {crop, hotspot}],
  ] as const
  const sizes: readonly (readonly [string, (image: ImageUrlBuilder) => ImageUrlBuilder])[] = [
    ['as it is', (image) => image],
    ['of a width', (image) => image.width(60)],
    ['of a height', (image) => image.height(90)],
    ['square', (image) => image.size(50, 50)],
    ['high', (image) => image.size(40, 100)],
    ['large', (image) => image.size(480, 320)],
  ]
  const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
  const turns: readonly (readonly [string, (image: ImageUrlBuilder) => ImageUrlBuilder])[] = [
    ['upright', (image) => image],
    ['mirrored', (image) => image.flipHorizontal()],
    ['turned', (image) => image.orientation(90)],
    ['turned and mirrored', (image) => image.orientation(270).flipVertical().flipHorizontal()],
  ]

  test.each(sources)('show %s in every size, fit and orientation', async (_name, image) => {
    const source = {asset: {_ref: `image-${'a'.repeat(40)}-${WIDTH}x${HEIGHT}-png`}, ...image}
    for (const [sizeName, sized] of sizes) {
      for (const fit of fits) {
        for (const [turnName, turned] of turns) {
          const query = new URL(turned(sized(builder.image(source)).fit(fit)).url()).searchParams
          const [seen, foretold] = [await sample(query), foretell(query)]
          const which = [sizeName, fit, turnName]
          expect([which, seen.size, isNear(seen, foretold)]).toEqual([which, foretold.size, true])
        }
      }
    }
  })

  test.each(['top', 'bottom', 'left', 'right', 'center', 'focalpoint'] as const)(
    'cut at %s',
    async (mode) => {
      for (const [, turned] of turns) {
        const image = turned(builder.image(`image-${'a'.repeat(40)}-${WIDTH}x${HEIGHT}-png`))
        const query = new URL(image.size(70, 70).fit('crop').crop(mode).focalPoint(0.3, 0.8).url())
          .searchParams
        if (mode !== 'focalpoint') {
          query.delete('fp-x')
          query.delete('fp-y')
        }
        const [seen, foretold] = [await sample(query), foretell(query)]
        expect([seen.size, isNear(seen, foretold)]).toEqual([foretold.size, true])
      }
    },
  )
})

describe('a photograph that the camera held sideways', () => {
  test('is upright in every answer', async () => {
    const sideways = await sharp(gradient).withMetadata({orientation: 6}).png().toBuffer()
    const upright = await sharp(gradient).rotate(90).png().toBuffer()
    for (const query of [
      'w=80',
      'rect=10,20,100,60&w=50',
      'or=90',
      'or=180&flip=h',
      'w=50&h=50&fit=crop&crop=top',
    ]) {
      expect([query, await sample(new URLSearchParams(query), sideways)]).toEqual([
        query,
        await sample(new URLSearchParams(query), upright),
      ])
    }
  })

  test('leaves behind where it was taken', async () => {
    const photograph = await sharp(gradient)
      .jpeg()
      .withExif({IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '59/1 54/1 36/1'}})
      .toBuffer()
    const {exif, xmp, icc} = await sharp(await render('w=50&fm=jpg', photograph)).metadata()
    expect({exif, xmp, icc}).toEqual({exif: undefined, xmp: undefined, icc: undefined})
  })
})

describe('formats', () => {
  test.each([
    ['fm=jpg', 'jpeg', false],
    ['fm=pjpg', 'jpeg', true],
    ['fm=png', 'png', false],
    ['fm=webp', 'webp', false],
    ['fm=avif', 'heif', false],
  ])('%s is %s', async (query, format, isProgressive) => {
    const made = await sharp(await render(query)).metadata()
    expect([made.format, made.isProgressive]).toEqual([format, isProgressive])
  })

  test('quality is 75 unless the URL says more or less', async () => {
    const sizes = await Promise.all(
      ['q=20', '', 'q=75', 'q=95'].map(async (query) => (await render(`fm=jpg&${query}`)).length),
    )
    const [low = 0, byDefault = 0, same = 0, high = 0] = sizes
    expect([low < byDefault, byDefault === same, same < high]).toEqual([true, true, true])
  })

  test('q=0 is the least there is', async () => {
    expect((await render('fm=webp&q=0')).equals(await render('fm=webp&q=1'))).toBe(true)
  })
})

describe('colours', () => {
  test.each([
    ['bg=f00', 'png', [255, 0, 0, 255]],
    ['bg=80ff0000', 'png', [255, 0, 0, 128]],
    ['bg=00ff0000', 'png', [0, 0, 0, 0]],
    ['w=20&pad=4&bg=80ff0000', 'png', [255, 0, 0, 128]],
    ['', 'png', [0, 0, 0, 0]],
    ['', 'jpg', [255, 255, 255, 255]],
    ['bg=00f', 'jpg', [0, 0, 254, 255]],
  ])('%s shows through what is transparent in a %s', async (query, format, color) => {
    const bytes = await render(`${query}&fm=${format}`, await glass())
    const [r = 0, g = 0, b = 0, alpha = 0] = await pixelAt(bytes, 10, 5)
    expect(alpha === 0 ? [0, 0, 0, 0] : [r, g, b, alpha]).toEqual(color)
  })

  test('a colour to see through stays behind what is to be seen, in each picture that moves', async () => {
    expect(await pixelAt(await render('bg=80ff0000&fm=png', await pane('#00f8')), 4, 4)).toEqual([
      77, 0, 177, 195,
    ])
    const moving = await sharp([await pane('#00f8'), await pane('#0f08')], {join: {animated: true}})
      .webp({lossless: true})
      .toBuffer()
    const made = await render('bg=80ff0000&fm=webp', moving)
    const alphas = await Promise.all([0, 1].map(async (page) => (await pixelAt(made, 4, 4, page))[3]))
    expect(alphas).toEqual([195, 195])
  })

  test.each([
    ['w=40&h=40&fit=fill&bg=f00', [255, 0, 0, 255]],
    ['w=40&h=40&fit=fillmax&bg=0f0', [0, 255, 0, 255]],
    ['pad=4&bg=80ff0000', [255, 0, 0, 128]],
    ['pad=4', [255, 255, 255, 0]],
  ])('%s surrounds the image', async (query, color) => {
    expect(await pixelAt(await render(query), 1, 1)).toEqual(color)
  })

  test('invert, sat and cs change them', async () => {
    const [r = 0, g = 0, b = 0] = await pixelAt(gradient, 60, 120)
    expect(await pixelAt(await render('invert=true'), 60, 120)).toEqual([255 - r, 255 - g, 255 - b, 255])
    for (const query of ['sat=-100', 'cs=b-w']) {
      const [red, green, blue] = await pixelAt(await render(query), 60, 120)
      expect([query, red === green && green === blue]).toEqual([query, true])
    }
    expect((await sharp(await render('cs=cmyk&fm=jpg')).metadata()).space).toBe('cmyk')
  })

  test('cs=origin keeps the colours of print', async () => {
    const print = await sharp(gradient).toColourspace('cmyk').jpeg().toBuffer()
    const spaces = await Promise.all(
      ['w=20', 'w=20&cs=origin'].map(
        async (query) => (await sharp(await render(`${query}&fm=jpg`, print)).metadata()).space,
      ),
    )
    expect(spaces).toEqual(['srgb', 'cmyk'])
  })

  test('blur takes contrast away, sharp adds to it', async () => {
    const edge = await sharp(await solid('#444', 40, 40))
      .composite([{input: await solid('#bbb', 20, 40), left: 20, top: 0}])
      .png()
      .toBuffer()
    const spread = async (query: string) => {
      const {channels} = await sharp(await render(query, edge)).stats()
      return (channels[0]?.max ?? 0) - (channels[0]?.min ?? 0)
    }
    const [blurred, plain, sharpened] = [
      await spread('blur=200'),
      await spread('w=40'),
      await spread('sharp=100'),
    ]
    expect([blurred < plain, plain < sharpened]).toEqual([true, true])
  })
})

describe('moving pictures', () => {
  test.each([
    ['w=20', 'gif', 3],
    ['w=10&h=10&fit=crop&crop=left', 'gif', 3],
    ['rect=10,0,20,20&flip=h', 'gif', 3],
    ['w=20&fm=webp', 'webp', 3],
    ['frame=1', 'gif', 1],
    ['w=20&fm=png', 'png', 1],
    ['w=20&or=90', 'gif', 1],
    ['flip=v', 'gif', 1],
    ['w=10&h=10&fit=crop&crop=entropy', 'gif', 1],
  ])('%s is a %s of %i frames', async (query, format, frames) => {
    const bytes = await render(query, await film(), 'gif')
    const made = await sharp(bytes, {animated: true}).metadata()
    expect([made.format, made.pages ?? 1]).toEqual([format, frames])
    expect(await pixelAt(bytes, 2, 2)).toEqual([expect.closeTo(255, -1), expect.closeTo(0, -1), 0, 255])
  })

  test('keep their time', async () => {
    const made = await sharp(await render('w=20', await film(), 'gif'), {animated: true}).metadata()
    expect(made.delay).toEqual([100, 200, 300])
  })
})

describe('drawings', () => {
  test('are drawn in the size that is wanted', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#f00" d="M0 0h5v10H0z"/></svg>',
    )
    const bytes = await render('w=400&fm=png', drawing, 'svg')
    const {width, height} = await sharp(bytes).metadata()
    expect([width, height, await pixelAt(bytes, 198, 10), (await pixelAt(bytes, 202, 10))[3]]).toEqual([
      400,
      400,
      [255, 0, 0, 255],
      0,
    ])
  })
})

test.each(['rect=240,0,10,10', 'rect=0,160,10,10'])('refuses %s, which lies outside', async (query) => {
  await expect(render(query)).rejects.toMatchObject({
    name: 'InvalidRequestError',
    message: 'Parameter "rect" lies outside the image, which has 240x160 pixels',
  })
})

test('takes of a rect what there is', async () => {
  const {width, height} = await sharp(await render('rect=200,100,900,900')).metadata()
  expect([width, height]).toEqual([40, 60])
})

async function render(query: string, source: Buffer = gradient, extension = 'png'): Promise<Buffer> {
  const rendition = chooseRendition(readImageParameters(new URLSearchParams(query)), extension, '')
  return rendition === undefined ? source : renderImage(source, rendition.parameters, rendition.format)
}

/** Nothing but transparency. */
function glass(): Promise<Buffer> {
  return sharp({create: {width: 20, height: 10, channels: 4, background: {r: 0, g: 0, b: 255, alpha: 0}}})
    .png()
    .toBuffer()
}

/** A red, a green and a blue picture of 40 × 20 pixels. */
async function film(): Promise<Buffer> {
  return sharp(await Promise.all(['#f00', '#0f0', '#00f'].map((color) => solid(color, 40, 20))), {
    join: {animated: true},
  })
    .gif({delay: [100, 200, 300]})
    .toBuffer()
}

function solid(color: string, width: number, height: number): Promise<Buffer> {
  return sharp({create: {width, height, channels: 3, background: color}})
    .png()
    .toBuffer()
}

/** Of one colour, eight pixels wide. */
function pane(background: string): Promise<Buffer> {
  return sharp({create: {width: 8, height: 8, channels: 4, background}})
    .png()
    .toBuffer()
}

async function pixelAt(bytes: Buffer, x: number, y: number, page = 0): Promise<number[]> {
  const {data, info} = await sharp(bytes, {page})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)]
}

async function sample(query: URLSearchParams, source: Buffer = gradient): Promise<Seen> {
  const bytes = await render(query.toString(), source)
  const {data, info} = await sharp(bytes).removeAlpha().raw().toBuffer({resolveWithObject: true})
  const points = places.map(([x, y]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
    return [(data[at] ?? 0) / 255, (data[at + 1] ?? 0) / 255] as const
  })
  return {size: `${info.width}x${info.height}`, points}
}
