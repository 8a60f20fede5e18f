
import dev.fermata.annotations.Coroutine;
import dev.fermata.generator.YieldScope;

/** The user's own classes are called like those of the runtime and of java.lang. */
public class Main {
  private java.lang.String secret = "secret";
  private int hide(Object o, Frame f) { return 1; }
  private static Members members(Throwable t) { return new Members(); }

  @Coroutine
  static java.lang.String yours(YieldScope<java.lang.Object> co, Frame f, Root r, Generator g, Object o, String s, Throwable t) {
    co.yield(new Object());
    try {
      co.yield(new Frame());
      co.yield(Frame.label() + Frames.label() + Members.label() + Objects.label());
      if (s != null) throw new java.lang.IllegalStateException("x");
    } catch (java.lang.IllegalStateException e) {
      co.yield(new IllegalStateException());
    } finally {
      co.yield(new Override());
    }
    for (SuppressWarnings w : new SuppressWarnings[] {new SuppressWarnings()}) co.yield(w);
    synchronized (o) { co2(o); }
    co.yield(members(t));
    assert o != null : o;
    return "" + f + r + g + o + s + t + new StackTraceElement() + new Place() + new Integer();
  }
  static void co2(Object o) {}

  @Coroutine
  int instance(YieldScope<java.lang.Object> co, StaticFrames a, Frames b, SuperFrames c, Direct d) {
    Object x = new Object();
    int n = hide(x, new Frame());
    co.yield(x);
    secret += n;
    co.yield(new MethodHandle());
    java.util.function.Supplier<Object> sup = Object::new;
    co.yield(sup.get());
    return secret.length() + a.hashCode() * 0;
  }

  @Coroutine
  private static void hidden(YieldScope<java.lang.Object> co, MethodHandles h, Generated g) {
    co.yield(new Object());
  }

  @Coroutine
  static void calls(YieldScope<java.lang.Object> co, DirectScopes d, CheckReturnValue v) {
    hidden(co, new MethodHandles(), new Generated());
    class Local extends Object { java.lang.String x = secret(); java.lang.String secret() { return "" + d; } }
    Object l = new Local();
    co.yield(((Local) l).x);
    boolean b = l instanceof Local q && q.x != null;
    co.yield(b ? new Boolean() : new Object());
  }

  static class Inner {
    static class Frame { public java.lang.String toString() { return "inner frame"; } }
    static class Object { public java.lang.String toString() { return "inner object"; } }
    @Coroutine
    Frame inner(YieldScope<java.lang.Object> co, Object o) { co.yield(o); co.yield(new Object()); return new Frame(); }
  }

  static void show(dev.fermata.generator.Generator<?, ?, ?> values) {
    while (values.moveNext()) {
      System.out.println(values.current());
    }
    System.out.println("=> " + values.result());
  }

  public static void main(java.lang.String[] args) {
    show(MainCoroutines.yours(new Frame(), new Root(), new Generator(), new Object(), new String(), new Throwable()));
    show(MainCoroutines.instance(new Main(), new StaticFrames(), new Frames(), new SuperFrames(), new Direct()));
    show(MainCoroutines.hidden(new MethodHandles(), new Generated()));
    show(MainCoroutines.calls(new DirectScopes(), new CheckReturnValue()));
    show(Main_InnerCoroutines.inner(new Inner(), new Inner.Object()));
  }
}
