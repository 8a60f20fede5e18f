/**
 * What a coroutine declares, as immutable values.
 *
 * <pre>{@code
 * // in Demo.java
 * @Coroutine static void finder(GeneratorScope<Void, String> co, String letter) { … }
 *
 * // becomes
 * CoroutineMethod[host=Demo, isStatic=true, name=finder, scopeName=co,
 *   scope=Generating[primitive=NONE, receives=true, yieldType=Void, sendType=String],
 *   parameters=[letter: String], returnType=void, machine=Demo_finder, facade=DemoCoroutines]
 * }</pre>
 *
 * <p>Duty: reading declarations, from source or class files, and deciding every generated name.
 * Types are JavaPoet names, never {@link javax.lang.model.type.TypeMirror}s, which belong to one
 * compilation.
 *
 * <p>May import: {@code javax.lang.model}, JavaPoet; no other stage.
 */
@NullMarked
package dev.fermata.processor.model;

import org.jspecify.annotations.NullMarked;
