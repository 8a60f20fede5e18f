package errors;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

class StaticMembers {
  private static int count;

  private static int next() {
    return count++;
  }

  private StaticMembers itself() {
    return this;
  }

  @Coroutine
  static void behindAnObject(YieldScope<Integer> co, StaticMembers members) {
    members.count = 1;
    co.yield(members.count + members.next());
  }

  @Coroutine
  static void read(YieldScope<Integer> co, StaticMembers members) {
    co.yield(members.itself().count); // ERROR 30: generated code cannot reach count here: it is static, but stands behind an expression: write StaticMembers.count
  }

  @Coroutine
  static void written(YieldScope<Integer> co, StaticMembers members) {
    members.itself().count = 2; // ERROR 21: generated code cannot reach count here: it is static, but stands behind an expression: write StaticMembers.count
    co.yield(1);
  }

  @Coroutine
  static void called(YieldScope<Integer> co, StaticMembers members) {
    co.yield(members.itself().next()); // ERROR 30: generated code cannot reach next here: it is static, but stands behind an expression: write StaticMembers.next
  }
}
