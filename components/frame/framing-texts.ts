import type { Framing } from '@/lib/model/workshop'
import { frameLabels as labels } from '@/lib/words/labels-frame'

export type FramingText = { readonly value: Framing; readonly label: string; readonly text: string }

/** The three framings of model.md section 1 in plain words. */
export const framingTexts: readonly FramingText[] = [
  { value: 'action-inaction', label: labels.framingBoth, text: labels.framingBothText },
  { value: 'serial-speed', label: labels.framingSpeed, text: labels.framingSpeedText },
  { value: 'scheming-conditional', label: labels.framingHidden, text: labels.framingHiddenText },
]
