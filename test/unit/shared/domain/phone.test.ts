import { describe, expect, test } from 'vitest'
import { canonicalPhone, readPhone, maskPhone } from '#shared/domain/phone.ts'

describe('a telephone number', () => {
  test.each([
    ['083785618406', '083785618406'],
    ['+6289298743263', '089298743263'],
    ['62 893-4403-1996', '089344031996'],
    ['89930489731', '089930489731'],
    ['+62 (0)812-3456-7890', '081234567890'],
    ['0062 812 3456 7890', '081234567890'],
    ["'081234567890", '081234567890'],
    ['WA 081234567890', '081234567890'],
    ['081234567890 (WA)', '081234567890'],
    ['81234567890.0', '081234567890'],
    ['(0380) 821234', '0380821234'],
  ])('“%s” is %s', (written, phone) => {
    expect(readPhone(written)).toEqual({ kind: 'valid', phone, others: [] })
    expect(canonicalPhone(written)).toBe(phone)
  })

  test.each(['812', '0812', '08123456789012345', '8.1E+10', 'Budi 081234567890'])(
    '“%s” is odd',
    (written) => {
      expect(readPhone(written).kind).toBe('odd')
    },
  )

  test.each(['', '-', 'tidak ada'])('“%s” is none', (written) => {
    expect(readPhone(written).kind).toBe('none')
  })

  test('beside others comes first, and the others are named', () => {
    expect(readPhone('0812-3456-7890 / 0813 1111 2222')).toEqual({
      kind: 'valid',
      phone: '081234567890',
      others: ['0813 1111 2222'],
    })
  })
})

test('a covered number keeps its first four and last two digits, a short one none', () => {
  expect(maskPhone('081234567890')).toBe('0812******90')
  expect(maskPhone('08123')).toBe('*****')
  expect(maskPhone('')).toBe('')
})
