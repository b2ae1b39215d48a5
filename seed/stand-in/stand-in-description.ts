/** The text alternative of the stand-in: it describes the drawing and claims nothing about the photograph. */
export const STAND_IN_ALT = 'Stand-in picture: grey hills under a pale sun. The photograph is not here yet.'

/** In pixels. Wide enough for the largest card of any network, 1200. */
export const STAND_IN_WIDTH = 1600
export const STAND_IN_HEIGHT = 900
