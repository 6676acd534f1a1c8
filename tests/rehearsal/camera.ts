import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from './cast'

export type Shot = { readonly step: string; readonly role: string; readonly scheme: 'light' | 'dark'; readonly file: string }

const schemes = ['light', 'dark'] as const

/** Takes every screen of a step in light and dark, as it is on the device. */
export class Camera {
  readonly shots: Shot[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  async take(step: string, actors: readonly (readonly [role: string, actor: Actor])[]): Promise<void> {
    for (const [role, { page, device }] of actors) {
      for (const scheme of schemes) {
        const file = `${slug(step)}--${slug(role)}--${scheme}.png`
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: path.join(this.#folder, file), fullPage: false, animations: 'disabled', scale: device === 'wall' ? 'css' : 'device' })
        this.shots.push({ step, role, scheme, file })
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    }
  }
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
