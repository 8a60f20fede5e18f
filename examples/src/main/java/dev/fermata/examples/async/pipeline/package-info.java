/** A pipeline of async generators over a file. */
package dev.fermata.examples.async.pipeline;
