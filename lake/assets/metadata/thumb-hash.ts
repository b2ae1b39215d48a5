/** Sides of a picture to be hashed, in pixels: one with fewer cannot hold the frequencies that are asked of it. */
const LONGEST_SIDE = 100
const SHORTEST_SIDE = 8

/** The size to which a picture is to be brought before it is hashed. */
export function thumbHashSize({width, height}: {width: number; height: number}) {
  const scale = LONGEST_SIDE / Math.max(width, height)
  return {
    width: Math.max(SHORTEST_SIDE, Math.round(width * scale)),
    height: Math.max(SHORTEST_SIDE, Math.round(height * scale)),
  }
}

export interface RgbaPicture {
  width: number
  height: number
  /** Red, green, blue and alpha of each pixel, row by row, from 0 to 255. */
  pixels: Uint8Array
}

/**
 * The ThumbHash of a picture (https://evanw.github.io/thumbhash/), in Base64: its lowest frequencies in brightness, two
 * colour axes and, where there is any transparency, alpha, four bits each.
 */
export function encodeThumbHash(picture: RgbaPicture): string {
  const {width, height} = picture
  const {channels, hasAlpha} = separate(picture)
  const most = hasAlpha ? 5 : 7
  const longest = Math.max(width, height)
  const across = Math.max(1, Math.round((most * width) / longest))
  const down = Math.max(1, Math.round((most * height) / longest))
  const brightness = transform(channels.brightness, picture, Math.max(3, across), Math.max(3, down))
  const yellow = transform(channels.yellow, picture, 3, 3)
  const red = transform(channels.red, picture, 3, 3)
  const alpha = hasAlpha ? transform(channels.alpha, picture, 5, 5) : undefined

  const isLandscape = width > height
  const head =
    quantize(brightness.constant, 63) |
    (quantize(yellow.constant, 31.5, 31.5) << 6) |
    (quantize(red.constant, 31.5, 31.5) << 12) |
    (quantize(brightness.scale, 31) << 18) |
    (Number(hasAlpha) << 23)
  const shape =
    (isLandscape ? down : across) |
    (quantize(yellow.scale, 63) << 3) |
    (quantize(red.scale, 63) << 9) |
    (Number(isLandscape) << 15)
  const bytes = [head & 255, (head >> 8) & 255, head >> 16, shape & 255, shape >> 8]
  if (alpha !== undefined) bytes.push(quantize(alpha.constant, 15) | (quantize(alpha.scale, 15) << 4))
  const frequencies = [brightness, yellow, red, ...(alpha === undefined ? [] : [alpha])].flatMap(
    ({varying}) => varying,
  )
  for (let index = 0; index < frequencies.length; index += 2) {
    bytes.push(
      quantize(frequencies[index] ?? 0, 15) |
        (index + 1 < frequencies.length ? quantize(frequencies[index + 1] ?? 0, 15) << 4 : 0),
    )
  }
  return Buffer.from(bytes).toString('base64')
}

interface Channels {
  brightness: Float64Array
  /** Yellow to blue. */
  yellow: Float64Array
  /** Red to green. */
  red: Float64Array
  alpha: Float64Array
}

/** What is transparent has the average colour of what is not. */
function separate({width, height, pixels}: RgbaPicture): {channels: Channels; hasAlpha: boolean} {
  const count = width * height
  const at = (index: number) => (pixels[index] ?? 0) / 255
  const average = {r: 0, g: 0, b: 0, alpha: 0}
  for (let pixel = 0; pixel < count; pixel++) {
    const alpha = at(pixel * 4 + 3)
    average.r += alpha * at(pixel * 4)
    average.g += alpha * at(pixel * 4 + 1)
    average.b += alpha * at(pixel * 4 + 2)
    average.alpha += alpha
  }
  const weight = average.alpha === 0 ? 1 : average.alpha
  const empty = () => new Float64Array(count)
  const channels: Channels = {brightness: empty(), yellow: empty(), red: empty(), alpha: empty()}
  for (let pixel = 0; pixel < count; pixel++) {
    const alpha = at(pixel * 4 + 3)
    const r = (average.r / weight) * (1 - alpha) + alpha * at(pixel * 4)
    const g = (average.g / weight) * (1 - alpha) + alpha * at(pixel * 4 + 1)
    const b = (average.b / weight) * (1 - alpha) + alpha * at(pixel * 4 + 2)
    channels.brightness[pixel] = (r + g + b) / 3
    channels.yellow[pixel] = (r + g) / 2 - b
    channels.red[pixel] = r - g
    channels.alpha[pixel] = alpha
  }
  return {channels, hasAlpha: average.alpha < count}
}

interface Spectrum {
  constant: number
  /** From 0 to 1, 0.5 being none. */
  varying: number[]
  scale: number
}

/** Discrete cosine transform: the frequencies of a triangle of `across` by `down`, the constant one apart. */
function transform(
  channel: Float64Array,
  {width, height}: Pick<RgbaPicture, 'width' | 'height'>,
  across: number,
  down: number,
): Spectrum {
  let constant = 0
  let scale = 0
  const varying: number[] = []
  for (let v = 0; v < down; v++) {
    for (let u = 0; u * down < across * (down - v); u++) {
      const amplitude = amplitudeOf(channel, width, height, u, v)
      if (u === 0 && v === 0) constant = amplitude
      else {
        varying.push(amplitude)
        scale = Math.max(scale, Math.abs(amplitude))
      }
    }
  }
  return {
    constant,
    scale,
    varying: varying.map((value) => (scale === 0 ? value : 0.5 + (0.5 * value) / scale)),
  }
}

function amplitudeOf(channel: Float64Array, width: number, height: number, u: number, v: number): number {
  const wave = Float64Array.from({length: width}, (_, x) => Math.cos((Math.PI / width) * u * (x + 0.5)))
  let sum = 0
  for (let y = 0; y < height; y++) {
    const factor = Math.cos((Math.PI / height) * v * (y + 0.5))
    for (let x = 0; x < width; x++) sum += (channel[y * width + x] ?? 0) * (wave[x] ?? 0) * factor
  }
  return sum / (width * height)
}

function quantize(value: number, factor: number, offset = 0): number {
  return Math.round(offset + factor * value)
}
