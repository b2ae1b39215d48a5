/** Surrogates stand for nothing by themselves. */
const FIRST_SURROGATE = 0xd800
const AFTER_SURROGATES = 0xe000
const LAST_CODE = 0xffff

/** Writes each word, or whatever is compared whole, as one character: differences are then found word by word. */
export class Alphabet {
  readonly #codes = new Map<string, string>()
  readonly #words = new Map<string, string>()
  #next = 1

  encode(words: readonly string[]): string {
    return words.map((word) => this.#codes.get(word) ?? this.#add(word)).join('')
  }

  decode(codes: string): string {
    return [...codes].map((code) => this.#words.get(code) ?? '').join('')
  }

  #add(word: string): string {
    if (this.#next === FIRST_SURROGATE) this.#next = AFTER_SURROGATES
    if (this.#next > LAST_CODE) {
      throw new RangeError(
        'More than 63,487 different words cannot be compared at once. Split the text into blocks.',
      )
    }
    const code = String.fromCharCode(this.#next)
    this.#next += 1
    this.#codes.set(word, code)
    this.#words.set(code, word)
    return code
  }
}
