import { describe, expect, test } from 'vitest'
import { begin, choose, redo, restate, undo } from '../../src/state/history.ts'

const chosen = (...choices: string[]) => choices.reduce(choose, begin('start'))

describe('a history of choices', () => {
  test('goes back and forth over each choice', () => {
    const two = chosen('a', 'b')
    expect(undo(two).present).toBe('a')
    expect(undo(undo(two)).present).toBe('start')
    expect(redo(undo(undo(two))).present).toBe('a')
    expect(redo(redo(undo(undo(two))))).toEqual(two)
  })

  test('has nothing before the start and nothing after the last choice', () => {
    const one = begin('start')
    expect(undo(one)).toBe(one)
    expect(redo(one)).toBe(one)
  })

  test('gives up what was undone when another choice is made', () => {
    const other = choose(undo(chosen('a', 'b')), 'c')
    expect(redo(other)).toBe(other)
    expect([undo(other).present, undo(undo(other)).present]).toEqual(['a', 'start'])
  })

  test('told anew keeps what was before and after', () => {
    const told = restate(undo(chosen('a', 'b')), 'a again')
    expect([undo(told).present, redo(told).present, undo(redo(told)).present]).toEqual(['start', 'b', 'a again'])
  })

  test('keeps a hundred choices', () => {
    const many = Array.from({ length: 150 }, (_, i) => i).reduce(choose, begin(-1))
    expect(many.past.length).toBe(100)
    expect(many.past[0]).toBe(49)
  })
})
