import { PersonDisc } from '@/components/shell/person-disc'

/** "Ana is editing", in the warn colour and in words. */
export function EditingChip({ names }: { readonly names: readonly string[] }) {
  const [first] = names
  if (first === undefined) return null
  return (
    <span className="inline-flex shrink-0 items-center gap-[5px] rounded-full bg-warn-soft py-px pr-2 pl-0.5 text-[12px] leading-4 font-semibold text-warn">
      <PersonDisc name={first} small />
      {names.length === 1 ? `${first} is editing` : `${names.length} are editing`}
    </span>
  )
}
