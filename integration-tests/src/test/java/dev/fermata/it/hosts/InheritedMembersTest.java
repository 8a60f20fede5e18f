package dev.fermata.it.hosts;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.GeneratorScope;
import dev.fermata.it.hosts.other.Base;
import dev.fermata.it.support.Trace;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Protected members that were inherited from another package, and {@code super.m()}. */
final class InheritedMembersTest {
  static class Derived extends Base {
    Derived() {
      super("derived");
    }

    @Override
    protected String protectedMethod(String s) {
      return "derived " + s;
    }

    @Override
    public String toString() {
      return "Derived";
    }

    @Coroutine
    String methods(GeneratorScope<Object, Integer> co, Trace t) throws IOException {
      String a = protectedMethod("a" + co.yield("a"));
      String b = super.protectedMethod("b" + co.yield("b"));
      int c = protectedStaticMethod(co.yield("c"));
      List<Object> d = protectedGeneric("d", List.of(co.yield("d")));
      int e = protectedVarargs("x", "y" + co.yield("e"), "z") + this.protectedVarargs();
      String f = toString() + super.toString();
      return a + "," + b + "," + c + "," + d + "," + e + "," + f;
    }

    @Coroutine
    int fields(GeneratorScope<Object, Integer> co) {
      protectedField += co.yield("field");
      this.protectedField++;
      super.protectedField *= 2;
      int before = protectedField--;
      protectedStatic = co.yield("static");
      protectedStatic += 5;
      ++Base.protectedStatic;
      return before * 1000 + protectedField * 100 + protectedStatic + protectedFinal.length();
    }

    @Coroutine
    String references(GeneratorScope<Object, Integer> co) {
      Function<String, String> own = this::protectedMethod;
      Function<String, String> parents = super::protectedMethod;
      Supplier<Integer> lambda = () -> protectedField + super.protectedField;
      co.yield("made");
      Object anonymous =
          new Object() {
            @Override
            public String toString() {
              return Derived.super.toString() + Derived.this + protectedField;
            }
          };
      co.yield(anonymous.toString());
      return own.apply("o") + parents.apply("p") + lambda.get();
    }

    @Coroutine
    int coroutines(GeneratorScope<Object, Integer> co) {
      int x = protectedCoroutine(co, "inherited ");
      return x + Base.publicCoroutine(co, 3);
    }
  }

  @Test
  void methods() {
    Trace t = new Trace();
    t.run(InheritedMembersTest_DerivedCoroutines.methods(new Derived(), t), 1, 2, 3, 4, 5);
    t.expect(
        "yield a",
        "yield b",
        "yield c",
        "yield d",
        "yield e",
        "return derived a1,base b2,4,[d, 4],3,DerivedBase");
    t.run(InheritedMembersTest_DerivedCoroutines.methods(new Derived(), t), 1, 2, -3);
    t.expect("yield a", "yield b", "yield c", "throw IOException: negative");
  }

  @Test
  void fields() {
    Trace t = new Trace();
    // (1 + 2 + 1) * 2 = 8, then 7; static 20 + 5 + 1; "derived" has 7 letters
    t.run(InheritedMembersTest_DerivedCoroutines.fields(new Derived()), 2, 20)
        .expect("yield field", "yield static", "return 8733");
  }

  @Test
  void references() {
    Trace t = new Trace();
    t.run(InheritedMembersTest_DerivedCoroutines.references(new Derived()))
        .expect("yield made", "yield BaseDerived1", "return derived obase p2");
  }

  @Test
  void inheritedCoroutine() {
    Trace t = new Trace();
    t.run(InheritedMembersTest_DerivedCoroutines.coroutines(new Derived()), 10, 4)
        .expect("yield inherited derived", "yield public 3", "return 23");
  }

  interface Greeter {
    default String greet() {
      return "default greeting";
    }
  }

  static class Polite implements Greeter {
    @Override
    public String greet() {
      return "polite";
    }

    @Coroutine
    String both(GeneratorScope<Object, Integer> co) {
      String a = Greeter.super.greet() + co.yield("a");
      Supplier<String> later = Greeter.super::greet;
      co.yield("b");
      return a + greet() + later.get() + super.hashCode() / Integer.MIN_VALUE;
    }
  }

  @Test
  void superOfAnInterface() {
    Trace t = new Trace();
    t.run(InheritedMembersTest_PoliteCoroutines.both(new Polite()), 1)
        .expect("yield a", "yield b", "return default greeting1politedefault greeting0");
  }
}
