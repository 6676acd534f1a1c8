import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import type { Shot } from './camera'

/** An index of all shots by step and role, light beside dark, and the same as one picture. */
export async function writeContactSheet(browser: Browser, folder: string, { shots, notes }: { readonly shots: readonly Shot[]; readonly notes: readonly string[] }): Promise<void> {
  const steps = [...new Set(shots.map(({ step }) => step))]
  const figure = ({ role, scheme, file }: Shot) => `<figure><a href="${file}"><img src="${file}" alt="${escape(role)}, ${scheme}" loading="eager"></a><figcaption>${escape(role)} · ${scheme}</figcaption></figure>`
  const sections = steps.map((step) => `<section><h2>${escape(step)}</h2><div>${shots.filter((shot) => shot.step === step).map(figure).join('')}</div></section>`)
  const style = 'body{font:15px/1.4 system-ui,sans-serif;margin:24px;background:#e9eceb;color:#141d26}h2{font-size:18px;margin:28px 0 8px}div{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}figure{margin:0}img{display:block;height:280px;width:auto;border:1px solid #7f8a93}figcaption{font-size:12px;color:#46525d;margin-top:3px}'
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rehearsal</title><style>${style}</style><h1>Rehearsal</h1><ul>${notes.map((note) => `<li>${escape(note)}</li>`).join('')}</ul>${sections.join('')}</html>`
  const index = path.join(folder, 'index.html')
  writeFileSync(index, html)
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } })
  await page.goto(pathToFileURL(index).href)
  await page.screenshot({ path: path.join(folder, 'montage.png'), fullPage: true })
  await page.close()
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
}
