import { expect, it } from 'vitest'
import { errorReply, joinReply } from '@/lib/protocol/commands'
import { doorShown, joined, memberSeen, refused } from '@/lib/protocol/door-replies'
import { doorReply, enteredReply } from '@/lib/protocol/lead-commands'
import { roomOf } from '../rounds/people'

it('DOOR-40 the join page reads what the server answers at the door, in the shapes that everybody else reads', async () => {
  const { workshop, people: [ana] } = await roomOf(['Ana'])
  if (ana === undefined) throw new Error('Nobody joined.')
  const door = await ana.browser.post('/api/door', { code: workshop.code })
  expect(doorShown.safeParse(door.body)).toMatchObject({ success: true, data: doorReply.parse(door.body) })
  const again = await ana.browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant' })
  expect(joined.safeParse(again.body)).toMatchObject({ success: true, data: joinReply.parse(again.body) })
  const chair = await ana.browser.post('/api/recover', { recoveryCode: workshop.recoveryCode })
  expect(joined.safeParse(chair.body)).toMatchObject({ success: true, data: enteredReply.parse(chair.body) })
  const wrong = await ana.browser.post('/api/door', { code: 'ZZZ-ZZZ' })
  expect(refused.safeParse(wrong.body)).toMatchObject({ success: true, data: errorReply.parse(wrong.body) })
  expect(memberSeen.safeParse((await ana.browser.get(`/api/workshops/${workshop.id}/me`)).body).success).toBe(true)
  // What is not of that shape is not read.
  for (const broken of [null, [], 'x', { title: 5 }, { ...Object(door.body), naming: 'open' }, { ...Object(door.body), leads: [1] }, { ...Object(door.body), door: 'ajar' }]) expect(doorShown.safeParse(broken).success).toBe(false)
  for (const reader of [joined, refused, memberSeen]) for (const broken of [null, [], { error: 5 }, { workshopId: 1, personId: 2 }]) expect(reader.safeParse(broken).success).toBe(false)
})
