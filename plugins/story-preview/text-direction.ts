/** Scripts written from right to left. */
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])

/** Direction of text in a BCP 47 language; left to right when the language is not understood. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const {script} = new Intl.Locale(language).maximize()
    return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  } catch (error) {
    if (error instanceof RangeError) return 'ltr'
    throw error
  }
}
