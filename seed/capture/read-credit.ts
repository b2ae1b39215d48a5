import {findByName, type Vocabulary} from '../vocabulary/vocabulary.ts'

export interface Credit {
  photographer?: string
  /** Agencies and offices between photographer and supplier, in the order of the credit line. */
  chain: string[]
  supplier?: string
  stateAgency: boolean
  handout: boolean
  /** Parts that are neither known nor look like one person's name. */
  unknown: string[]
}

/** Two to four words that start with a capital letter: how a credit line prints a person. */
const PERSON = /^\p{Lu}[\p{L}'’.-]{0,40}(?: \p{L}[\p{L}'’.-]{0,40}){1,3}$/u

/**
 * Tells the parts of a credit line apart: “Sputnik/Aleksey Druzhinin/Kremlin via Reuters”. What stands after “via” is the
 * supplier, without it a known source at the start is (“REUTERS/Florence Lo”).
 */
export function readCredit(creditLine: string, vocabulary: Vocabulary): Credit {
  const {parts, supplier} = splitSupplier(creditLine, vocabulary)
  const named = parts.filter((part) => !isHandoutMark(part))
  const agencies = named.flatMap((part) => findByName(vocabulary.agencies, part) ?? [])
  const rest = named.filter((part) => findByName(vocabulary.agencies, part) === undefined)
  const people = rest.filter((part) => PERSON.test(part))
  const [photographer] = people
  const isOnePerson = people.length === 1
  return {
    ...(photographer !== undefined && isOnePerson ? {photographer} : {}),
    chain: [...new Set(agencies.map((agency) => agency.name))],
    ...(supplier === undefined ? {} : {supplier}),
    stateAgency: agencies.some((agency) => agency.stateAgency),
    handout: agencies.some((agency) => agency.handout) || named.length < parts.length,
    unknown: rest.filter((part) => !(isOnePerson && part === photographer)),
  }
}

function splitSupplier(
  creditLine: string,
  vocabulary: Vocabulary,
): {parts: string[]; supplier: string | undefined} {
  const via = creditLine.lastIndexOf(' via ')
  if (via !== -1) {
    const supplier = creditLine.slice(via + ' via '.length).trim()
    return {
      parts: splitParts(creditLine.slice(0, via)),
      supplier: findByName(vocabulary.sources, supplier)?.name ?? (supplier === '' ? undefined : supplier),
    }
  }
  const [first = '', ...others] = splitParts(creditLine)
  const source = findByName(vocabulary.sources, first)
  return source === undefined
    ? {parts: splitParts(creditLine), supplier: undefined}
    : {parts: others, supplier: source.name}
}

function splitParts(text: string): string[] {
  return text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isHandoutMark(part: string): boolean {
  return part.toLowerCase() === 'handout'
}
