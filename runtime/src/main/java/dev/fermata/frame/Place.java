package dev.fermata.frame;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A field of one object, with the value it had: {@code next().count += f()} where generated code
 * may not name {@code count}, and must not evaluate {@code next()} twice (JLS 15.26.2).
 *
 * <pre>{@code
 * Place.of(next(), object -> count(object))
 *     .update(f(), (old, operand) -> old + operand, (object, value) -> setCount(object, value))
 * }</pre>
 *
 * <p>Internal: called by generated code.
 *
 * @param <T> the object's type
 * @param <V> the field's type, boxed
 */
public final class Place<T extends @Nullable Object, V extends @Nullable Object> {
  private final T object;
  private final V old;

  private Place(T object, V old) {
    this.object = object;
    this.old = old;
  }

  /**
   * Reads a field.
   *
   * @param <T> the object's type
   * @param <V> the field's type, boxed
   * @param object whose field it is
   * @param read reads it
   * @return the place
   */
  public static <T extends @Nullable Object, V extends @Nullable Object> Place<T, V> of(
      T object, Function<? super T, ? extends V> read) {
    return new Place<>(object, read.apply(object));
  }

  /**
   * Compound assignment.
   *
   * @param <O> the operand's type
   * @param operand the right-hand operand, evaluated after the field was read
   * @param operation the operator, applied to the old value and the operand
   * @param write assigns the field, and returns what it assigned
   * @return the new value
   */
  public <O extends @Nullable Object> V update(
      O operand, BiFunction<V, O, V> operation, BiFunction<T, V, V> write) {
    return assigned(operation.apply(old, operand), write);
  }

  /**
   * {@code ++} or {@code --} before the field.
   *
   * @param operation the operator
   * @param write assigns the field, and returns what it assigned
   * @return the new value
   */
  public V step(UnaryOperator<V> operation, BiFunction<T, V, V> write) {
    return assigned(operation.apply(old), write);
  }

  /**
   * {@code ++} or {@code --} behind the field.
   *
   * @param operation the operator
   * @param write assigns the field, and returns what it assigned
   * @return the old value
   */
  public V stepAfter(UnaryOperator<V> operation, BiFunction<T, V, V> write) {
    V unused = assigned(operation.apply(old), write);
    return old;
  }

  private V assigned(V value, BiFunction<T, V, V> write) {
    return write.apply(object, value);
  }
}
