/** One drawing of a chart, its colours and type already written into it. */
export type ChartPiece = { readonly markup: string; readonly width: number; readonly height: number }
export type ChartFile = { readonly markup: string; readonly width: number; readonly height: number }

const margin = 20
const titleSize = 17
const lineHeight = 23
const footSize = 11

/** A drawing that stands alone: the finding above, the chart below, fonts and ground within. */
export function chartFile({ title, pieces, ground, ink, fonts, foot = '' }: {
  readonly title: string
  readonly pieces: readonly ChartPiece[]
  readonly ground: string
  readonly ink: string
  /** `@font-face` rules with the fonts inside; may be empty. */
  readonly fonts: string
  /** One line under the chart that says where it comes from; none when empty. */
  readonly foot?: string
}): ChartFile {
  const inner = Math.max(320, ...pieces.map(({ width }) => width))
  const lines = wrap(title, Math.floor(inner / (titleSize * 0.52)))
  const top = margin + lines.length * lineHeight + 8
  const tops = pieces.map((_, at) => pieces.slice(0, at).reduce((y, { height }) => y + height + 12, top))
  const footLines = foot === '' ? [] : wrap(foot, Math.floor(inner / (footSize * 0.55)))
  const bottom = pieces.reduce((y, piece) => y + piece.height + 12, top) - 12
  const height = bottom + margin + (footLines.length === 0 ? 0 : 8 + footLines.length * 15)
  const width = inner + 2 * margin
  const heads = lines.map((line, at) => `<text x="${margin}" y="${margin + titleSize + at * lineHeight - 2}" font-family="'Charis SIL', Charter, Georgia, serif" font-size="${titleSize}" font-weight="700" fill="${escapeXml(ink)}">${escapeXml(line)}</text>`)
  const feet = footLines.map((line, at) => `<text x="${margin}" y="${bottom + 20 + at * 15}" font-family="'Inter Variable', Inter, system-ui, sans-serif" font-size="${footSize}" fill="${escapeXml(ink)}">${escapeXml(line)}</text>`)
  const drawings = pieces.map(({ markup }, at) => `<g transform="translate(${margin} ${tops[at] ?? top})">${markup}</g>`)
  const style = fonts === '' ? '' : `<style>${fonts}</style>`
  return {
    width,
    height,
    markup: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escapeXml(title)}</title>${style}<rect width="${width}" height="${height}" fill="${escapeXml(ground)}"/>${heads.join('')}${drawings.join('')}${feet.join('')}</svg>`,
  }
}

/** A name for the file from its finding: letters and digits of any script, hyphens between, at most 60 long. */
export function chartFileName(title: string, ending: 'svg' | 'png'): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const fits = words.findIndex((_, at) => words.slice(0, at + 1).join('-').length > 60)
  const name = words.slice(0, fits < 0 ? words.length : fits).join('-')
  return `${name === '' ? 'chart' : name}.${ending}`
}

function wrap(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines[lines.length - 1]
    return last === undefined || last.length + word.length + 1 > most ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
