
// Six shapes in six colours, in fixed order (DESIGN.md "Stories"): told apart without the colour too.
const shapes: readonly { readonly fill: string; readonly path: string }[] = [
  { fill: 'fill-s1', path: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z' },
  { fill: 'fill-s2', path: 'M-4.5 -4.5H4.5V4.5H-4.5Z' },
  { fill: 'fill-s3', path: 'M0 -5.2L5.2 4.4H-5.2Z' },
  { fill: 'fill-s4', path: 'M0 5.2L5.2 -4.4H-5.2Z' },
  { fill: 'fill-s5', path: 'M0 -6L6 0L0 6L-6 0Z' },
  { fill: 'fill-s6', path: 'M-2.9 -5H2.9L5.8 0L2.9 5H-2.9L-5.8 0Z' },
]

/** Mark of the story at a place of the workshop's list; a seventh story starts the shapes again. */
export function StoryGlyph({ index, x, y, scale = 1 }: { readonly index: number; readonly x: number; readonly y: number; readonly scale?: number }) {
  const shape = shapes[index % shapes.length]
  return shape === undefined ? null : <path d={shape.path} transform={`translate(${x} ${y}) scale(${scale})`} className={shape.fill} />
}

/** The mark alone, beside its name in words. */
export function StoryMark({ index }: { readonly index: number }) {
  return <svg aria-hidden width="14" height="14" viewBox="-7 -7 14 14" className="inline-block shrink-0"><StoryGlyph index={index} x={0} y={0} /></svg>
}

export type StoryDone = { readonly id: string; readonly name: string; readonly done: boolean }

/** In which stories an ask is carried out: a mark where it is, a dot where not; the words for those who listen. */
export function StoryRow({ stories }: { readonly stories: readonly StoryDone[] }) {
  const done = stories.filter((story) => story.done)
  const words = done.length === stories.length ? 'carried out in every story' : done.length === 0 ? 'carried out in no story' : `carried out in: ${done.map(({ name }) => name).join(', ')}`
  return (
    <svg role="img" width={stories.length * 17} height="14" viewBox={`0 -7 ${stories.length * 17} 14`} className="inline-block">
      <title>{words}</title>
      {stories.map((story, at) => story.done
        ? <StoryGlyph key={story.id} index={at} x={at * 17 + 8.5} y={0} scale={0.86} />
        : <circle key={story.id} cx={at * 17 + 8.5} r="1" className="fill-ink3" />)}
    </svg>
  )
}

