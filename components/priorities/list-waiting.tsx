import { Sheet } from '@/components/ui/sheet'

/** A screen with nothing to show yet: what is missing, and what brings it. */
export function ListWaiting({ text }: { readonly text: string }) {
  return (
    <Sheet className="flex min-h-[220px] flex-1 items-center justify-center text-center max-sm:min-h-[160px]">
      <p className="serif mx-auto max-w-[30em] text-[17px] leading-[25px] text-ink2">{text}</p>
    </Sheet>
  )
}
