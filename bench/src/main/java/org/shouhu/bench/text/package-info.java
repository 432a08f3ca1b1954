/** Benchmarks of the text stages and of peers on the same messages. */
@NullMarked
package org.shouhu.bench.text;

import org.jspecify.annotations.NullMarked;
