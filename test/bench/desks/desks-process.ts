/** The desks in a process of their own: waits for orders and reports what came of each. */
import type { Order } from './orders.ts'
import { work } from './work.ts'

process.on('message', (order: Order) => {
  void work(order).then((report) => process.send?.(report))
})
