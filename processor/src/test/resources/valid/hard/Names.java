package valid.names;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.generator.YieldScope;

/** Names that generated code would like to have. */
class Names {
  @Coroutine
  static void count(YieldScope<Integer> self, int co, int caller) {
    self.yield(co + caller);
  }

  @Coroutine
  static void count(YieldScope<Integer> co, int self) {
    co.yield(self);
    count(co, self, self);
  }

  @Coroutine
  void Count(YieldScope<Integer> names, Names self, Names failure) {
    names.yield(1);
    Count(names, this, failure);
    self.Count(names, this, failure);
  }

  @Coroutine(factory = "count")
  static Object other(GeneratorScope<Object, Object> resume, Object location, Object LINES) {
    Object START = resume.yield(location);
    Object Objects = resume.yield(LINES);
    return new Object[] {START, Objects};
  }

  @Coroutine
  static Generator made(YieldScope<Frame> co, Root root, Void nothing) {
    co.yield(new Frame());
    Override override = null;
    co.yield(override == null ? new Frame() : null);
    return new Generator();
  }

  static int use() {
    return NamesCoroutines.count(1).next()
        + NamesCoroutines.count(1, 2).next()
        + NamesCoroutines.count("a", "b").hashCode()
        + NamesCoroutines.Count(new Names(), null, null).next()
        + NamesCoroutines.made(new Root(), new Void()).hashCode();
  }
}
//// valid/names/Names_count.java
package valid.names;

class Names_count {}
//// valid/names/Generator.java
package valid.names;

class Generator {}
//// valid/names/Frame.java
package valid.names;

class Frame {}
//// valid/names/Root.java
package valid.names;

class Root {}
//// valid/names/Void.java
package valid.names;

class Void {}
//// valid/names/Override.java
package valid.names;

class Override {}
//// valid/names/IllegalStateException.java
package valid.names;

class IllegalStateException {}
//// valid/names/StackTraceElement.java
package valid.names;

class StackTraceElement {}
//// valid/names/Throwable.java
package valid.names;

class Throwable {}
//// valid/names/SuppressWarnings.java
package valid.names;

class SuppressWarnings {}
