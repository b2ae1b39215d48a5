import fc from 'fast-check'
import {expect, test} from 'vitest'

import {readXmp} from './read-xmp.ts'

const names = `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:ps="http://ns.adobe.com/photoshop/1.0/"
  xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
  xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
  xmlns:rights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:exif="http://ns.adobe.com/exif/1.0/"
  xmlns:own="https://example.com/own/"`

test('reads caption, credit, rights and codes, whatever the prefixes in the file', () => {
  expect(
    read(`
      <rdf:Description rdf:about="" ps:Credit="Smith &amp; Sons" ps:Headline="2024" own:Note="mine">
        <dc:creator><rdf:Seq><rdf:li>Åse Ødegård</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt>
          <rdf:li xml:lang="x-default">A &lt;caption&gt;</rdf:li>
          <rdf:li xml:lang="nb">En bildetekst</rdf:li>
        </rdf:Alt></dc:description>
        <dc:subject><rdf:Bag><rdf:li>storm</rdf:li><rdf:li> </rdf:li><rdf:li>true</rdf:li></rdf:Bag></dc:subject>
        <core:Scene><rdf:Bag><rdf:li>011200</rdf:li></rdf:Bag></core:Scene>
        <core:CreatorContactInfo rdf:parseType="Resource">
          <core:CiEmailWork>ase@example.test</core:CiEmailWork>
        </core:CreatorContactInfo>
      </rdf:Description>
      <rdf:Description rdf:about="">
        <rights:WebStatement rdf:resource="https://example.com/rights"/>
        <rights:Marked>True</rights:Marked>
      </rdf:Description>`),
  ).toEqual({
    photoshop: {Credit: 'Smith & Sons', Headline: '2024'},
    dc: {
      creator: ['Åse Ødegård'],
      description: [
        {lang: 'x-default', value: 'A <caption>'},
        {lang: 'nb', value: 'En bildetekst'},
      ],
      subject: ['storm', 'true'],
    },
    Iptc4xmpCore: {Scene: ['011200'], CreatorContactInfo: {CiEmailWork: 'ase@example.test'}},
    xmpRights: {WebStatement: 'https://example.com/rights', Marked: 'True'},
  })
})

const place = `
  <rdf:Description>
    <ext:LocationCreated><rdf:Bag><rdf:li><rdf:Description ext:City="Oslo" exif:GPSLatitude="59,54.6N">
      <exif:GPSLongitude>10,45E</exif:GPSLongitude>
    </rdf:Description></rdf:li></rdf:Bag></ext:LocationCreated>
  </rdf:Description>`

test.each([
  [false, {City: 'Oslo'}],
  [true, {City: 'Oslo', GPSLatitude: '59,54.6N', GPSLongitude: '10,45E'}],
])('with coordinates: %s', (withLocation, location) => {
  expect(read(place, withLocation)).toEqual({Iptc4xmpExt: {LocationCreated: [location]}})
})

test('nothing in a file becomes a reference, a type or a key', () => {
  expect(
    read(`<rdf:Description ps:_type="reference">
      <ext:Person ext:_ref="secret" ext:_type="reference" ext:Name="Ann"/>
      <dc:__proto__>x</dc:__proto__>
    </rdf:Description>`),
  ).toEqual({Iptc4xmpExt: {Person: {Name: 'Ann'}}})
})

test('leaves long histories and nested lists out', () => {
  expect(
    read(`<rdf:Description ps:Source="Agency" ps:History="${'x'.repeat(9000)}">
      <dc:subject><rdf:Bag><rdf:li><rdf:Bag><rdf:li>inner</rdf:li></rdf:Bag></rdf:li></rdf:Bag></dc:subject>
    </rdf:Description>`),
  ).toEqual({photoshop: {Source: 'Agency'}, dc: {subject: ['inner']}})
})

test.each([
  ['nothing', ''],
  ['no XML', 'W5M0MpCehiHzreSzNTczkc9d'],
  ['half a packet', `<rdf:RDF ${names}><rdf:Description ps:Credit="x">`],
  ['a prefix without namespace', '<rdf:RDF><rdf:Description/></rdf:RDF>'],
  [
    'an entity of its own',
    `<!DOCTYPE x [<!ENTITY a "aaaa">]><rdf:RDF ${names}><rdf:Description ps:Credit="&a;"/></rdf:RDF>`,
  ],
  ['too many levels', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ['too many elements', `<a>${'<b/>'.repeat(100_000)}</a>`],
  ['two megabytes', `<a>${'x'.repeat(2_000_000)}</a>`],
])('finds nothing in %s', (_name, packet) => {
  expect(readXmp(packet, {withLocation: true})).toEqual({})
})

test('survives anything', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/>',
    '</',
    'rdf:Description',
    'rdf:li',
    'rdf:Bag',
    ' dc:title="',
    '"',
    '&',
    '&amp;',
    ';',
    'x',
    '<!--',
    ']]>',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      expect(typeof read(pieces.join(''))).toBe('object')
    }),
  )
})

function read(descriptions: string, withLocation = false) {
  const packet = `\uFEFF<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names}>${descriptions}</rdf:RDF></x:xmpmeta>
    ${' '.repeat(200)}<?xpacket end="w"?>\0`
  return readXmp(packet, {withLocation})
}
