/** The page's own fonts as `@font-face` rules that hold the font files, for the characters of a text. A file that cannot be had is left out: the fallback serves. */
export async function chartFonts(text: string): Promise<string> {
  const characters = [...new Set(text)].flatMap((character) => character.codePointAt(0) ?? [])
  const faces = [...document.styleSheets].flatMap((sheet) => facesOf(sheet)).filter((face) => isUsed(face, characters))
  return (await Promise.all(faces.map(embedded))).join('')
}

function facesOf(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    // A style sheet of another origin, an extension's say, does not show its rules.
    return []
  }
}

function isUsed({ style }: CSSFontFaceRule, characters: readonly number[]): boolean {
  const family = style.getPropertyValue('font-family').replace(/["']/g, '')
  const isTitle = family === 'Charis SIL' && style.getPropertyValue('font-weight') === '700'
  if (!isTitle && family !== 'Inter Variable') return false
  const ranges = style.getPropertyValue('unicode-range')
  return ranges === '' || characters.some((code) => ranges.split(',').some((range) => holds(range.trim(), code)))
}

function holds(range: string, code: number): boolean {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-')
  return code >= Number.parseInt(from.replaceAll('?', '0'), 16) && code <= Number.parseInt(to.replaceAll('?', 'F'), 16)
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1]
  if (source === undefined) return ''
  try {
    const answer = await fetch(new URL(source, parentStyleSheet?.href ?? document.baseURI))
    if (!answer.ok) return ''
    const data = await dataUrl(await answer.blob())
    const range = style.getPropertyValue('unicode-range')
    return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};src:url(${data})${range === '' ? '' : `;unicode-range:${range}`}}`
  } catch {
    // Offline and not in the browser's cache.
    return ''
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'))
    reader.readAsDataURL(blob)
  })
}
