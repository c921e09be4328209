import { expect, test } from 'vitest'
import { faultOf } from '../../../../renderer/devices/camera/open-camera.ts'

test.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
])('%s means that the camera is %s', (name, fault) => {
  expect(faultOf(new DOMException('', name))).toBe(fault)
})
