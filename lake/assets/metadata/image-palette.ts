import {Vibrant} from 'node-vibrant/node'

import {type ImageSource, openImage} from '../image/open-image.ts'

const SAMPLE_SIZE = 100

/** The colours of an image as `sanity.imagePalette`: CSS colours, `population` in percent of the image. */
export async function extractPalette(source: ImageSource): Promise<Record<string, unknown>> {
  const sample = await openImage(source)
    .resize({width: SAMPLE_SIZE, height: SAMPLE_SIZE, fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .png()
    .toBuffer()
  const swatches = await Vibrant.from(sample).quality(1).getPalette()
  const total = Object.values(swatches).reduce((sum, swatch) => sum + (swatch?.population ?? 0), 0)

  const describe = (swatch: Swatch) => ({
    _type: 'sanity.imagePaletteSwatch',
    background: swatch.hex,
    foreground: swatch.titleTextColor,
    population: total === 0 ? 0 : Math.round((swatch.population / total) * 10_000) / 100,
    title: swatch.titleTextColor,
  })

  const palette: Record<string, unknown> = {_type: 'sanity.imagePalette'}
  let dominant: Swatch | undefined
  for (const [name, key] of swatchNames) {
    const swatch = swatches[name]
    if (!swatch) continue
    palette[key] = describe(swatch)
    if (dominant === undefined || swatch.population > dominant.population) dominant = swatch
  }
  if (dominant !== undefined) palette['dominant'] = describe(dominant)
  return palette
}

type Swatch = NonNullable<Awaited<ReturnType<Vibrant['getPalette']>>[string]>

const swatchNames = [
  ['DarkMuted', 'darkMuted'],
  ['DarkVibrant', 'darkVibrant'],
  ['LightMuted', 'lightMuted'],
  ['LightVibrant', 'lightVibrant'],
  ['Muted', 'muted'],
  ['Vibrant', 'vibrant'],
] as const
