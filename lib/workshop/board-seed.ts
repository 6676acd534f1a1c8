import type * as Y from 'yjs'
import type { Workshop } from '../model/workshop'
import { writeCard } from './board-card'
import { cardsOf, settingsOf } from './board-roots'
import { writeSettings } from './board-settings'
import { evenPositions, type Chance } from './position'
import { seededChance } from './seeded-chance'

/**
 * Fills an empty board with the cards and settings of a file, in one transaction. Views are no part of the board.
 * Without `chance` the random digits of the places follow from the document's client id.
 */
export function seedBoard(doc: Y.Doc, workshop: Workshop, chance: Chance = seededChance(String(doc.clientID))): void {
  const places = evenPositions(workshop.interventions.length, chance)
  doc.transact(() => {
    for (const [index, card] of workshop.interventions.entries()) {
      const place = places[index]
      if (place === undefined) throw new Error(`No place for card ${index} of ${places.length}.`)
      writeCard(cardsOf(doc), card, place)
    }
    writeSettings(settingsOf(doc), workshop)
  })
}
