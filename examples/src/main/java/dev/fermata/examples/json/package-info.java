/**
 * A JSON pretty-printer as a pipeline of generators: characters → tokens → events → lines. Each
 * stage asks the one before it for just what it needs, so a file of any size passes through in
 * constant memory.
 */
package dev.fermata.examples.json;
