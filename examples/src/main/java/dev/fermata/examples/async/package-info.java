/**
 * Programs that await. Each runs on a {@link dev.fermata.async.Runner} that it is given, so that
 * its test can run it in virtual time.
 */
package dev.fermata.examples.async;
