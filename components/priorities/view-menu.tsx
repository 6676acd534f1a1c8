import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice } from '@/components/ui/menu'
import type { View } from '@/lib/model/workshop'
import { fill } from '@/lib/words/fill'
import { resultsLabels as labels } from '@/lib/words/labels-results'

/** Whose list is on the screen. */
export function ViewMenu({ views, shownId, myViewId, onShow }: { readonly views: readonly View[]; readonly shownId: string | null; readonly myViewId: string | null; readonly onShow: (viewId: string) => void }) {
  const nameOf = (view: View) => (view.id === myViewId ? `${view.name} (you)` : view.name)
  const shown = views.find(({ id }) => id === shownId)
  return (
    <Menu trigger={<Button>{shown === undefined ? labels.viewAs : fill(labels.viewAsOf, { view: nameOf(shown) })}<ChevronDown aria-hidden size={15} /></Button>}>
      {views.map((view) => <MenuChoice key={view.id} checked={view.id === shownId} onSelect={() => onShow(view.id)}>{nameOf(view)}</MenuChoice>)}
    </Menu>
  )
}
