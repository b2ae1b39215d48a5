import sharp from 'sharp'

import {setText} from './letters.ts'
import {STAND_IN_HEIGHT, STAND_IN_WIDTH} from './stand-in-description.ts'

const INK = '#4f5b66'
const TEXT_SCALE = 0.46
const TEXT_BASELINE = 470

/** Draws the stand-in picture as a PNG: grey hills under a pale sun, with its name in the middle, where no crop loses it. */
export async function drawStandIn(): Promise<Buffer> {
  return sharp(Buffer.from(standInSvg())).removeAlpha().png({palette: false, compressionLevel: 9}).toBuffer()
}

export function standInSvg(): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${STAND_IN_WIDTH}" height="${STAND_IN_HEIGHT}" viewBox="0 0 ${STAND_IN_WIDTH} ${STAND_IN_HEIGHT}">`,
    `<rect width="${STAND_IN_WIDTH}" height="${STAND_IN_HEIGHT}" fill="#e9edf0"/>`,
    '<circle cx="1240" cy="250" r="96" fill="#f8f9fa"/>',
    '<path d="M0 640C220 560 400 560 640 632S1120 740 1600 560V900H0Z" fill="#d6dce1"/>',
    '<path d="M0 730C260 640 460 690 760 752S1280 790 1600 690V900H0Z" fill="#c3ccd3"/>',
    '<path d="M0 820C340 760 620 800 900 836S1400 850 1600 800V900H0Z" fill="#b0bbc4"/>',
    drawFrame(),
    drawWords('Stand-in picture'),
    '</svg>',
  ].join('')
}

/** The sign for “picture”: a frame with a hill and a sun. */
function drawFrame(): string {
  return [
    `<g transform="translate(${STAND_IN_WIDTH / 2} 290)" fill="none" stroke="${INK}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round">`,
    '<rect x="-72" y="-54" width="144" height="108" rx="12"/>',
    '<path d="M-52 32L-14-14L16 20L34 0L54 24"/>',
    '<circle cx="34" cy="-24" r="9"/>',
    '</g>',
  ].join('')
}

function drawWords(text: string): string {
  const {letters, width} = setText(text)
  const left = (STAND_IN_WIDTH - width * TEXT_SCALE) / 2
  return [
    `<g transform="translate(${left} ${TEXT_BASELINE}) scale(${TEXT_SCALE})" fill="none" stroke="${INK}" stroke-width="15" stroke-linejoin="round" stroke-linecap="round">`,
    ...letters.map(({path, x}) => `<path transform="translate(${x} 0)" d="${path}"/>`),
    '</g>',
  ].join('')
}
