@file:JvmName("Kotlin")

package dev.fermata.benchmarks

/** The peers in Kotlin: the same generators as `sequence` blocks. */
fun upTo(n: Int): Iterator<Int> = iterator {
  for (i in 0 until n) yield(i)
}

fun evens(n: Int): Iterator<Int> = iterator {
  for (i in 0 until n) yield(2 * i)
}

fun downFrom(n: Int): Iterator<Int> = iterator {
  for (i in n downTo 1) yield(i)
}

fun squares(n: Int): Iterator<Int> = iterator {
  for (i in 0 until n) yield(i * i)
}

/** Recursion by suspending calls of one scope. */
fun inOrder(root: Node?): Iterator<Int> = iterator { walk(root) }

private suspend fun SequenceScope<Int>.walk(node: Node?) {
  if (node == null) return
  walk(node.left)
  yield(node.value)
  walk(node.right)
}

/** Recursion by delegation, a sequence per node. */
fun inOrderByYieldAll(node: Node?): Sequence<Int> = sequence {
  if (node != null) {
    yieldAll(inOrderByYieldAll(node.left))
    yield(node.value)
    yieldAll(inOrderByYieldAll(node.right))
  }
}
