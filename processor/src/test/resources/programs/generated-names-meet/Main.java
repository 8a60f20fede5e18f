import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;

/** Coroutines whose machines would all like to be called Main_a_b, or like something else. */
public class Main {
  @Coroutine
  static void a_b(YieldScope<String> co) {
    co.yield("Main.a_b");
  }

  @Coroutine
  static void a_b(YieldScope<String> co, int n) {
    co.yield("Main.a_b(" + n + ")");
  }

  @Coroutine
  static void a_b2(YieldScope<String> co) {
    co.yield("Main.a_b2");
  }

  @Coroutine
  static void A_B(YieldScope<String> co) {
    co.yield("Main.A_B");
  }

  static class a {
    @Coroutine
    static void b(YieldScope<String> co) {
      co.yield("Main.a.b");
    }

    @Coroutine
    static void _b(YieldScope<String> co) {
      co.yield("Main.a._b");
    }

    static class b {
      @Coroutine
      static void c(YieldScope<String> co) {
        co.yield("Main.a.b.c");
      }
    }
  }

  static class a_ {
    @Coroutine
    static void b(YieldScope<String> co) {
      co.yield("Main.a_.b");
    }
  }

  static class Named {
    @Coroutine
    static void m(YieldScope<String> co) {
      co.yield("Main.Named.m");
    }
  }

  @Coroutine
  static void NamedCoroutines(YieldScope<String> co) {
    co.yield("Main.NamedCoroutines");
  }

  @Coroutine
  static void users(YieldScope<String> co) {
    co.yield("Main.users");
    co.yield(new Main_users().toString());
    co.yield(new main_USERS2().toString());
  }

  static void show(Generator<?, ?, ?> values) {
    values.forEach(System.out::println);
  }

  public static void main(String[] args) {
    show(MainCoroutines.a_b());
    show(MainCoroutines.a_b(7));
    show(MainCoroutines.a_b2());
    show(MainCoroutines.A_B());
    show(Main_aCoroutines.b());
    show(Main_aCoroutines._b());
    show(Main_a_bCoroutines.c());
    show(Main_a_Coroutines.b());
    show(Main_NamedCoroutines.m());
    show(MainCoroutines.NamedCoroutines());
    show(MainCoroutines.users());
    show(Main_aXCoroutines.b());
  }
}

/** Its facade is not the one of {@code Main.aX}, since there is none. */
class Main_aX {
  @Coroutine
  static void b(YieldScope<String> co) {
    co.yield("Main_aX.b");
  }
}

class Main_users {
  @Override
  public String toString() {
    return "the user's own Main_users";
  }
}

class main_USERS2 {
  @Override
  public String toString() {
    return "the user's own main_USERS2";
  }
}
