import type { ChartPiece } from './chart-file'

// What the page's style sheet gives a drawing; as attributes it needs neither the sheet nor a style that a content policy could refuse.
const painted = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor'] as const

/** The drawings inside an element, with the colours and type that the page gives them written into each mark. */
export function chartPieces(within: Element): readonly ChartPiece[] {
  return [...within.querySelectorAll('svg[role="img"]')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect()
    const copy = svg.cloneNode(true)
    if (copy instanceof Element) {
      paint(svg, copy)
      copy.setAttribute('width', String(width))
      copy.setAttribute('height', String(height))
    }
    return { markup: new XMLSerializer().serializeToString(copy), width: Math.ceil(width), height: Math.ceil(height) }
  })
}

function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const name of painted) {
    const value = style.getPropertyValue(name)
    if (value !== '') to.setAttribute(name, value === 'rgba(0, 0, 0, 0)' ? 'none' : value)
  }
  to.removeAttribute('class')
  to.removeAttribute('style')
  const copies = [...to.children]
  for (const [at, child] of [...from.children].entries()) {
    const copy = copies[at]
    if (copy !== undefined && child.tagName !== 'title') paint(child, copy)
  }
}
