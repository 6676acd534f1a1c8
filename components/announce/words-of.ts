/** The words of an element as they are seen: blocks apart, without what this width hides, without buttons and what is only drawn. */
export function wordsOf(element: HTMLElement): string {
  const parts: string[] = []
  let block: Element | null = null
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('button, [aria-hidden="true"], option') !== null || !parent.checkVisibility()) continue
    const its = blockOf(parent, element)
    if (its !== block) parts.push(' ')
    block = its
    parts.push(node.textContent ?? '')
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim()
}

function blockOf(inner: Element, end: Element): Element {
  let element = inner
  while (element !== end && element.parentElement !== null && /^(inline$|contents)/.test(getComputedStyle(element).display)) element = element.parentElement
  return element
}
