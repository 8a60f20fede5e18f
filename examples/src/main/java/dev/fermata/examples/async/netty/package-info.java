/** Coroutines on Netty's event loops. */
package dev.fermata.examples.async.netty;
