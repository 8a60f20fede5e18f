package dev.fermata.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * One parameter of a coroutine, the scope not being one of them.
 *
 * @param name the user's name for it
 * @param type its type; of a varargs parameter the array type
 * @param varargs whether it was declared with {@code ...}
 */
public record Parameter(String name, TypeName type, boolean varargs) {}
