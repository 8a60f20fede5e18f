/** A crawler and the small web that it crawls, on loopback. */
package dev.fermata.examples.async.crawler;
