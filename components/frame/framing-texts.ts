import type { Framing } from '@/lib/model/workshop'

export type FramingText = { readonly value: Framing; readonly label: string; readonly text: string }

/** The three framings of model.md section 1 in plain words. */
export const framingTexts: readonly FramingText[] = [
  { value: 'action-inaction', label: 'No catastrophe, ours or others’', text: 'what counts is getting through without a catastrophe; charts show ours against others’' },
  { value: 'serial-speed', label: 'No catastrophe, shown against speed', text: 'the same lists; charts show safety against the speed that is kept' },
  { value: 'scheming-conditional', label: 'Safe if the AI hides its aims, useful if it does not', text: 'safety is judged only for an AI that hides its aims, everything else counts as use' },
]
