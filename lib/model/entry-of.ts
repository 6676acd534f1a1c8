/** The value a record holds under a name somebody chose; undefined when it has none, also for names such as `constructor`. */
export function entryOf<T>(record: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
}
