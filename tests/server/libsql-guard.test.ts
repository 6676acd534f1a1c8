import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bindable } from '@/server/store/bindable'
import { openGuarded } from '@/server/store/libsql-guard'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'

function open() {
  const database = openGuarded(path.join(temporaryFolder(), 'guard.db'))
  afterTest(() => database.close())
  database.prepare('create table t (v)').run([])
  return database
}

describe('libsql guard', () => {
  it('SERVER-10 a boolean is stored as 0 or 1 and does not end the process', () => {
    const database = open()
    database.prepare('insert into t values (?)').run([true])
    database.prepare('insert into t values (?)').run([false])
    expect(database.prepare('select v from t').all([])).toEqual([{ v: 1 }, { v: 0 }])
  })

  it('SERVER-11 a lone Buffer and a lone Uint8Array are stored and read back as Uint8Array', () => {
    const database = open()
    database.prepare('insert into t values (?)').run([Buffer.from([1, 2])])
    database.prepare('insert into t values (?)').run([Uint8Array.of(3)])
    expect(database.prepare('select v from t').all([])).toEqual([{ v: Uint8Array.of(1, 2) }, { v: Uint8Array.of(3) }])
  })

  it('SERVER-12 text, finite numbers, bigint and null pass', () => {
    const database = open()
    for (const value of ['a', 1.5, 7n, null]) database.prepare('insert into t values (?)').run([value])
    expect(database.prepare('select v from t').all([])).toEqual([{ v: 'a' }, { v: 1.5 }, { v: 7 }, { v: null }])
    expect([...database.prepare('select v from t where v = ?').iterate(['a'])]).toEqual([{ v: 'a' }])
  })

  const wrong: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['object', { a: 1 }],
    ['Array', [1]],
    ['Date', new Date(0)],
    ['Map', new Map()],
    ['ArrayBuffer', new ArrayBuffer(2)],
    ['DataView', new DataView(new ArrayBuffer(2))],
    ['symbol', Symbol('s')],
    ['function', () => 1],
  ]
  it.each(wrong)('SERVER-13 a parameter that SQLite has no type for is refused before libsql sees it: %s', (_, value) => {
    const database = open()
    expect(() => database.prepare('insert into t values (?)').run([value])).toThrow(TypeError)
    expect(() => database.prepare('select v from t where v = ?').all([value])).toThrow(/Parameter 1/)
    expect(() => [...database.prepare('select v from t where v = ?').iterate([value])]).toThrow(TypeError)
    expect(() => bindable(value, 3)).toThrow(/Parameter 3/)
    expect(database.prepare('select v from t').all([])).toEqual([])
  })

  it('SERVER-15 a statement that comes again is read once, and still sees a table that changed', () => {
    const database = open()
    const insert = 'insert into t (v) values (?)'
    expect(database.prepare(insert)).toBe(database.prepare(insert))
    const all = database.prepare('select * from t order by v')
    database.prepare(insert).run([1])
    const rows = all.iterate([])
    rows.next()
    expect(all.all([])).toEqual([{ v: 1 }])
    database.prepare('alter table t add column w').run([])
    database.prepare(insert).run([2])
    expect(database.prepare('select * from t order by v').all([])).toEqual([
      { v: 1, w: null },
      { v: 2, w: null },
    ])
    // Twice begun and ended, with a failure between.
    for (const end of ['commit', 'rollback']) {
      database.prepare('begin').run([])
      database.prepare(insert).run([3])
      expect(() => database.prepare('insert into nowhere values (1)').run([])).toThrow()
      database.prepare(end).run([])
    }
    expect(database.prepare('select count(*) as n from t').all([])).toEqual([{ n: 3 }])
  })
})
