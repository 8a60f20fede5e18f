package valid;

import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;
import java.util.List;
import java.util.Objects;

class Locals {
  @Coroutine
  static <T> void each(YieldScope<Object> co, T t) {
    record R<X>(X a, int b) {
      R {
        Objects.requireNonNull(a);
      }

      static int cnt = 0;
    }
    var r = new R<>(t, 1);
    r.a().hashCode();
    var rr = List.of(r);
    rr.forEach(q -> System.out.println(q.b()));
    enum E {
      P(1) {
        @Override
        int z() {
          return 2;
        }
      },
      Q(2);
      final int v;

      E(int v) {
        this.v = v;
      }

      int z() {
        return v;
      }
    }
    for (var e : E.values()) {
      co.yield(e.z() + R.cnt);
    }
    class Outer {
      class Deep {
        int k = 2;
      }

      final Deep d = new Deep();

      {
        d.k++;
      }
    }
    var ss = new Outer();
    var dd = ss.d;
    co.yield(dd.k);
    Runnable rn =
        () -> {
          class InLambda {
            int p;
          }
          var il = new InLambda();
          il.p++;
          var az =
              new Object() {
                int s;
              };
          az.s++;
        };
    rn.run();
  }
}
