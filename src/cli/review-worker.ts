import {workerData} from 'node:worker_threads'
import type {ReviewJob} from './review-pool.js'
import type {ReviewSetup} from './review-task.js'
import {reviewWork} from './review-work.js'
import {yearsWork} from './review-years-work.js'

let works: {readonly review: ReturnType<typeof reviewWork>; readonly years: ReturnType<typeof yearsWork>} | undefined

/** What a worker thread of a review does with a job; its pool tells it what holds for all of them. */
export function work(job: ReviewJob): Promise<unknown> {
  // tinypool puts its own data before what it was given
  const [, setup] = workerData as readonly [unknown, ReviewSetup]
  works ??= {review: reviewWork(setup), years: yearsWork(setup)}
  return 'pair' in job ? works.years(job.pair) : works.review(job.task)
}
