import { download } from '@/components/ui/download'
import { chartFile, chartFileName } from './chart-file'
import { chartFonts } from './chart-fonts'
import { chartPieces } from './chart-pieces'

// Twice the size on the page: sharp on a projector and in print.
const pngScale = 2

/** Saves the chart inside an element as a file of the browser, with its finding as the title and `foot` under it. Rejects when the browser cannot draw it. */
export async function saveChart(within: Element, title: string, { as, foot = '' }: { readonly as: 'svg' | 'png'; readonly foot?: string }): Promise<void> {
  const style = getComputedStyle(document.documentElement)
  const file = chartFile({
    title,
    pieces: chartPieces(within),
    ground: style.getPropertyValue('--sheet').trim(),
    ink: style.getPropertyValue('--ink').trim(),
    fonts: await chartFonts(`${title}${foot}${within.textContent ?? ''}`),
    foot,
  })
  const svg = new Blob([file.markup], { type: 'image/svg+xml' })
  download(as === 'svg' ? svg : await drawn(svg, file.width, file.height), chartFileName(title, as))
}

async function drawn(svg: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * pngScale
    canvas.height = height * pngScale
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('This browser draws no pictures.')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser makes no PNG.')) : resolve(blob)), 'image/png'))
  } finally {
    URL.revokeObjectURL(url)
  }
}
