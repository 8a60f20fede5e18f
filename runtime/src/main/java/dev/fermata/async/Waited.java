package dev.fermata.async;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Asyncs#waitFor} has found.
 *
 * @param done those that have ended, in the order given
 * @param pending those that have not, in the order given
 * @param <T> the results
 */
public record Waited<T extends @Nullable Object>(
    List<Task<? extends T>> done, List<Task<? extends T>> pending) {}
