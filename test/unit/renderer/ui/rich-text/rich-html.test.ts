import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToRich, richToHtml } from '../../../../../renderer/ui/rich-text/rich-html.ts'

describe('rich text on the screen', () => {
  it('shows paragraphs, bold words and lists, and comes back as it was', () => {
    const text =
      'Dibuka **Bupati** pukul 09.00.\n\n- satu\n- dua\n1. tiga\n2. empat\n### Judul\nAkhir & <selesai>'
    expect(richToHtml(text)).toBe(
      '<p>Dibuka <b>Bupati</b> pukul 09.00.</p><p><br></p><ul><li>satu</li><li>dua</li></ul>' +
        '<ol><li>tiga</li><li>empat</li></ol><h3>Judul</h3><p>Akhir &amp; &lt;selesai&gt;</p>',
    )
    expect(htmlToRich(richToHtml(text))).toBe(text)
  })

  it('comes back as it was, whatever was written', () => {
    const words = fc.constantFrom('kata', '<b>', '&amp;', 'a*b', '“x”', '3', '7.', '-')
    const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => `x ${parts.join(' ')}`)
    const kind = fc.constantFrom('', '- ', '### ')
    const text = fc
      .array(fc.tuple(kind, line), { maxLength: 6 })
      .map((lines) => lines.map(([mark, words_]) => mark + words_).join('\n'))
    fc.assert(
      fc.property(text, (written) => {
        expect(htmlToRich(richToHtml(written))).toBe(written)
      }),
    )
  })

  it('shows nothing of what was written as anything but words', () => {
    const html = richToHtml('<img src=x onerror=alert(1)>\n**<script>**')
    expect(html).not.toMatch(/<(?!\/?(?:p|b)>)/)
  })
})

describe('what is pasted from Word', () => {
  const word = `
    <style>p.MsoNormal { margin: 0 } </style><!--[if gte mso 9]><xml><w:Kind>rahasia</w:Kind></xml><![endif]-->
    <h2 style="color:red"><span style="font-family:Calibri">Hasil rapat</span></h2>
    <p class="MsoNormal"><b><span lang="IN">Netralitas</span></b><span> adalah&nbsp;kewajiban.<o:p></o:p></span></p>
    <p class="MsoListParagraph"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span><!--[endif]--><span>Satu</span></p>
    <p class="MsoListParagraph"><!--[if !supportLists]--><span style="mso-list:Ignore">1.<span>&nbsp;</span></span><!--[endif]-->Dua</p>
    <ul><li><p style="font-weight:bold">Tiga</p></li><li style="font-weight:400">Empat</li></ul>
    <table><tr><td><p>Bupati</p></td><td>09.00</td></tr></table>
    <script>alert(1)</script><img src="file:///c:/rahasia.png">`

  it('is clean text, bold words and lists', () => {
    expect(htmlToRich(word).split('\n')).toEqual([
      '### Hasil rapat',
      '**Netralitas** adalah kewajiban.',
      '- Satu',
      '1. Dua',
      '- **Tiga**',
      '- Empat',
      'Bupati',
      '09.00',
    ])
  })

  it('with a megabyte of markup is read at once, and says no more than its words', () => {
    const paragraph = `<p class="MsoNormal" style="${'margin:0cm;'.repeat(300)}"><b>Kata</b> <span style="mso-x:y">biasa</span></p>`
    const html = paragraph.repeat(300)
    expect(html.length).toBeGreaterThan(1_000_000)
    expect(htmlToRich(html)).toBe(Array.from({ length: 300 }, () => '**Kata** biasa').join('\n'))
  })

  it('is read without harm, whatever it is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '<',
      '>',
      'kata',
      '<ol><li>',
      '"',
      '<style>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof htmlToRich(pieces.join(''))).toBe('string')
      }),
    )
  })
})
