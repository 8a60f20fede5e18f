import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.Generator;
import dev.fermata.generator.YieldScope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Inner classes of generic ones, in every position that a type can stand in. */
public class Main {
  @Target(ElementType.TYPE_USE)
  @interface Note {}

  static class Base<X> {
    X x;

    class Inherited {
      final X mine = x;

      @Override
      public String toString() {
        return "Inherited " + mine;
      }
    }
  }

  static class Outer<T> extends Base<List<T>> {
    final T t;

    Outer(T t) {
      this.t = t;
      this.x = List.of(t);
    }

    class In {
      final T v = t;

      class Deep<V> {
        final V w;

        Deep(V w) {
          this.w = w;
        }

        @Override
        public String toString() {
          return "Deep " + v + w;
        }
      }

      class Plain {
        @Override
        public String toString() {
          return "Plain " + v;
        }
      }

      @Override
      public String toString() {
        return "In " + v;
      }
    }

    class Sub extends In {}

    class Gen<V> {
      final V v;

      Gen(V v) {
        this.v = v;
      }

      V get() {
        return v;
      }

      @Override
      public String toString() {
        return "Gen " + t + v;
      }
    }

    static <V> V same(V v) {
      return v;
    }

    @Coroutine
    <V> void declared(YieldScope<Object> co, V first) {
      In a = new In();
      co.yield(a);
      In.Deep<V> b = a.new Deep<V>(first);
      co.yield(b);
      In.Deep<V> b2 = a.new Deep<>(first);
      co.yield(b2.w == first);
      Outer<T>.In.Plain plain = new Outer<T>(t).new In().new Plain();
      co.yield(plain);
      final @Note In noted = new @Note In();
      co.yield(noted);
      In.@Note Plain noted2 = a.new @Note Plain();
      co.yield(noted2);
      List<@Note In> list = new ArrayList<@Note In>(List.of(a));
      co.yield(list);
      Map<In, List<In.Deep<V>>> map = new HashMap<>();
      map.put(a, new ArrayList<In.Deep<V>>());
      co.yield(map);
      In[] none = null;
      co.yield(none == null);
      In one, two[] = null;
      one = a;
      co.yield(one + "" + two);
      Inherited i = new Inherited();
      co.yield(i);
      Outer<V>.In r = new Outer<V>(first).new In();
      co.yield(r);
      Outer<V>.Gen<T> s = new Outer<V>(first).new Gen<T>(t);
      co.yield(s);
      for (In each : list) {
        co.yield(each);
      }
    }

    @Coroutine
    <V> void generic(YieldScope<Object> co, V first) {
      Gen<V> g = new Gen<V>(first);
      co.yield(g);
      Gen<V> g2 = new Outer<T>.Gen<V>(first);
      co.yield(g2.toString());
      Gen<? extends In> g3 = new Gen<In>(new In());
      co.yield(g3);
      @SuppressWarnings("unchecked")
      Function<V, Gen<V>> make = Gen::new;
      co.yield(make.apply(first));
      Function<V, Gen<V>> make2 = Gen<V>::new;
      co.yield(make2.apply(first).get());
      Supplier<In> make3 = In::new;
      co.yield(make3.get());
      Function<Gen<V>, V> get = Gen::get;
      co.yield(get.apply(g));
      Function<Gen<V>, V> get2 = Gen<V>::get;
      co.yield(get2.apply(g));
      Function<In, String> string = In::toString;
      co.yield(string.apply(new In()));
      Supplier<Gen<V>> lambda = () -> new Gen<V>(first);
      co.yield(lambda.get());
      Consumer<In> typed = (In in) -> System.out.println(in);
      typed.accept(new In());
      BiFunction<In, List<? super In>, Boolean> inferred = (in, all) -> all.contains(in);
      co.yield(inferred.apply(new In(), List.of()));
      co.yield(In.class.getSimpleName() + Gen.class.getSimpleName() + In.Plain.class.getSimpleName());
    }

    @Coroutine
    <V> void cast(YieldScope<Object> co, V first) {
      In a = new Sub();
      co.yield(a instanceof Sub);
      co.yield(a instanceof Sub sub && sub.v == t);
      Object o = new Gen<V>(first);
      @SuppressWarnings("unchecked")
      Gen<V> g = (Gen<V>) o;
      co.yield(g);
      @SuppressWarnings("unchecked")
      In in = (In) same((Object) a);
      co.yield(in.v);
      @SuppressWarnings("rawtypes")
      Gen raw = g;
      co.yield(raw);
      co.yield(same(same(in).new Plain()));
      co.yield(Outer.<In>same(a).v);
      co.yield(this.t);
    }

    @Coroutine
    <V> void classes(YieldScope<Object> co, V first) {
      class Local extends In {
        @Override
        public String toString() {
          return "Local" + super.toString();
        }
      }
      In local = new Local();
      co.yield(local);
      class Local2 extends Gen<V> {
        Local2() {
          super(first);
        }

        In in() {
          return new In();
        }

        <W extends In> List<W> list(W w) {
          return List.of(w);
        }
      }
      Local2 local2 = new Local2();
      co.yield(local2);
      co.yield(local2.in());
      co.yield(local2.<In>list(local));
      In anonymous =
          new In() {
            @Override
            public String toString() {
              return "anonymous" + super.toString();
            }
          };
      co.yield(anonymous);
      In.Deep<V> deep =
          local.new Deep<V>(first) {
            @Override
            public String toString() {
              return "anonymous" + super.toString();
            }
          };
      co.yield(deep);
      var several = new Gen<List<In>>(List.of(local)) {
        In first() {
          return v.get(0);
        }
      };
      co.yield(several);
      co.yield(several.first());
      class Box<W> {
        final W w;
        final V mine = first;

        Box(W w) {
          this.w = w;
        }

        class Cell {
          @Override
          public String toString() {
            return "Cell " + w + mine;
          }
        }
      }
      Box<In> box = new Box<In>(local);
      co.yield(box.w);
      Box<In>.Cell cell = box.new Cell();
      co.yield(cell);
      List<Box<In>.Cell> cells = List.of(cell);
      co.yield(cells);
      Function<In, Box<In>> boxes = Box<In>::new;
      co.yield(boxes.apply(anonymous).w);
      Function<Box<In>.Cell, String> strings = Box<In>.Cell::toString;
      co.yield(strings.apply(cell));
      co.yield(local instanceof Local);
      class Holder {
        class Part {
          final V part = first;
        }
      }
      Holder.Part part = new Holder().new Part();
      co.yield(part.part);
    }
  }

  @Coroutine
  static <T> void elsewhere(YieldScope<Object> co, Outer<T> o) {
    Outer<T>.In a = o.new In();
    co.yield(a);
    Outer<T>.In.Deep<String> b = a.new Deep<String>("s");
    co.yield(b);
    Outer<T>.Gen<T> c = o.new Gen<T>(o.t);
    co.yield(c);
    co.yield(Outer.In.class.getSimpleName());
  }

  static void show(Generator<?, ?, ?> g) {
    while (g.moveNext()) {
      System.out.println(g.current());
    }
  }

  public static void main(String[] args) {
    Outer<String> outer = new Outer<>("t");
    show(Main_OuterCoroutines.declared(outer, 1));
    show(Main_OuterCoroutines.generic(outer, 2));
    show(Main_OuterCoroutines.cast(outer, 3));
    show(Main_OuterCoroutines.classes(outer, 4));
    show(MainCoroutines.elsewhere(outer));
  }
}
