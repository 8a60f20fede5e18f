@file:JvmName("KotlinAsync")

package dev.fermata.benchmarks

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** The asynchronous peers in Kotlin, on one thread. */
fun awaitCompleted(n: Int, value: Int): Int = runBlocking {
  val done = CompletableDeferred(value)
  var sum = 0
  for (i in 0 until n) sum += done.await()
  sum
}

private suspend fun child(i: Int): Int {
  if (i < 0) yield()
  return i and 63
}

private suspend fun childWithLargeResult(i: Int): Int {
  if (i < 0) yield()
  return 3 * i + 1
}

fun callChildren(n: Int, small: Boolean): Int = runBlocking {
  var sum = 0
  if (small) {
    for (i in 0 until n) sum += child(i)
  } else {
    for (i in 0 until n) sum += childWithLargeResult(i)
  }
  sum
}

fun awaitChildren(n: Int): Int = runBlocking {
  var sum = 0
  for (i in 0 until n) sum += async { child(i) }.await()
  sum
}

private suspend fun turn(n: Int): Int {
  var turns = 0
  for (i in 0 until n) {
    yield()
    turns++
  }
  return turns
}

fun turns(n: Int): Int = runBlocking {
  val a = async { turn(n) }
  val b = async { turn(n) }
  a.await() + b.await()
}

fun awaitAll(n: Int): Int = runBlocking { List(n) { async { it and 63 } }.awaitAll().sum() }

/** Sleeps in as many coroutines; runs something when all have gone to sleep. */
fun sleepers(n: Int, millis: Long, asleep: Runnable) = runBlocking {
  repeat(n) { launch { delay(millis) } }
  yield()
  asleep.run()
}
